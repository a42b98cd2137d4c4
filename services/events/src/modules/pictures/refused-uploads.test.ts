import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localFiles, problem } from '@flow/service-kit'
import { anActor, eventually, serviceTest } from '@flow/testkit'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const folder = mkdtempSync(join(tmpdir(), 'flow-pictures-'))
afterAll(() => rmSync(folder, { recursive: true }))
const local = localFiles(folder)
/** A storage that may refuse to let go. */
let drops = true
const files = {
  ...local,
  drop: async (key: string) => {
    if (!drops) throw problem('unavailable')
    await local.drop(key)
  },
}
const test = serviceTest(eventsService, { installation: { files } })
test.beforeAll(({ service }) => service.begin())
type Caller = Parameters<typeof makeEvent>[0]

const filesOf = (eventId: string): Promise<string[]> => readdir(join(folder, 'events', eventId)).catch(() => [])
const allFiles = async () => (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.webp')).sort()

const send = async (api: Caller, method: 'POST' | 'PUT', url: string, background: string) =>
  api.call({
    method,
    url,
    headers: { 'content-type': 'image/png' },
    payload: await sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .png()
      .toBuffer(),
  })
const add = (api: Caller, eventId: string, background: string) =>
  send(api, 'POST', `/api/v1/events/${eventId}/pictures`, background)
const cover = (api: Caller, eventId: string, background: string) =>
  send(api, 'PUT', `/api/v1/events/${eventId}/picture`, background)

/** Lets no transaction be committed that gives this event a picture, the way a broken connection would. */
const refuseAtCommit = async (adminUrl: string, eventId: string) => {
  const client = new pg.Client(adminUrl)
  await client.connect()
  await client.query(`
    create function events.refuse_commit() returns trigger language plpgsql as
    $$ begin if new.event_id = '${eventId}' then raise 'not today'; end if; return null; end $$;
    create constraint trigger refuse_commit after insert on events.pictures deferrable initially deferred
    for each row execute function events.refuse_commit()`)
  await client.end()
}

describe('an upload that is refused leaves no file', () => {
  test('when the event was cancelled, and when it has as many pictures as may be', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const me = api.as(organiser)
    for (let nth = 0; nth < 12; nth += 1)
      expect((await add(me, event.id, `hsl(${nth * 30}, 90%, 50%)`)).status).toBe(201)
    const before = (await filesOf(event.id)).sort()
    expect(before).toHaveLength(12)
    expect((await add(me, event.id, 'white')).status).toBe(409)
    expect((await add(me, event.id, 'hsl(90, 90%, 50%)')).status).toBe(201)
    await me.post(`/api/v1/events/${event.id}/cancel`, {})
    expect((await cover(me, event.id, 'white')).status).toBe(409)
    expect((await add(me, event.id, 'hsl(120, 90%, 50%)')).status).toBe(409)
    expect((await filesOf(event.id)).sort()).toEqual(before)
    for (const { url } of (await me.get(`/api/v1/events/${event.id}`)).body.pictures)
      expect((await me.get(url)).status).toBe(200)
  })

  test('when its transaction cannot be committed', async ({ api, adminUrl }) => {
    const { event, organiser } = await makeEvent(api)
    await refuseAtCommit(adminUrl, event.id)
    expect((await add(api.as(organiser), event.id, 'red')).status).toBe(500)
    expect((await cover(api.as(organiser), event.id, 'red')).status).toBe(500)
    expect(await filesOf(event.id)).toEqual([])
  })

  test('when a copy of an event is refused', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const me = api.as(organiser)
    await add(me, event.id, 'red')
    const before = await allFiles()
    const times = { startsAt: '2026-10-10T10:00', endsAt: '2026-10-09T10:00' }
    expect((await me.post(`/api/v1/events/${event.id}/duplicate`, times)).status).toBe(422)
    expect((await api.as(anActor()).post(`/api/v1/events/${event.id}/duplicate`, {})).status).toBe(403)
    expect(await allFiles()).toEqual(before)
  })

  test('later at the latest, when the storage did not let go of it at once', async ({ api, clock }) => {
    const { event, organiser } = await makeEvent(api)
    const me = api.as(organiser)
    const kept = (await add(me, event.id, 'red')).body.pictures[0]
    await me.post(`/api/v1/events/${event.id}/cancel`, {})
    drops = false
    expect((await add(me, event.id, 'blue')).status).toBe(409)
    expect(await filesOf(event.id)).toHaveLength(2)
    drops = true
    clock.advance(600_000)
    await eventually(async () => (await filesOf(event.id)).length === 1)
    expect((await me.get(kept.url)).status).toBe(200)
  })
})

test('a picture that is taken away while it is given again is there in the end, alone', async ({ api }) => {
  const { event, organiser } = await makeEvent(api)
  const me = api.as(organiser)
  for (let round = 0; round < 5; round += 1) {
    const { name } = (await add(me, event.id, 'red')).body.pictures[0]
    const [, given] = await Promise.all([
      me.delete(`/api/v1/events/${event.id}/pictures/${name}`),
      add(me, event.id, 'red'),
    ])
    expect(given.status).toBe(201)
    const again = await add(me, event.id, 'red')
    expect(again.body.pictures).toHaveLength(1)
    expect((await me.get(again.body.pictures[0].url)).status).toBe(200)
  }
  await eventually(async () => (await filesOf(event.id)).length === 1)
})
