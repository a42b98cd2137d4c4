/** Weekdays as RFC 5545 names them, Sunday first, as wall clocks count. */
export const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
export type Weekday = (typeof WEEKDAYS)[number]
export const EVERY = ['daily', 'weekly', 'monthly', 'yearly'] as const
export type Every = (typeof EVERY)[number]

/** How an event repeats, as one chooses it: a part of what RFC 5545 can say, and what people mean. */
export interface Repeat {
  readonly every: Every
  readonly interval: number
  /** Of a weekly one. */
  readonly weekdays: readonly Weekday[]
  /** Of a monthly one: the day of the month, its nth weekday, or its last. */
  readonly monthly: 'day' | 'nth' | 'last'
  readonly end: 'never' | 'on' | 'after'
  /** The last day, such as `2027-03-01`. */
  readonly until: string
  readonly count: number
}

const clockOf = (startsAtLocal: string) => {
  const date = new Date(`${startsAtLocal.slice(0, 10)}T00:00:00Z`)
  const day = Number.isNaN(date.getTime()) ? 1 : date.getUTCDate()
  const weekday = WEEKDAYS[Number.isNaN(date.getTime()) ? 1 : date.getUTCDay()] ?? 'MO'
  return { day, weekday, nth: Math.ceil(day / 7) }
}

/** What is offered first: as often as chosen, on the day it begins, without an end. */
export const repeatFrom = (every: Every, startsAtLocal: string): Repeat => ({
  every,
  interval: 1,
  weekdays: [clockOf(startsAtLocal).weekday],
  monthly: 'day',
  end: 'never',
  until: '',
  count: 10,
})

/** Which weekday of its month a day is: the 28th may be the fourth Saturday, and the last. */
export const placeInMonth = (startsAtLocal: string): { day: number; nth: number; weekday: number } => {
  const { day, nth, weekday } = clockOf(startsAtLocal)
  return { day, nth, weekday: WEEKDAYS.indexOf(weekday) }
}

const monthlyPart = ({ monthly }: Repeat, startsAtLocal: string): string => {
  const { day, weekday, nth } = clockOf(startsAtLocal)
  if (monthly === 'day') return `BYMONTHDAY=${day}`
  return monthly === 'last' ? `BYDAY=-1${weekday}` : `BYDAY=${nth}${weekday}`
}

/** The rule of RFC 5545 that a choice makes, for a series that begins at a wall clock. */
export const ruleOf = (repeat: Repeat, startsAtLocal: string): string => {
  const chosen = WEEKDAYS.filter(day => repeat.weekdays.includes(day))
  const weekdays = chosen.length > 0 ? chosen : [clockOf(startsAtLocal).weekday]
  const parts = [
    `FREQ=${repeat.every.toUpperCase()}`,
    repeat.interval > 1 ? `INTERVAL=${repeat.interval}` : '',
    repeat.every === 'weekly' ? `BYDAY=${weekdays.join(',')}` : '',
    repeat.every === 'monthly' ? monthlyPart(repeat, startsAtLocal) : '',
    repeat.end === 'after' ? `COUNT=${Math.max(1, repeat.count)}` : '',
    repeat.end === 'on' && repeat.until ? `UNTIL=${repeat.until.replaceAll('-', '')}` : '',
  ]
  return parts.filter(Boolean).join(';')
}

const untilOf = (value: string): string => `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`

const monthlyOf = (parts: ReadonlyMap<string, string>, startsAtLocal: string): Repeat['monthly'] | null => {
  const { day, weekday, nth } = clockOf(startsAtLocal)
  const [byDay, byMonthDay] = [parts.get('BYDAY'), parts.get('BYMONTHDAY')]
  if (byDay === undefined) return byMonthDay === undefined || byMonthDay === String(day) ? 'day' : null
  if (byMonthDay !== undefined) return null
  if (byDay === `-1${weekday}`) return 'last'
  return byDay === `${nth}${weekday}` || byDay === `+${nth}${weekday}` ? 'nth' : null
}

const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'UNTIL', 'WKST'])

/** The choice behind a rule; nothing where the rule says more than can be chosen here. */
export const repeatOf = (rrule: string, startsAtLocal: string): Repeat | null => {
  const parts = new Map(rrule.split(';').map(part => part.split('=') as [string, string]))
  const every = EVERY.find(one => one.toUpperCase() === parts.get('FREQ'))
  if (!every || [...parts.keys()].some(name => !KNOWN.has(name))) return null
  if (every !== 'weekly' && every !== 'monthly' && parts.has('BYDAY')) return null
  if (every !== 'monthly' && parts.has('BYMONTHDAY')) return null
  const weekdays = (parts.get('BYDAY') ?? '').split(',').filter(Boolean)
  if (every === 'weekly' && weekdays.some(day => !WEEKDAYS.includes(day as Weekday))) return null
  const monthly = every === 'monthly' ? monthlyOf(parts, startsAtLocal) : 'day'
  if (monthly === null) return null
  const first = repeatFrom(every, startsAtLocal)
  return {
    ...first,
    interval: Number(parts.get('INTERVAL') ?? 1),
    weekdays: every === 'weekly' && weekdays.length > 0 ? (weekdays as Weekday[]) : first.weekdays,
    monthly,
    end: parts.has('COUNT') ? 'after' : parts.has('UNTIL') ? 'on' : 'never',
    until: parts.has('UNTIL') ? untilOf(parts.get('UNTIL') ?? '') : '',
    count: Number(parts.get('COUNT') ?? first.count),
  }
}

/** The rule again for another start: a weekly one on its single day, and a monthly one, move with the start. */
export const moveRule = (rrule: string, from: string, to: string): string => {
  const repeat = rrule ? repeatOf(rrule, from) : null
  if (!repeat || from.slice(0, 10) === to.slice(0, 10)) return rrule
  const alone = repeat.weekdays.length === 1 && repeat.weekdays[0] === clockOf(from).weekday
  return ruleOf(alone ? { ...repeat, weekdays: [clockOf(to).weekday] } : repeat, to)
}
