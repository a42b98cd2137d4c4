import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localFiles } from './file-storage.ts'
import { s3Files } from './s3-files.ts'
import { signS3 } from './s3-signature.ts'

const EXAMPLE = {
  region: 'us-east-1',
  accessKey: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}
const AT = new Date('2013-05-24T00:00:00Z')
const host = 'examplebucket.s3.amazonaws.com'

/** "Signature Calculations for the Authorization Header", the examples of the S3 documentation. */
test.each([
  [
    'GET of an object',
    { method: 'GET', path: '/test.txt', headers: { host, range: 'bytes=0-9' }, body: Buffer.alloc(0) },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'PUT of an object',
    {
      method: 'PUT',
      path: '/test%24file.text',
      headers: { host, date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      body: Buffer.from('Welcome to Amazon S3.'),
    },
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  [
    'a query',
    { method: 'GET', path: '/', query: 'lifecycle=', headers: { host }, body: Buffer.alloc(0) },
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  ],
])('the signature of %s is that of the documentation', (_, request, signature) => {
  expect(signS3(request, EXAMPLE, AT).authorization).toContain(`Signature=${signature}`)
})

const bodyOf = async (request: IncomingMessage) => Buffer.concat(await request.toArray())

/** A server that keeps objects in memory and takes only requests that were signed with our key. */
const objects = new Map<string, Buffer>()
const server = createServer(async (request, response) => {
  const body = await bodyOf(request)
  const { authorization = '', ...sent } = request.headers as Record<string, string>
  const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? []
  const headers = Object.fromEntries(
    names.filter(name => !/^x-amz-(date|content)/.test(name)).map(name => [name, sent[name] as string]),
  )
  const path = request.url as string
  const expected = signS3({ method: request.method as string, path, headers, body }, EXAMPLE, AT).authorization
  if (authorization !== expected) return response.writeHead(403).end()
  if (request.method === 'PUT') objects.set(path, body)
  if (request.method === 'GET') {
    const found = objects.get(path)
    return found ? response.end(found) : response.writeHead(404).end()
  }
  if (request.method === 'DELETE') objects.delete(path)
  return response.writeHead(request.method === 'DELETE' ? 204 : 200).end()
})
const folder = mkdtempSync(join(tmpdir(), 'flow-files-'))
let endpoint = ''
beforeAll(async () => {
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const key = 'avatars/01a20632-c680-7637-96dd-1c75211d8e9c/0123abcd.webp'

test.each(['a folder', 'an S3 server'])('%s keeps a file, replaces it, and lets it go, once and again', async where => {
  const files = where === 'a folder' ? localFiles(folder) : s3Files({ ...EXAMPLE, endpoint, bucket: 'flow' }, () => AT)
  expect(await files.get(key)).toBeUndefined()
  await files.put(key, Buffer.from('one'), 'image/webp')
  await files.put(key, Buffer.from('two'), 'image/webp')
  expect((await files.get(key))?.toString()).toBe('two')
  await files.drop(key)
  await files.drop(key)
  expect(await files.get(key)).toBeUndefined()
})

test('a wrong key is refused, and a server that is away is told as such', async () => {
  const stranger = s3Files({ ...EXAMPLE, secretKey: 'wrong', endpoint, bucket: 'flow' }, () => AT)
  await expect(stranger.put(key, Buffer.from('x'), 'image/webp')).rejects.toMatchObject({ code: 'unavailable' })
  const nobody = s3Files({ ...EXAMPLE, endpoint: 'http://127.0.0.1:9', bucket: 'flow' })
  await expect(nobody.get(key)).rejects.toMatchObject({ code: 'unavailable' })
})

test.each(['../secret', 'avatars/../../x.webp', '/etc/passwd', 'avatars/a b.webp', 'avatars//x.webp'])(
  'no key leads out of the folder: %s',
  async bad => {
    await expect((async () => localFiles(folder).put(bad, Buffer.from('x'), 'x'))()).rejects.toThrow('not a key')
    expect(readdirSync(folder)).not.toContain('secret')
  },
)
