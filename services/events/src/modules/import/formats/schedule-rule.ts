import { at, isObject, listOf } from './json-values.ts'
import { plainLine } from './read-text.ts'

const FREQUENCIES: Readonly<Record<string, string>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' }
const DAYS: Readonly<Record<string, string>> = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
}

/** `https://schema.org/Monday`, `Monday`, `MO` or `2MO`. */
const dayOf = (value: unknown): string[] => {
  const word = plainLine(value).replace(/^.*[/#:]/, '')
  const known = DAYS[word.toLowerCase()]
  if (known) return [known]
  return /^[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)$/i.test(word) ? [word.toUpperCase()] : []
}

const numbers = (value: unknown) =>
  listOf(value)
    .map(plainLine)
    .filter(one => /^-?\d{1,3}$/.test(one))

/**
 * The rule of a schema.org Schedule (https://schema.org/Schedule): `repeatFrequency` as an ISO 8601 duration of days, weeks,
 * months or years; undefined when it says none.
 */
export const ruleOfSchedule = (schedule: unknown): string | undefined => {
  if (!isObject(schedule)) return undefined
  const [, interval = '', unit = ''] = /^P(\d{1,3})([DWMY])$/.exec(plainLine(at(schedule, 'repeatFrequency'))) ?? []
  if (!unit || Number(interval) < 1) return undefined
  const days = listOf(at(schedule, 'byDay')).flatMap(dayOf)
  const [months, monthDays] = [numbers(at(schedule, 'byMonth')), numbers(at(schedule, 'byMonthDay'))]
  const count = plainLine(at(schedule, 'repeatCount'))
  const end = /^(\d{4})-(\d{2})-(\d{2})/.exec(plainLine(at(schedule, 'endDate')))
  const parts = [
    `FREQ=${FREQUENCIES[unit]}`,
    ...(interval === '1' ? [] : [`INTERVAL=${Number(interval)}`]),
    ...(days.length ? [`BYDAY=${days.join(',')}`] : []),
    ...(months.length ? [`BYMONTH=${months.join(',')}`] : []),
    ...(monthDays.length && unit !== 'W' ? [`BYMONTHDAY=${monthDays.join(',')}`] : []),
  ]
  if (/^[1-9]\d{0,3}$/.test(count)) return [...parts, `COUNT=${count}`].join(';')
  return [...parts, ...(end ? [`UNTIL=${end.slice(1, 4).join('')}`] : [])].join(';')
}
