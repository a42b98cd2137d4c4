import { openPool } from '@flow/postgres'
import { createLog } from '@flow/service-kit'
import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours, makeEvent } from '../../testing/make.ts'
import { rollNow } from './roll.ts'

const test = serviceTest(eventsService)
const DAY = 86_400_000
const log = createLog({ level: 'silent', service: 'events' })

test('dates are made four hundred days ahead, and further as time goes by, each once', async ({ api, db, clock }) => {
  const { event } = await makeEvent(api, {
    startsAt: inHours(72),
    endsAt: inHours(74),
    timeZone: 'UTC',
    recurrence: { rrule: 'FREQ=WEEKLY' },
  })
  const rare = await makeEvent(api, {
    startsAt: inHours(72),
    endsAt: inHours(74),
    timeZone: 'UTC',
    recurrence: { rrule: 'FREQ=YEARLY;INTERVAL=4' },
  })
  const datesOf = async (id: string) => {
    const reply = await api.get(`/api/v1/events/${id}/occurrences?limit=100&from=2000-01-01T00:00:00Z`)
    return (reply.body.items as { startsAt: string }[]).map(one => Date.parse(one.startsAt))
  }
  const before = await datesOf(event.id)
  expect([before.length, (await datesOf(rare.event.id)).length]).toEqual([57, 1])
  const deps = { db, log, now: () => new Date(clock.now().getTime() + 100 * DAY) }
  expect(await rollNow(deps)).toBeGreaterThanOrEqual(1)
  const after = await datesOf(event.id)
  expect(after.slice(0, 57)).toEqual(before)
  expect(after.every((at, nth) => nth === 0 || at - (after[nth - 1] ?? 0) === 7 * DAY)).toBe(true)
  expect((after.at(-1) ?? 0) - deps.now().getTime()).toBeGreaterThan(392 * DAY)
  expect(await rollNow(deps)).toBe(0)
  const fiveYears = { db, log, now: () => new Date(clock.now().getTime() + 5 * 366 * DAY) }
  await rollNow(fiveYears)
  const years = (await datesOf(rare.event.id)).map(at => new Date(at).getUTCFullYear())
  expect(years).toEqual([0, 4, 8].map(later => (years[0] ?? 0) + later))
})

test('a series whose rule cannot be followed any more keeps its dates, and no other waits for it', async ({
  api,
  db,
  clock,
  adminUrl,
}) => {
  const weekly = () =>
    makeEvent(api, {
      ...{ startsAt: inHours(72), endsAt: inHours(74), timeZone: 'UTC' },
      recurrence: { rrule: 'FREQ=WEEKLY' },
    })
  const [broken, sound] = [await weekly(), await weekly()]
  const countOf = async (id: string) => {
    const reply = await api.get(`/api/v1/events/${id}/occurrences?limit=100&from=2000-01-01T00:00:00Z`)
    return reply.body.items.length as number
  }
  const admin = openPool({ url: adminUrl, max: 1 })
  await admin.query(`update events.events set rrule = 'FREQ=SECONDLY' where id = $1`, [broken.event.id])
  await admin.end()
  const [before, others] = [await countOf(broken.event.id), await countOf(sound.event.id)]
  await rollNow({ db, log, now: () => new Date(clock.now().getTime() + 100 * DAY) })
  expect([await countOf(broken.event.id), (await countOf(sound.event.id)) > others]).toEqual([before, true])
})
