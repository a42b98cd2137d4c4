import { serviceTest, testSecrets } from '@flow/testkit'
import sharp from 'sharp'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'
import { listenHere } from '../../testing/receiver.ts'
import { previewText } from './preview-text.ts'

const test = serviceTest(eventsService, { installation: { callsPrivateNetwork: true } })

const RED_VECTOR =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#f00"/></svg>'

/** The colour of one point. */
const pointOf = async (png: Buffer, left: number, top: number) => [
  ...(await sharp(png).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
]

describe('preview pictures', () => {
  test('are PNG of 1200 × 630, the same until the event changes', async ({ api, app }) => {
    const { event, organiser } = await makeEvent(api, { title: '🎷 Jazz in the courtyard' })
    const path = `/api/v1/events/${event.id}/preview.png`
    const first = await api.get(path)
    expect(first).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } })
    const { rawPayload } = await app.inject({ url: path, headers: { 'x-api-key': testSecrets.serviceKey } })
    expect(await sharp(rawPayload).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(rawPayload.length).toBeLessThan(300_000)
    const held = { 'if-none-match': String(first.headers.etag) }
    expect((await api.get(path, held)).status).toBe(304)
    expect((await api.get(`${path}?lang=it`, held)).status).toBe(200)
    await api.as(organiser).put(`/api/v1/events/${event.id}`, { title: 'Blues in the courtyard' })
    expect((await api.get(path, held)).status).toBe(200)
    expect((await api.get(`${path}?lang=xx`)).status).toBe(422)
  })

  test('of drafts and private events are not to be had', async ({ api }) => {
    const { event: draft, organiser } = await makeEvent(api, {}, { published: false })
    const { event: secret } = await makeEvent(api, { visibility: 'private' })
    for (const { id } of [draft, secret])
      expect((await api.as(organiser).get(`/api/v1/events/${id}/preview.png`)).body.code).toBe('event_not_found')
  })

  test('show the event’s own picture where it can be had, else its cover', async ({ api, app }) => {
    const red = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#ff0000' } })
      .jpeg()
      .toBuffer()
    const url = await listenHere((request, reply) => {
      if (request.url === '/red.jpg') return void reply.writeHead(200, { 'content-type': 'image/jpeg' }).end(red)
      if (request.url === '/broken.jpg') return void reply.writeHead(200, { 'content-type': 'image/jpeg' }).end('no')
      if (request.url === '/svg') return void reply.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>')
      // A vector picture that says it is none.
      if (request.url === '/liar.png') return void reply.writeHead(200, { 'content-type': 'image/png' }).end(RED_VECTOR)
      reply.writeHead(404).end()
    })
    const middleOf = async (imageUrl: string) => {
      const { event } = await makeEvent(api, { imageUrl })
      const path = `/api/v1/events/${event.id}/preview.png`
      const reply = await app.inject({ url: path, headers: { 'x-api-key': testSecrets.serviceKey } })
      expect(reply.statusCode).toBe(200)
      return pointOf(reply.rawPayload, 900, 300)
    }
    const [r = 0, g = 255, b = 255] = await middleOf(`${url}/red.jpg`)
    expect(r > 240 && g < 20 && b < 20).toBe(true)
    for (const path of ['/broken.jpg', '/svg', '/liar.png', '/gone.jpg']) {
      const [red2 = 0, green = 0, blue = 0] = await middleOf(url + path)
      expect(red2 > 240 && green < 20 && blue < 20, path).toBe(false)
    }
  })
})

test('their words are in the language and the zone of the event', () => {
  const event = {
    ...{ title: '  Notte 🎉 bianca ', startsAt: '2026-11-27T23:30:00Z', timeZone: 'Europe/Rome', kind: 'in_person' },
    ...{ status: 'cancelled', place: { name: 'Milano', city: 'Milano' } },
  }
  expect(previewText(event as never, 'it')).toEqual({
    ...{ day: 'Sabato 28 novembre · 00:30', title: 'Notte bianca', place: 'Milano', notice: 'Annullato' },
  })
  expect(previewText({ ...event, status: 'published', kind: 'virtual', place: null } as never, 'en')).toEqual({
    ...{ day: 'Saturday 28 November · 00:30', title: 'Notte bianca', place: 'Online', notice: undefined },
  })
})
