import { readSettings, setting } from '../settings.ts'
import { type FileStorage, localFiles } from './file-storage.ts'
import { s3Files } from './s3-files.ts'

const S3 = {
  endpoint: setting.url('FLOW_S3_ENDPOINT', 'address of an S3-compatible server for pictures, without the bucket'),
  bucket: setting.text('FLOW_S3_BUCKET', 'bucket for pictures'),
  region: setting.text('FLOW_S3_REGION', 'region of the bucket', 'us-east-1'),
  accessKey: setting.text('FLOW_S3_ACCESS_KEY', 'key id for the bucket'),
  secretKey: setting.text('FLOW_S3_SECRET_KEY', 'secret key for the bucket'),
}

/**
 * Where an installation keeps files: on an S3-compatible server when the environment names one, else in a folder.
 * @throws SettingsError that names what is wrong
 */
export const filesFrom = (env: Readonly<Record<string, string | undefined>>, folder: string): FileStorage =>
  env.FLOW_S3_ENDPOINT ? s3Files(readSettings(S3, env)) : localFiles(folder)
