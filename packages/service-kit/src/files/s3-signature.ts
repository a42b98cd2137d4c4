import { createHash, createHmac } from 'node:crypto'

export interface S3Credentials {
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

export interface S3Request {
  readonly method: string
  /** Path as it is sent, encoded. */
  readonly path: string
  readonly query?: string
  /** Lower-case names; all are signed. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** `20130524T000000Z` */
const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '')

/**
 * Headers of a request to an S3-compatible server with their signature (AWS Signature Version 4: canonical request,
 * string to sign, derived key).
 */
export const signS3 = (
  request: S3Request,
  { region, accessKey, secretKey }: S3Credentials,
  at: Date,
): Record<string, string> => {
  const time = stamp(at)
  const day = time.slice(0, 8)
  const digest = sha256(request.body)
  const headers: Record<string, string> = { ...request.headers, 'x-amz-content-sha256': digest, 'x-amz-date': time }
  const names = Object.keys(headers).sort()
  const canonical = [
    request.method,
    request.path,
    request.query ?? '',
    ...names.map(name => `${name}:${(headers[name] as string).trim()}`),
    '',
    names.join(';'),
    digest,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${secretKey}`, day), region))
  const signature = hmac(key, toSign).toString('hex')
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}`
  return { ...headers, authorization }
}
