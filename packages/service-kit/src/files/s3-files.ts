import { problem } from '../problem.ts'
import { assertKey, type FileStorage } from './file-storage.ts'
import { type S3Credentials, signS3 } from './s3-signature.ts'

export interface S3Options extends S3Credentials {
  /** Address of the server, without the bucket. */
  readonly endpoint: string
  readonly bucket: string
}

const TIMEOUT_MS = 10_000

/** Keeps files on any server that speaks S3, addressed by path. */
export const s3Files = (options: S3Options, now: () => Date = () => new Date()): FileStorage => {
  const call = async (method: string, key: string, body: Uint8Array, type?: string): Promise<Response> => {
    const url = new URL(`${options.endpoint}/${options.bucket}/${assertKey(key)}`)
    const headers = { host: url.host, ...(type ? { 'content-type': type } : {}) }
    const { host: _, ...signed } = signS3({ method, path: url.pathname, headers, body }, options, now())
    const given = method === 'PUT' ? { body: Buffer.from(body) } : {}
    try {
      return await fetch(url, { method, headers: signed, signal: AbortSignal.timeout(TIMEOUT_MS), ...given })
    } catch (cause) {
      throw problem('unavailable', { detail: 'The file storage does not answer.', retryAfter: 5, cause })
    }
  }
  const refused = (answer: Response) =>
    problem('unavailable', { retryAfter: 5, cause: new Error(`the file storage answered ${answer.status}`) })
  const empty = new Uint8Array()
  return {
    put: async (key, bytes, contentType) => {
      const answer = await call('PUT', key, bytes, contentType)
      if (!answer.ok) throw refused(answer)
    },
    get: async key => {
      const answer = await call('GET', key, empty)
      if (answer.status === 404) return undefined
      if (!answer.ok) throw refused(answer)
      return Buffer.from(await answer.arrayBuffer())
    },
    drop: async key => {
      const answer = await call('DELETE', key, empty)
      if (!answer.ok && answer.status !== 404) throw refused(answer)
    },
  }
}
