import { invalid } from '@flow/service-kit'

const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** A recurrence rule of RFC 5545 §3.3.10 that was checked: its parts by name, as text. */
export interface Rule {
  readonly freq: Frequency
  readonly count: number | null
  readonly until: Until | null
  /** All parts but COUNT and UNTIL, in the order given. */
  readonly parts: ReadonlyMap<string, string>
}

/** The last moment of a rule: an instant, or a wall clock of the zone of the event (of a day, its last second). */
export type Until = { readonly instant: Date } | { readonly local: string }

export const MOST_COUNT = 10_000
const MOST_INTERVAL = 1_000
const PATH = '/recurrence/rrule'

const refuse = (code: string, message: string): never => {
  throw invalid(PATH, code, message)
}

const numbers = (most: number, least: number, signed: boolean) => (value: string) =>
  (signed ? /^[+-]?\d{1,3}$/ : /^\d{1,3}$/).test(value) &&
  Math.abs(Number(value)) >= least &&
  Math.abs(Number(value)) <= most

const LISTS: Readonly<Record<string, (value: string) => boolean>> = {
  BYSECOND: numbers(60, 0, false),
  BYMINUTE: numbers(59, 0, false),
  BYHOUR: numbers(23, 0, false),
  BYDAY: value => /^(?:[+-]?(?:[1-9]|[1-4]\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(value),
  BYMONTHDAY: numbers(31, 1, true),
  BYYEARDAY: numbers(366, 1, true),
  BYWEEKNO: numbers(53, 1, true),
  BYMONTH: numbers(12, 1, false),
  BYSETPOS: numbers(366, 1, true),
}

const checkWhole = (name: string, value: string, most: number): number => {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : 0
  if (number < 1) refuse('invalid_rule', `${name} must be a whole number of one or more`)
  if (number > most) refuse('out_of_range', `${name} may be at most ${most.toLocaleString('en')}`)
  return number
}

/** `20261224T190000Z` as an instant, `20261224T190000` as a wall clock, `20261224` as the end of that day. */
const readUntil = (value: string): Until => {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(value)
  const [year, month, day, hour = '23', minute = '59', second = '59'] = match?.slice(1) ?? []
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const at = new Date(`${local}Z`)
  if (!match || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 19) !== local)
    return refuse('invalid_rule', 'UNTIL must be a date such as 20261224, or a time such as 20261224T190000Z')
  return match[7] === 'Z' ? { instant: at } : { local }
}

const readParts = (text: string): Map<string, string> => {
  const parts = new Map<string, string>()
  for (const piece of text.split(';').filter(Boolean)) {
    const [name = '', value = '', ...rest] = piece.split('=')
    if (!/^[A-Z]+$/.test(name) || !value || rest.length)
      refuse('invalid_rule', `“${piece.slice(0, 40)}” is not a part of a rule: NAME=value`)
    if (parts.has(name)) refuse('invalid_rule', `${name} is given twice`)
    if (name === 'RSCALE' || name === 'SKIP') refuse('not_supported', 'only the Gregorian calendar is understood')
    if (!['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST'].includes(name) && !LISTS[name])
      refuse('invalid_rule', `${name} is not a part of a rule`)
    parts.set(name, value)
  }
  return parts
}

const checkLists = (parts: ReadonlyMap<string, string>) => {
  for (const [name, value] of parts) {
    const fits = LISTS[name]
    const wrong = fits && value.split(',').find(one => !fits(one))
    if (wrong !== undefined) refuse('invalid_rule', `${name} cannot be “${wrong.slice(0, 20)}”`)
  }
  if (parts.has('WKST') && !/^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(parts.get('WKST') ?? ''))
    refuse('invalid_rule', 'WKST must be a day such as MO')
}

/** What RFC 5545 does not let stand together. */
const checkTogether = (freq: Frequency, parts: ReadonlyMap<string, string>) => {
  const numbered = /\d/.test(parts.get('BYDAY') ?? '')
  const not = (bad: boolean, message: string) => bad && refuse('invalid_rule', message)
  not(parts.has('COUNT') && parts.has('UNTIL'), 'COUNT and UNTIL cannot stand together')
  not(parts.has('BYWEEKNO') && freq !== 'YEARLY', 'BYWEEKNO needs FREQ=YEARLY')
  not(
    parts.has('BYYEARDAY') && ['DAILY', 'WEEKLY', 'MONTHLY'].includes(freq),
    `BYYEARDAY cannot stand with FREQ=${freq}`,
  )
  not(parts.has('BYMONTHDAY') && freq === 'WEEKLY', 'BYMONTHDAY cannot stand with FREQ=WEEKLY')
  not(numbered && !['MONTHLY', 'YEARLY'].includes(freq), 'BYDAY with a number needs FREQ=MONTHLY or FREQ=YEARLY')
  not(numbered && parts.has('BYWEEKNO'), 'BYDAY with a number cannot stand with BYWEEKNO')
  not(
    parts.has('BYSETPOS') && ![...parts.keys()].some(name => LISTS[name] && name !== 'BYSETPOS'),
    'BYSETPOS needs another part that begins with BY',
  )
}

/** There are no leap seconds on the clocks of this platform: the 60th second is the 59th. */
const tidy = (name: string, value: string) =>
  name === 'BYSECOND' ? [...new Set(value.split(',').map(one => String(Math.min(59, Number(one)))))].join(',') : value

/**
 * Reads an RRULE, with or without its name.
 * @throws 422 that names what is wrong: parts that do not exist, are given twice, are out of range or exclude another.
 */
export const readRule = (text: string): Rule => {
  const parts = readParts(
    text
      .trim()
      .replace(/^RRULE:/i, '')
      .toUpperCase(),
  )
  const freq = FREQUENCIES.find(one => one === parts.get('FREQ'))
  if (!freq) return refuse('invalid_rule', 'FREQ must be YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY or SECONDLY')
  checkLists(parts)
  checkTogether(freq, parts)
  if (parts.has('INTERVAL')) checkWhole('INTERVAL', parts.get('INTERVAL') ?? '', MOST_INTERVAL)
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')]
  const others = [...parts].filter(([name]) => name !== 'COUNT' && name !== 'UNTIL')
  return {
    freq,
    count: count === undefined ? null : checkWhole('COUNT', count, MOST_COUNT),
    until: until === undefined ? null : readUntil(until),
    parts: new Map(others.map(([name, value]) => [name, tidy(name, value)])),
  }
}

/** `2026-12-24T19:00:00` or the same instant as RFC 5545 writes it: `20261224T190000`. */
export const basicTime = (time: string | Date): string =>
  (typeof time === 'string' ? time : `${time.toISOString().slice(0, 19)}Z`).replace(/[-:]/g, '')

const untilText = (until: Until) => basicTime('instant' in until ? until.instant : until.local)

/** The rule as text, the same for rules that were written alike. */
export const writeRule = ({ parts, count, until }: Rule): string =>
  [
    ...[...parts].map(([name, value]) => `${name}=${value}`),
    ...(count === null ? [] : [`COUNT=${count}`]),
    ...(until === null ? [] : [`UNTIL=${untilText(until)}`]),
  ].join(';')
