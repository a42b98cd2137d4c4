import { anActor, serviceTest, testSecrets } from '@flow/testkit'
import sharp from 'sharp'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
type Caller = Parameters<typeof makeEvent>[0]

const put = (api: Caller, eventId: string, bytes: Uint8Array, type = 'image/jpeg') =>
  api.call({
    method: 'PUT',
    url: `/api/v1/events/${eventId}/picture`,
    headers: { 'content-type': type },
    payload: Buffer.from(bytes),
  })

const photograph = () =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#4070c0' } })
    .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '45/1 27/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()

describe('the picture of an event', () => {
  test('is written anew in a size for pages, and leaves with the next one', async ({ api, app }) => {
    const { event, organiser } = await makeEvent(api)
    const { status, body } = await put(api.as(organiser), event.id, await photograph())
    expect(status).toBe(200)
    expect(body.imageUrl).toMatch(new RegExp(`^/api/v1/events/${event.id}/picture/[0-9a-f]{32}\\.webp$`))
    expect(body.version).toBe(event.version + 1)
    const shown = await app.inject({ url: body.imageUrl, headers: { 'x-api-key': testSecrets.serviceKey } })
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/webp'])
    expect(shown.rawPayload.includes('SecretCamera')).toBe(false)
    const { width, height, exif } = await sharp(shown.rawPayload).metadata()
    expect([width, height, exif]).toEqual([1800, 1200, undefined])
    const listed = await api.get(`/api/v1/events?organiser=${organiser.id}`)
    expect(listed.status, listed.text).toBe(200)
    const card = listed.body.items[0]
    expect(card.imageUrl).toBe(body.imageUrl)
    const removed = await api.as(organiser).delete(`/api/v1/events/${event.id}/picture`)
    expect(removed.body.imageUrl).toMatch(/^\/covers\//)
    expect((await api.get(body.imageUrl)).status).toBe(404)
  })

  test('of a private event is there for those who see the event', async ({ api }) => {
    const { event, organiser } = await makeEvent(api, { visibility: 'private' })
    const { imageUrl } = (await put(api.as(organiser), event.id, await photograph())).body
    expect((await api.get(imageUrl)).status).toBe(404)
    expect((await api.as(anActor()).get(imageUrl)).status).toBe(404)
    expect((await api.as(organiser).get(imageUrl)).status).toBe(200)
  })

  test('is changed by those who run the event alone, and only to a picture', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const bytes = await photograph()
    expect((await put(api, event.id, bytes)).status).toBe(401)
    expect((await put(api.as(anActor()), event.id, bytes)).status).toBe(403)
    expect((await put(api.as(organiser), anActor().id, bytes)).status).toBe(404)
    expect((await put(api.as(organiser), 'no-id', bytes)).status).toBe(422)
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
    expect((await put(api.as(organiser), event.id, Buffer.from(svg))).status).toBe(422)
    expect((await put(api.as(organiser), event.id, Buffer.from(svg), 'image/svg+xml')).status).toBe(415)
    expect((await put(api.as(organiser), event.id, bytes.subarray(0, 900))).status).toBe(422)
    expect((await api.get(`/api/v1/events/${event.id}`)).body.imageUrl).toMatch(/^\/covers\//)
  })
})
