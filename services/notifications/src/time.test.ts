import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, nextAt, quietUntil, reminderAt, safeZone, wallAt } from './time.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const FROM = Date.UTC(2026, 0, 1)
const TO = Date.UTC(2031, 0, 1)
const zones = Intl.supportedValuesOf('timeZone')

/** The instants, to the minute, at which the clocks of a zone jump. */
const transitionsOf = (zone: string): number[] => {
  const offset = (at: number) => wallAt(at, zone) - at
  const found: number[] = []
  for (let at = FROM; at < TO; at += 7 * DAY) {
    if (offset(at) === offset(at + 7 * DAY)) continue
    let [low, high] = [at, at + 7 * DAY]
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000
      if (offset(middle) === offset(low)) low = middle
      else high = middle
    }
    found.push(high)
  }
  return found
}

/** Whether the clocks of a zone ever show this wall clock. */
const isShown = (wall: number, zone: string) =>
  [-1, 0, 1].some(days => {
    const offset = wallAt(instantOf(wall, zone) + days * DAY, zone) - (instantOf(wall, zone) + days * DAY)
    return wallAt(wall - offset, zone) === wall
  })

test(`around every change of the clocks in all ${zones.length} zones over five years, reminders come at the right hour, once`, {
  timeout: 120_000,
}, () => {
  const wrong: string[] = []
  let checked = 0
  for (const zone of zones)
    for (const change of transitionsOf(zone)) {
      const reminders = new Map<number, number>()
      for (let starts = change - 2 * HOUR; starts <= change + DAY + 2 * HOUR; starts += HOUR) {
        const startsAt = new Date(starts)
        const day = reminderAt(startsAt, zone, 'day').getTime()
        const wanted = wallAt(starts, zone) - DAY
        const shown = wallAt(day, zone)
        const gap = !isShown(wanted, zone)
        checked++
        if (gap ? shown <= wanted || shown - wanted > 2 * HOUR : shown !== wanted)
          wrong.push(`${zone} ${startsAt.toISOString()}: hour`)
        if (day >= starts - 20 * HOUR || day <= starts - 28 * HOUR)
          wrong.push(`${zone} ${startsAt.toISOString()}: distance`)
        if (starts - reminderAt(startsAt, zone, 'hours').getTime() !== 2 * HOUR) wrong.push(`${zone}: two hours`)
        reminders.set(starts, day)
      }
      const order = [...reminders.values()]
      if (order.some((at, nth) => nth > 0 && at < (order[nth - 1] as number) - 2 * HOUR)) wrong.push(`${zone}: order`)
    }
  expect(wrong).toEqual([])
  expect(checked).toBeGreaterThan(20_000)
})

test('quiet hours end at their hour of the clock, in every zone, also across changes', { timeout: 60_000 }, () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`)
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: FROM, max: TO }), clock, clock, (zone, at, from, to) => {
      const until = quietUntil(new Date(at), zone, { enabled: true, from, to })
      if (!until) return
      expect(until.getTime()).toBeGreaterThan(at)
      expect(until.getTime() - at).toBeLessThanOrEqual(26 * HOUR)
      const wall = new Date(wallAt(until.getTime(), zone))
      const shown = wall.getUTCHours() * 60 + wall.getUTCMinutes()
      const wanted = Number(to.slice(0, 2)) * 60 + Number(to.slice(3))
      const late = (shown - wanted + 1440) % 1440
      expect(late).toBeLessThanOrEqual(120)
    }),
    { seed: 26, numRuns: 2_000 },
  )
})

test('it is not quiet when nobody asked for it, nor outside of the hours', () => {
  const noon = new Date('2026-11-23T12:00:00Z')
  expect(quietUntil(noon, 'UTC', { enabled: false, from: '00:00', to: '23:59' })).toBeUndefined()
  expect(quietUntil(noon, 'UTC', { enabled: true, from: '22:00', to: '07:00' })).toBeUndefined()
  expect(
    quietUntil(new Date('2026-11-23T23:00:00Z'), 'UTC', { enabled: true, from: '22:00', to: '07:00' })?.toISOString(),
  ).toBe('2026-11-24T07:00:00.000Z')
  expect(
    quietUntil(new Date('2026-11-23T03:00:00Z'), 'UTC', { enabled: true, from: '22:00', to: '07:00' })?.toISOString(),
  ).toBe('2026-11-23T07:00:00.000Z')
})

test('a zone that nobody knows is UTC', () => {
  expect(safeZone('Mars/Olympus')).toBe('UTC')
  expect(nextAt(new Date('2026-11-23T12:00:00Z'), safeZone(null), '09:00').toISOString()).toBe(
    '2026-11-24T09:00:00.000Z',
  )
})
