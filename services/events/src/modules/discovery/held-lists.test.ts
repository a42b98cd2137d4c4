import { MOST_CURSOR_CHARACTERS } from '@flow/contracts'
import { cursorOf } from '@flow/service-kit'
import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours, makeEvent } from '../../testing/make.ts'
import { Position } from './pages.ts'
import { MOST_SEEN, withSeen } from './seen.ts'

const test = serviceTest(eventsService)

describe('a list that is held already', () => {
  test.for([
    ['soonest', 12],
    ['nearest', 13],
    ['popular', 14],
    ['relevance', 15],
  ] as const)(
    'by %s is not sent again, also when it goes on, until a card in it changes',
    async ([sort, lat], { api, clock }) => {
      const place = { name: 'There', lat, lng: -40 }
      const times = { startsAt: inHours(100), endsAt: inHours(102) }
      const made = []
      for (let n = 0; n < 5; n++) made.push(await makeEvent(api, { title: `Held ${n}`, place, ...times }))
      const path = `/api/v1/events?near=${lat},-40&q=held&sort=${sort}&limit=2`
      for (const caller of [api, api.as(anActor())])
        for (const more of ['', '&fields=id,title']) {
          const first = await caller.get(path + more)
          expect(first.body.nextCursor).toEqual(expect.any(String))
          clock.set(new Date(clock.now().getTime() + 61_000))
          const held = { 'if-none-match': `W/"another", ${String(first.headers.etag)}` }
          expect((await caller.get(path + more, held)).status).toBe(304)
          const second = await caller.get(`${path}${more}&cursor=${first.body.nextCursor}`)
          expect(second.body.items).toHaveLength(2)
          expect(second.headers.etag).not.toBe(first.headers.etag)
        }
      const { body, headers } = await api.get(path)
      const shown = made.find(({ event }) => event.id === body.items[0].id)
      if (!shown) throw new Error('what is shown was not made here')
      await api.as(shown.organiser).put(`/api/v1/events/${shown.event.id}`, { summary: 'Held, and changed' })
      expect((await api.get(path, { 'if-none-match': String(headers.etag) })).status).toBe(200)
      clock.set(new Date())
    },
  )

  test('of my own events, and of one place near by, too', async ({ api, clock }) => {
    const organiser = anActor()
    const place = { name: 'There', lat: 16, lng: -40 }
    for (let n = 0; n < 3; n++) await makeEvent(api, { place }, { organiser })
    for (const path of ['/api/v1/events?organiser=me&limit=2', '/api/v1/events/nearby?bbox=-41,15,-39,17&limit=2']) {
      const first = await api.as(organiser).get(path)
      expect(first.body.nextCursor).toEqual(expect.any(String))
      clock.set(new Date(clock.now().getTime() + 61_000))
      const held = { 'if-none-match': String(first.headers.etag) }
      expect((await api.as(organiser).get(path, held)).status).toBe(304)
    }
    clock.set(new Date())
  })
})

describe('a cursor', () => {
  test('longer than any of ours is refused and named', async ({ api }) => {
    const reply = await api.get(`/api/v1/events?cursor=${'a'.repeat(MOST_CURSOR_CHARACTERS + 1)}`)
    expect(reply).toMatchObject({
      status: 422,
      body: { code: 'validation_failed', errors: [{ path: 'cursor', code: 'max_length' }] },
    })
    const foreign = await api.get(`/api/v1/events?cursor=${'a'.repeat(MOST_CURSOR_CHARACTERS)}`)
    expect(foreign).toMatchObject({ status: 422, body: { errors: [{ path: 'cursor', code: 'invalid_cursor' }] } })
  })

  test('of a list that remembers as much as it may is short enough to be sent back', () => {
    const id = '0192f0c4-0000-7000-8000-0000ffffffff'
    const codec = cursorOf(Position)
    const longest = {
      s: 'relevance',
      a: 1_800_000_000_000,
      p: 'running',
      k: [-1.2345678901234567e-100, -1_800_000_000_000.123],
      i: id,
      q: 'è'.repeat(350),
      l: false,
      v: withSeen([], Array(MOST_SEEN).fill(id)),
    } as const
    const text = codec.encode({ ...longest, k: [...longest.k] })
    expect(text.length).toBeLessThanOrEqual(MOST_CURSOR_CHARACTERS)
    expect(codec.decode(text)).toEqual(longest)
  })
})
