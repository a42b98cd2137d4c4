import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantToLocal } from '../../../time/zoned.ts'
import type { ImportedEvent } from './normalised-event.ts'
import { parse } from './parse.ts'
import { resolveTimes } from './resolve-times.ts'
import { autoWeeks, shiftWeeks } from './shift-weeks.ts'

const now = new Date('2026-11-23T15:00:00Z')
const sample = parse('title,start,timezone\nFair,2026-05-01T20:00,Europe/Rome\n').records[0] as ImportedEvent
const event = (changes: Partial<ImportedEvent>): ImportedEvent => ({ ...sample, ...changes })
const shift = (changes: Partial<ImportedEvent>, weeks: number) =>
  shiftWeeks([event(changes)], weeks, { now }).events[0] as ImportedEvent
const weekday = (local: string) => new Date(`${local}Z`).getUTCDay()

describe('a shift by whole weeks', () => {
  test('keeps weekday, hour and length in every zone, whether times are wall clocks or instants', () => {
    const zones = Intl.supportedValuesOf('timeZone')
    const seconds = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2050, 0, 1) / 1000 })
    const run = fc.record({
      zone: fc.constantFrom(...zones),
      start: seconds,
      hours: fc.integer({ min: 1, max: 500 }),
      weeks: fc.integer({ min: -500, max: 500 }),
      instants: fc.boolean(),
    })
    fc.assert(
      fc.property(run, ({ zone, start, hours, weeks, instants }) => {
        const form = (at: number) =>
          instants ? `${new Date(at * 1000).toISOString().slice(0, 19)}Z` : instantToLocal(new Date(at * 1000), 'UTC')
        const before = event({ timeZone: zone, startsAt: form(start), endsAt: form(start + hours * 3600) })
        const after = shiftWeeks([before], weeks, { now }).events[0] as ImportedEvent
        const [was, is] = [resolveTimes(before, 'UTC'), resolveTimes(after, 'UTC')]
        expect(is.endsAt && is.endsAt > is.startsAt).toBe(true)
        expect(after.sourceId).toBe(before.sourceId)
        // an hour that the clocks skip that day moves on, at most by the gap
        const moved = Date.parse(`${is.startsAtLocal}Z`) - Date.parse(`${was.startsAtLocal}Z`) - weeks * 604_800_000
        expect(Math.abs(moved)).toBeLessThanOrEqual(86_400_000)
        if (moved === 0) expect(weekday(is.startsAtLocal)).toBe(weekday(was.startsAtLocal))
        else expect([is.startsAtLocal, was.startsAtLocal].some(local => isBesideGap(local, zone))).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })

  test('crosses a change of clocks with the hour held', () => {
    const moved = shift({ startsAt: '2026-10-22T18:00:00Z', endsAt: '2026-10-22T20:00:00Z' }, 1)
    expect([moved.startsAt, moved.endsAt]).toEqual(['2026-10-29T19:00:00Z', '2026-10-29T21:00:00Z'])
  })

  test('moves all that is a date, and nothing else', () => {
    const moved = shift(
      {
        startsAt: '2026-05-01T20:00:00',
        endsAt: null,
        recurrence: {
          rrule: 'FREQ=WEEKLY;UNTIL=20261022T180000Z;BYDAY=FR',
          rdates: ['2026-05-03T20:00:00'],
          exdates: ['2026-05-08T20:00:00'],
        },
        replaces: { seriesId: 's', startsAt: '2026-05-01T19:00:00' },
      },
      1,
    )
    expect(moved).toEqual({
      ...sample,
      startsAt: '2026-05-08T20:00:00',
      endsAt: null,
      recurrence: {
        rrule: 'FREQ=WEEKLY;UNTIL=20261029T190000Z;BYDAY=FR',
        rdates: ['2026-05-10T20:00:00'],
        exdates: ['2026-05-15T20:00:00'],
      },
      replaces: { seriesId: 's', startsAt: '2026-05-08T19:00:00' },
    })
    expect(
      shift({ recurrence: { rrule: 'FREQ=DAILY;UNTIL=20260601', rdates: [], exdates: [] } }, 2).recurrence?.rrule,
    ).toBe('FREQ=DAILY;UNTIL=20260615')
  })

  test('is refused when it is no whole number within a century', () => {
    for (const weeks of [1.5, Number.NaN, 5201, Number.POSITIVE_INFINITY])
      expect(() => shift({}, weeks)).toThrow(RangeError)
  })
})

describe('auto', () => {
  const on = (...dates: string[]) => dates.map(date => event({ startsAt: `${date}T20:00:00` }))

  test('brings the last lively stretch to this week, not the liveliest of years ago nor a straggler', () => {
    const old = on(...Array.from({ length: 10 }, (_, day) => `2019-05-${10 + day}`))
    const recent = on(...Array.from({ length: 7 }, (_, day) => `2025-11-${17 + day}`))
    const { weeks, events } = shiftWeeks([...old, ...recent, ...on('2026-06-30')], 'auto', { now })
    expect(weeks).toBe(53)
    expect(events.filter(({ startsAt }) => startsAt >= '2026-11-23' && startsAt < '2026-11-30')).toHaveLength(7)
  })

  test('is the same all week, one more the week after, and turns at Monday’s midnight of the catalogue’s zone', () => {
    const events = on('2025-11-17', '2025-11-20')
    const at = (instant: string) => autoWeeks(events, { now: new Date(instant) })
    expect([at('2026-11-22T23:00:00Z'), at('2026-11-23T12:00:00Z'), at('2026-11-29T22:59:59Z')]).toEqual([53, 53, 53])
    expect([at('2026-11-22T22:59:59Z'), at('2026-11-29T23:00:00Z')]).toEqual([52, 54])
  })

  test('leaves a catalogue that lies ahead, and an empty one', () => {
    expect(autoWeeks(on('2027-01-10', '2027-01-12'), { now })).toBe(0)
    expect(shiftWeeks([], 'auto', { now })).toEqual({ weeks: 0, events: [] })
  })
})

/** Whether the clocks of the zone change within a day of the local time. */
function isBesideGap(local: string, zone: string): boolean {
  const ms = Date.parse(`${local}Z`)
  const offset = (at: number) => Date.parse(`${instantToLocal(new Date(at), zone)}Z`) - at
  return offset(ms - 2 * 86_400_000) !== offset(ms + 2 * 86_400_000)
}
