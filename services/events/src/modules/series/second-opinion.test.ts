import fc from 'fast-check'
import rrule from 'rrule'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { firstDates, type Series } from './expand.ts'
import { readRule } from './rule.ts'

/** `FLOW_PROPERTY_RUNS` asks for more (or fewer) random rules; a seed is printed with every failure. */
const RUNS = Number(process.env.FLOW_PROPERTY_RUNS ?? 2_000)
const SEED = Number(process.env.FLOW_PROPERTY_SEED ?? 5545)
const DATES = 12
/** How far both look: short steps take the second library long. */
const lookUntil = (rule: string, local: string) =>
  new Date(Date.parse(`${local}Z`) + (/HOURLY|MINUTELY/.test(rule) ? 1 : 12) * 366 * 86_400_000)

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const zones = Intl.supportedValuesOf('timeZone')
const some = <T>(values: readonly T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most })
const upTo = (most: number, least = 0) => Array.from({ length: most - least + 1 }, (_, n) => least + n)
const signed = (most: number) => [...upTo(most, 1), ...upTo(most, 1).map(n => -n)]
const maybe = <T>(arbitrary: fc.Arbitrary<T>, weight = 2) =>
  fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

type Parts = Readonly<Record<string, readonly (string | number)[] | string | number | undefined>>
const text = (parts: Parts) =>
  Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(',') : value}`)
    .join(';')

const inOrder = (numbers: number[]) => numbers.toSorted((a, b) => a - b)
const times = {
  BYHOUR: maybe(some(upTo(23), 3).map(inOrder), 4),
  BYMINUTE: maybe(some(upTo(59), 2).map(inOrder), 6),
}
const common = {
  INTERVAL: maybe(fc.integer({ min: 1, max: 5 }), 1),
  WKST: maybe(fc.constantFrom(...DAYS), 3),
  ...times,
}
const byMonth = maybe(some(upTo(12, 1), 4))
const byDay = maybe(some(DAYS, 4), 1)
const numbered = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), fc.constantFrom(...DAYS))
  .map(([n, day]) => `${n}${day}`)

const ofYear = signed(53).flatMap(n => DAYS.map(day => `${n}${day}`))
const innerWeeks = [...upTo(51, 2), ...upTo(51, 2).map(n => -n)]

/**
 * Every kind of rule that both libraries are held to agree on. Left out is what the second (rrule 2.8.1) gets wrong or
 * cannot do, each seen here: with BYSETPOS it wants lists in order; of the first and last weeks of a year (BYWEEKNO 1, 52,
 * 53, -1, -52, -53) it loses days that lie in the year beside, so those are held against the calendar of Temporal below;
 * BYHOUR that an hourly step never meets makes it run for ever.
 */
const rules = fc.oneof(
  fc.record({
    FREQ: fc.constant('DAILY'),
    ...common,
    BYMONTH: byMonth,
    BYDAY: byDay,
    BYMONTHDAY: maybe(some(signed(31), 5), 4),
  }),
  fc.record({ FREQ: fc.constant('WEEKLY'), ...common, BYMONTH: byMonth, BYDAY: byDay }),
  fc.record({ FREQ: fc.constant('MONTHLY'), ...common, BYMONTH: byMonth, BYMONTHDAY: maybe(some(signed(31), 4), 1) }),
  fc.record({
    FREQ: fc.constant('MONTHLY'),
    ...common,
    BYDAY: fc.oneof(some(DAYS, 4), fc.uniqueArray(numbered, { minLength: 1, maxLength: 3 })),
  }),
  fc.record({
    FREQ: fc.constant('MONTHLY'),
    ...common,
    BYDAY: some(DAYS, 5),
    BYSETPOS: some([1, 2, 3, -1, -2], 2),
  }),
  fc.record({ FREQ: fc.constant('YEARLY'), ...common, BYMONTH: byMonth, BYMONTHDAY: maybe(some(signed(31), 3), 1) }),
  fc.record({ FREQ: fc.constant('YEARLY'), ...common, BYMONTH: some(upTo(12, 1), 3), BYDAY: some(DAYS, 3) }),
  fc.record({ FREQ: fc.constant('YEARLY'), ...common, BYYEARDAY: some(signed(366), 4) }),
  fc.record({ FREQ: fc.constant('YEARLY'), ...common, BYWEEKNO: some(innerWeeks, 3), BYDAY: some(DAYS, 3) }),
  fc.record({
    FREQ: fc.constant('YEARLY'),
    ...common,
    BYMONTH: byMonth,
    BYMONTHDAY: some(signed(31), 12),
    BYYEARDAY: maybe(some(signed(366), 200)),
    BYWEEKNO: maybe(some(innerWeeks, 20)),
    BYDAY: byDay,
    BYSETPOS: maybe(some([1, 2, 3, -1, -2], 2), 4),
  }),
  fc.record({
    FREQ: fc.constant('YEARLY'),
    ...common,
    BYMONTHDAY: maybe(some(signed(31), 20)),
    BYYEARDAY: some(signed(366), 200),
    BYDAY: fc.oneof(some(DAYS, 4), some(ofYear, 20)),
  }),
  fc.record({
    FREQ: fc.constant('YEARLY'),
    ...common,
    BYYEARDAY: some(signed(366), 200),
    BYWEEKNO: some(innerWeeks, 20),
    BYDAY: byDay,
  }),
  fc.record({ FREQ: fc.constant('HOURLY'), INTERVAL: fc.integer({ min: 1, max: 30 }), BYDAY: byDay, BYMONTH: byMonth }),
  fc.record({ FREQ: fc.constant('MINUTELY'), INTERVAL: fc.integer({ min: 30, max: 900 }), BYDAY: byDay }),
)
const ends = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 20 }).map(count => `;COUNT=${count}`) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1500 }).map(days => `;UNTIL=+${days}`) },
)
const starts = fc
  .integer({ min: Date.UTC(2015, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 })
  .map(minutes => new Date(minutes * 60_000).toISOString().slice(0, 19))

const cases = fc.record({ rule: rules, end: ends, zone: fc.constantFrom(...zones), local: starts })

const basic = (time: string) => time.replace(/[-:]/g, '')
const ruleText = (rule: Parts, end: string, local: string) =>
  text(rule) +
  end.replace(/\+(\d+)/, (_, days) =>
    basic(
      Temporal.PlainDateTime.from(local)
        .add({ days: Number(days) })
        .toString({ smallestUnit: 'second' }),
    ),
  )

/** What the other library says: `rrule` on a clock without a zone, and Temporal itself for the instants. */
const otherwise = (rule: string, local: string, zone: string): number[] => {
  const start = new Date(`${local}Z`)
  const last = lookUntil(rule, local)
  const until = rule.replace(/UNTIL=(\w+)/, 'UNTIL=$1Z')
  const given = rrule.RRule.parseString(until)
  const options = { ...given, dtstart: start, until: given.until && given.until < last ? given.until : last }
  const instants: number[] = []
  new rrule.RRule(options).all(date => {
    if (date > last) return false
    const clock = Temporal.PlainDateTime.from(date.toISOString().slice(0, 19))
    const at = clock.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
    if (!instants.includes(at)) instants.push(at)
    return instants.length < DATES + 2
  })
  return instants.sort((a, b) => a - b).slice(0, DATES)
}

const ours = (rule: string, local: string, timeZone: string): number[] => {
  const at = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
  const startsAt = new Date(at.epochMilliseconds)
  const endsAt = new Date(startsAt.getTime() + 3_600_000)
  const series: Series = { startsAt, endsAt, timeZone, rule: readRule(rule), exdates: [], rdates: [] }
  const last = lookUntil(rule, local)
  return firstDates(series, startsAt, DATES, last).map(date => date.startsAt.getTime())
}

describe('random rules in random zones', () => {
  it(`come out as a second library has them (${RUNS} rules)`, () => {
    fc.assert(
      fc.property(cases, ({ rule, end, zone, local }) => {
        const written = ruleText(rule as Parts, end, local)
        const [mine, theirs] = [ours(written, local, zone), otherwise(written, local, zone)]
        const show = (dates: number[]) => dates.map(at => new Date(at).toISOString())
        expect({ written, local, zone, dates: show(mine) }).toEqual({ written, local, zone, dates: show(theirs) })
      }),
      { numRuns: RUNS, seed: SEED },
    )
  }, 600_000)

  it('have the weeks of the year that the calendar has', () => {
    const weeks = fc.record({
      week: fc.constantFrom(1, 52, 53, -1, -52, -53),
      day: fc.integer({ min: 1, max: 7 }),
      year: fc.integer({ min: 2000, max: 2060 }),
    })
    fc.assert(
      fc.property(weeks, ({ week, day, year }) => {
        const expected: string[] = []
        let date = Temporal.PlainDate.from({ year, month: 1, day: 1 })
        for (; date.year < year + 8; date = date.add({ days: 1 })) {
          const [nth, ofYear] = [date.weekOfYear ?? 0, date.yearOfWeek ?? 0]
          const weeksOfYear = Temporal.PlainDate.from({ year: ofYear, month: 12, day: 28 }).weekOfYear ?? 0
          if (date.dayOfWeek === day && (nth === week || nth - weeksOfYear - 1 === week)) expected.push(date.toString())
        }
        const rule = `FREQ=YEARLY;BYWEEKNO=${week};BYDAY=${DAYS[day - 1]};UNTIL=${year + 7}1231`
        const dates = ours(rule, `${year}-01-01T00:00:00`, 'UTC').map(at => new Date(at).toISOString().slice(0, 10))
        expect(dates).toEqual(expected)
      }),
      { numRuns: Math.ceil(RUNS / 20), seed: SEED },
    )
  })
})
