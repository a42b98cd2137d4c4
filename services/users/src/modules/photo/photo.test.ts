import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { localFiles } from '@flow/service-kit'
import { anActor, eventually, serviceTest, testSecrets } from '@flow/testkit'
import sharp from 'sharp'
import { afterAll, expect } from 'vitest'
import { quickUsersService, registerPerson } from '../../testing/people.ts'

const folder = mkdtempSync(join(tmpdir(), 'flow-photos-'))
afterAll(() => rmSync(folder, { recursive: true }))
const test = serviceTest(quickUsersService, { installation: { files: localFiles(folder) } })
test.beforeAll(({ service }) => service.begin())
const filesOf = (id: string): Promise<string[]> => readdir(join(folder, 'avatars', id)).catch(() => [])
const PATH = '/api/v1/users/profile/photo'
type Call = Parameters<typeof registerPerson>[0]

const put = (api: Call, bytes: Uint8Array, type = 'image/jpeg') =>
  api.call({ method: 'PUT', url: PATH, headers: { 'content-type': type }, payload: Buffer.from(bytes) })

const picture = () => sharp({ create: { width: 900, height: 600, channels: 3, background: '#c04080' } })
const withPlace = () =>
  picture()
    .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '45/1 27/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()

/** A PNG that says it is 60,000 pixels wide and high: 10 GB when decoded, some bytes as a file. */
const bomb = () => {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, crc])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(60_000, 0)
  header.writeUInt32BE(60_000, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = chunk('IDAT', deflateSync(Buffer.alloc(1_000_000)))
  return Buffer.concat([magic, chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0))])
}
const crc32 = (bytes: Buffer) => {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

test('an upload becomes a square picture without place and camera, seen by others', async ({ api, app, events }) => {
  const { actor } = await registerPerson(api)
  const upload = await withPlace()
  expect(upload.includes('SecretCamera')).toBe(true)
  const { status, body } = await put(api.as(actor), upload)
  expect(status).toBe(200)
  expect(body.avatarUrl).toMatch(new RegExp(`^/api/v1/users/${actor.id}/photo/[0-9a-f]{32}\\.webp$`))
  const shown = await app.inject({ url: body.avatarUrl, headers: { 'x-api-key': testSecrets.serviceKey } })
  expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/webp'])
  expect(shown.rawPayload.includes('SecretCamera')).toBe(false)
  const { width, height, exif } = await sharp(shown.rawPayload).metadata()
  expect([width, height, exif]).toEqual([512, 512, undefined])
  const news = (await events('user.updated')).filter(({ payload }) => payload.userId === actor.id)
  expect(news.at(-1)?.payload.avatarUrl).toBe(body.avatarUrl)
})

test('a new picture replaces the old one, and it can be removed', async ({ api }) => {
  const { actor } = await registerPerson(api)
  const first = (await put(api.as(actor), await withPlace())).body.avatarUrl
  const other = await sharp({ create: { width: 50, height: 50, channels: 3, background: 'blue' } })
    .png()
    .toBuffer()
  const second = (await put(api.as(actor), other, 'image/png')).body.avatarUrl
  expect((await api.get(first)).status).toBe(404)
  expect((await api.get(second)).status).toBe(200)
  expect((await api.as(actor).delete(PATH)).body.avatarUrl).toBeNull()
  expect((await api.get(second)).status).toBe(404)
})

test('of a person there is one file at most, and none of who is not there any more', async ({ api }) => {
  const { actor } = await registerPerson(api)
  const upload = await withPlace()
  await Promise.all([1, 2, 3].map(() => put(api.as(actor), upload)))
  const { avatarUrl } = (await put(api.as(actor), upload)).body
  await eventually(async () => (await filesOf(actor.id)).length === 1)
  expect((await api.get(avatarUrl)).status).toBe(200)
  const nobody = anActor()
  expect((await put(api.as(nobody), upload)).status).toBe(404)
  expect(await filesOf(nobody.id)).toEqual([])
})

test('the picture of who hides is not there for others', async ({ api }) => {
  const { actor } = await registerPerson(api)
  const { avatarUrl } = (await put(api.as(actor), await withPlace())).body
  await api.as(actor).put('/api/v1/users/profile', { privacy: { profile: 'nobody' } })
  expect((await api.get(avatarUrl)).status).toBe(404)
  expect((await api.as(actor).get(avatarUrl)).status).toBe(200)
})

test('what is not what it says is refused: text, a program, a damaged file, a bomb', async ({ api }) => {
  const { actor } = await registerPerson(api)
  const as = api.as(actor)
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  const damaged = (await withPlace()).subarray(0, 700)
  const uploads = [Buffer.from('not a picture'), Buffer.from(svg), damaged, bomb(), Buffer.alloc(0)]
  for (const bytes of uploads) expect((await put(as, bytes)).status).toBeGreaterThanOrEqual(400)
  for (const bytes of uploads) expect((await put(as, bytes)).status).toBeLessThan(500)
  expect((await put(as, Buffer.from(svg), 'image/svg+xml')).status).toBe(415)
  expect((await as.get('/api/v1/users/profile')).body.avatarUrl).toBeNull()
})

test('fifty megabytes are refused before they are read', async ({ api }) => {
  const { actor } = await registerPerson(api)
  const { status, body } = await api.as(actor).call({
    method: 'PUT',
    url: PATH,
    headers: { 'content-type': 'image/jpeg', 'content-length': String(50 * 1024 * 1024) },
    payload: Buffer.alloc(16),
  })
  expect([status, body.code]).toEqual([413, 'payload_too_large'])
})

test('nobody signed in: 401', async ({ api }) => {
  expect((await put(api, Buffer.from('x'))).status).toBe(401)
  expect((await api.delete(PATH)).status).toBe(401)
})
