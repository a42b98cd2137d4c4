import { addDays } from '@flow/ui'

/** A month such as `2026-11`. */
export type Month = string

export const monthOf = (day: string): Month => day.slice(0, 7)

/** The month before or after, by a number of months. */
export const addMonths = (month: Month, count: number): Month => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** The weeks of a month, Monday first; days of its neighbours are left out (null). */
export const weeksOf = (month: Month): (string | null)[][] => {
  const first = `${month}-01`
  const lead = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const weeks: (string | null)[][] = []
  for (let day = addDays(first, -lead); day < `${addMonths(month, 1)}-01`; day = addDays(day, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, index) => addDays(day, index)).map(one => (monthOf(one) === month ? one : null)),
    )
  return weeks
}

export interface DayRange {
  readonly from: string | null
  readonly to: string | null
}

/** The first press begins a range, the second ends it, whichever of the two is earlier. */
export const extend = ({ from, to }: DayRange, day: string): DayRange => {
  if (!from || to) return { from: day, to: null }
  return day < from ? { from: day, to: from } : { from, to: day }
}
