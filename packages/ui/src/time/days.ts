import { catalogue, type Language } from '../messages/index.ts'
import { speakDay } from './format-when.ts'
import { dayKey, daysBetween, wallClock } from './zoned.ts'

export interface DayOf<Item> {
  /** `2026-11-28`, in the place's zone. */
  readonly key: string
  /** "Today", "Tonight" when all of it is in the evening, "Tomorrow", else the weekday in full. */
  readonly name: string
  readonly day: number
  readonly weekday: string
  readonly month: string
  readonly today: boolean
  /** Whether `name` already is the weekday. */
  readonly plain: boolean
  readonly items: readonly Item[]
}

interface Dated {
  readonly startsAt: string
  readonly timeZone: string
}

/**
 * Groups a list that is already sorted by start into the days of a date rail. What began before today and still goes on
 * stands under today.
 */
export const groupByDay = <Item extends Dated>(
  items: readonly Item[],
  now: Date,
  language: Language,
): DayOf<Item>[] => {
  const words = catalogue(language).time
  const days: (Omit<DayOf<Item>, 'items'> & { items: Item[] })[] = []
  for (const item of items) {
    const here = wallClock(now, item.timeZone)
    const start = wallClock(new Date(item.startsAt), item.timeZone)
    const clock = daysBetween(here, start) < 0 ? { ...here, hour: 0 } : start
    const key = dayKey(clock)
    const last = days.at(-1)
    if (last?.key === key) {
      last.items.push(item)
      continue
    }
    const away = daysBetween(here, clock)
    const spoken = away === 0 || away === 1 ? speakDay(clock, here, language) : (words.weekdays[clock.weekday] ?? '')
    days.push({
      key,
      name: spoken,
      day: clock.day,
      weekday: words.weekdaysShort[clock.weekday] ?? '',
      month: words.monthsShort[clock.month - 1] ?? '',
      today: away === 0,
      plain: away !== 0 && away !== 1,
      items: [item],
    })
  }
  return days
}

/** The same for what is over: every item under its own day, latest first as given. */
export const groupPastByDay = <Item extends Dated>(items: readonly Item[], language: Language): DayOf<Item>[] =>
  groupByDay(items, new Date(0), language)
