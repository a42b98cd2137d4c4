import { WEEKDAYS } from './weekdays.ts'

const DAY = 86_400_000
const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month, day) / DAY

/** A part of a rule that names days: whether the day of a wall clock, in milliseconds as if it were UTC, is among them. */
type Names = (clock: number) => boolean

/** Whether a list names the nth of so many, counted from the beginning or from the end. */
const counts =
  (list: ReadonlySet<string>, suffix = '') =>
  (nth: number, of: number) =>
    list.has(`${nth}${suffix}`) || list.has(`${nth - of - 1}${suffix}`)

const monthDays =
  (list: ReadonlySet<string>): Names =>
  clock => {
    const date = new Date(clock)
    const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
    return counts(list)(date.getUTCDate(), length)
  }

/** A day counted from the first of its year, or of its month, and how many these have. */
const placeIn = (clock: number, period: 'year' | 'month') => {
  const date = new Date(clock)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const [first, next] =
    period === 'year' ? [dayOf(year, 0, 1), dayOf(year + 1, 0, 1)] : [dayOf(year, month, 1), dayOf(year, month + 1, 1)]
  return { nth: Math.floor(clock / DAY) - first + 1, of: next - first }
}

const yearDays =
  (list: ReadonlySet<string>): Names =>
  clock => {
    const { nth, of } = placeIn(clock, 'year')
    return counts(list)(nth, of)
  }

/** Weeks as ISO 8601 counts them, from the first that has four days of the year, but beginning on any weekday. */
const weeks =
  (list: ReadonlySet<string>, weekStart: number): Names =>
  clock => {
    const day = Math.floor(clock / DAY)
    const firstOf = (year: number) => {
      const fourth = dayOf(year, 0, 4)
      return fourth - ((fourth + 4 - weekStart + 7) % 7)
    }
    const year = new Date(clock).getUTCFullYear()
    const ofWeek = day < firstOf(year) ? year - 1 : day >= firstOf(year + 1) ? year + 1 : year
    const first = firstOf(ofWeek)
    return counts(list)(Math.floor((day - first) / 7) + 1, (firstOf(ofWeek + 1) - first) / 7)
  }

/** Weekdays, with a number those of the month when months are named, else of the year. */
const weekdays =
  (list: ReadonlySet<string>, period: 'year' | 'month'): Names =>
  clock => {
    const name = WEEKDAYS[new Date(clock).getUTCDay()] ?? ''
    if (list.has(name)) return true
    const { nth, of } = placeIn(clock, period)
    const week = Math.ceil(nth / 7)
    return counts(list, name)(week, week + Math.floor((of - nth) / 7))
  }

const listOf = (value: string) => new Set(value.split(',').map(one => one.replace('+', '').replace(/^(-?)0+/, '$1')))

/** The parts of a rule that name days; days of the rule are in all of them (RFC 5545 §3.3.10, the table of limits). */
export const DAY_PARTS = ['BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYDAY'] as const

/** Whether a day is one that every part of a yearly rule names. */
export const namedByAll = (parts: ReadonlyMap<string, string>): Names => {
  const list = (name: string) => listOf(parts.get(name) ?? '')
  const weekStart = WEEKDAYS.indexOf((parts.get('WKST') ?? 'MO') as (typeof WEEKDAYS)[number])
  const names: Readonly<Record<(typeof DAY_PARTS)[number], () => Names>> = {
    BYMONTHDAY: () => monthDays(list('BYMONTHDAY')),
    BYYEARDAY: () => yearDays(list('BYYEARDAY')),
    BYWEEKNO: () => weeks(list('BYWEEKNO'), weekStart),
    BYDAY: () => weekdays(list('BYDAY'), parts.has('BYMONTH') ? 'month' : 'year'),
  }
  const asked = DAY_PARTS.filter(name => parts.has(name)).map(name => names[name]())
  return clock => asked.every(named => named(clock))
}

/** BYSETPOS of a yearly rule: of the clocks of each year, which are in order, those at these places. */
export const placesOfYears = (clocks: readonly number[], positions: string): number[] => {
  const list = listOf(positions)
  const years = Map.groupBy(clocks, clock => new Date(clock).getUTCFullYear())
  return [...years.values()].flatMap(ofYear => ofYear.filter((_, nth) => counts(list)(nth + 1, ofYear.length)))
}
