import { anActor, serviceTest } from '@flow/testkit'
import sharp from 'sharp'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
type Caller = Parameters<typeof makeEvent>[0]
interface Shown {
  readonly name: string
  readonly alt: string
  readonly url: string
}

const drawn = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer()

const add = async (api: Caller, eventId: string, background: string, alt = '') =>
  api.call({
    method: 'POST',
    url: `/api/v1/events/${eventId}/pictures?alt=${encodeURIComponent(alt)}`,
    headers: { 'content-type': 'image/png' },
    payload: await drawn(background),
  })

const withThree = async (api: Caller) => {
  const { event, organiser } = await makeEvent(api)
  const me = api.as(organiser)
  for (const colour of ['red', 'green', 'blue']) await add(me, event.id, colour, `It is ${colour}`)
  const pictures: Shown[] = (await api.get(`/api/v1/events/${event.id}`)).body.pictures
  return { me, event, pictures, path: `/api/v1/events/${event.id}/pictures` }
}

const alts = (body: { pictures: Shown[] }) => body.pictures.map(({ alt }) => alt)

describe('the pictures of an event', () => {
  test('stand in their order with what they show, and the first is the cover', async ({ api }) => {
    const { me, event, pictures, path } = await withThree(api)
    expect(alts({ pictures })).toEqual(['It is red', 'It is green', 'It is blue'])
    const [red, green, blue] = pictures as [Shown, Shown, Shown]
    const { body } = await me.put(path, {
      items: [
        { name: blue.name, alt: 'The sea' },
        { name: red.name, alt: '' },
      ],
    })
    expect(alts(body)).toEqual(['The sea', '', 'It is green'])
    expect(body.imageUrl).toBe(blue.url)
    expect((await api.get(green.url)).status).toBe(200)
    expect((await api.get(`/api/v1/events/${event.id}`)).body.pictures).toEqual(body.pictures)
  })

  test('leave one by one, and with the last the drawing comes back', async ({ api }) => {
    const { me, event, pictures, path } = await withThree(api)
    const [red, green, blue] = pictures as [Shown, Shown, Shown]
    const left = (await me.delete(`${path}/${red.name}`)).body
    expect([alts(left), left.imageUrl]).toEqual([['It is green', 'It is blue'], green.url])
    expect((await api.get(red.url)).status).toBe(404)
    expect((await me.delete(`${path}/${red.name}`)).status).toBe(200)
    await me.delete(`${path}/${blue.name}`)
    const none = (await me.delete(`/api/v1/events/${event.id}/picture`)).body
    expect([none.pictures, none.imageUrl.slice(0, 8)]).toEqual([[], '/covers/'])
  })

  test('are changed by those who run the event alone', async ({ api }) => {
    const { event, pictures, path } = await withThree(api)
    const items = [{ name: pictures[0]?.name, alt: 'Mine' }]
    for (const [caller, status] of [
      [api, 401],
      [api.as(anActor()), 403],
    ] as const) {
      expect((await add(caller, event.id, 'black')).status).toBe(status)
      expect((await caller.put(path, { items })).status).toBe(status)
      expect((await caller.delete(`${path}/${pictures[0]?.name}`)).status).toBe(status)
    }
    expect((await api.get(`/api/v1/events/${event.id}`)).body.pictures).toEqual(pictures)
  })

  test('are no more than twelve, each named once, with a description of a length', async ({ api }) => {
    const { me, event, pictures, path } = await withThree(api)
    const { name } = pictures[0] as Shown
    expect((await me.put(path, { items: Array(2).fill({ name, alt: '' }) })).status).toBe(422)
    expect((await me.put(path, { items: [{ name, alt: 'x'.repeat(301) }] })).status).toBe(422)
    expect((await me.put(path, { items: [{ name: '../secret', alt: '' }] })).status).toBe(422)
    expect((await add(me, event.id, 'red', 'Again')).body.pictures).toHaveLength(3)
    for (let nth = 3; nth < 12; nth += 1) await add(me, event.id, `rgb(${nth}, ${nth}, 0)`)
    expect((await add(me, event.id, 'white')).status).toBe(409)
  })

  test('go with a copy of the event, which does not lose them with the first', async ({ api }) => {
    const { event, organiser } = await makeEvent(api, {}, { published: false })
    const me = api.as(organiser)
    await add(me, event.id, 'red', 'The stage')
    const copy = (await me.post(`/api/v1/events/${event.id}/duplicate`, {})).body
    expect((await me.delete(`/api/v1/events/${event.id}`)).status).toBe(204)
    expect(alts(copy)).toEqual(['The stage'])
    expect(copy.imageUrl).toBe(copy.pictures[0].url)
    expect((await me.get(copy.imageUrl)).status).toBe(200)
  })

  test('added by two at once are both there', async ({ api }) => {
    const { me, event } = await withThree(api)
    await Promise.all([add(me, event.id, 'black'), add(me, event.id, 'white')])
    expect((await api.get(`/api/v1/events/${event.id}`)).body.pictures).toHaveLength(5)
  })
})
