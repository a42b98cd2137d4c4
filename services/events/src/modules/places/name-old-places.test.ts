import { readFileSync } from 'node:fs'
import { openPool } from '@flow/postgres'
import { anActor, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours, makeEvent } from '../../testing/make.ts'
import { nameSome } from './name-old-places.ts'

const test = serviceTest(eventsService).extend('admin', { scope: 'file' }, async ({ adminUrl }, { onCleanup }) => {
  const pool = openPool({ url: adminUrl, max: 1 })
  onCleanup(() => pool.end())
  return pool
})

const MIGRATION = readFileSync(new URL('../../../migrations/0120_name_old_places.sql', import.meta.url), 'utf8')
const ASKED = `delete from events.jobs where name = 'events.nameOldPlaces' returning data`

const kreuzberg = { city: 'Berlin', country: 'DE', lat: 52.4986, lng: 13.4033 }
const FORGET = `
  update events.venues set neighbourhood = null where name <> 'Called';
  update events.events set neighbourhood = null;
  update events.occurrences set changes = changes - 'neighbourhood';
  select events.list_events(array(select id from events.events), now())`

test('what was stored without the part of its city gets it, by its venue or its point, and is found by it', async ({
  api,
  admin,
  service,
}) => {
  const owner = api.as(anActor())
  const { body: known } = await owner.post('/api/v1/venues', { name: 'Known', ...kreuzberg })
  const { body: called } = await owner.post('/api/v1/venues', { name: 'Called', ...kreuzberg, neighbourhood: 'SO 36' })
  const { event: there } = await makeEvent(api, { title: 'There', place: { name: 'Yard', ...kreuzberg } })
  const { event: hall } = await makeEvent(api, { title: 'Hall', place: undefined, venueId: known.id })
  const { event: own } = await makeEvent(api, { title: 'Own', place: undefined, venueId: called.id })
  const raft = { name: 'Raft', lat: 0, lng: -30 }
  const { event: sea } = await makeEvent(api, { title: 'Sea', place: raft })
  const weekly = { startsAt: inHours(72), endsAt: inHours(74), recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' } }
  const { event: series, organiser } = await makeEvent(api, { title: 'Series', ...weekly, place: raft })
  const dates = (await api.get(`/api/v1/events/${series.id}/occurrences`)).body.items
  const moved = { occurrenceId: dates[1].id, scope: 'this', place: { name: 'Yard', ...kreuzberg } }
  expect((await api.as(organiser).put(`/api/v1/events/${series.id}`, moved)).status).toBe(200)
  await admin.query(FORGET)
  const shown = async ({ id }: { id: string }, more = '') =>
    (await api.get(`/api/v1/events/${id}${more}`)).body.place.neighbourhood
  expect(await shown(there)).toBeNull()

  expect((await admin.query(ASKED)).rows).toEqual([])
  await admin.query(`set search_path = events, extensions; ${MIGRATION}`)
  let next: Parameters<typeof nameSome>[1] | undefined = (await admin.query(ASKED)).rows[0].data
  while (next) next = await nameSome(service.deps, next)

  expect((await api.get(`/api/v1/venues/${known.id}`)).body.neighbourhood).toBe('Kreuzberg')
  expect(await Promise.all([there, hall, own, sea, series].map(one => shown(one)))).toEqual([
    'Kreuzberg',
    'Kreuzberg',
    'SO 36',
    null,
    null,
  ])
  expect(await shown(series, `?occurrenceId=${dates[1].id}`)).toBe('Kreuzberg')
  const found = (await api.get('/api/v1/events?q=kreuzberg')).body.items
  expect(found.map((one: { title: string }) => one.title).sort()).toEqual(['Hall', 'Series', 'There'])
})
