import { addDays, dayStart } from '@flow/ui'

export interface Slot {
  readonly startsAt: string
  readonly endsAt: string
}

export type DayState = 'free' | 'partly' | 'taken'

/** How much of each day of a span is taken, on the clock of the place; the days come as `2026-11-28`. */
export const takenDays = (
  from: string,
  count: number,
  zone: string,
  taken: readonly Slot[],
): { readonly day: string; readonly state: DayState }[] =>
  Array.from({ length: count }, (_, index) => {
    const day = addDays(from, index)
    const [begin, end] = [dayStart(day, zone).getTime(), dayStart(addDays(day, 1), zone).getTime()]
    const covered = taken.reduce((sum, slot) => {
      const overlap = Math.min(end, Date.parse(slot.endsAt)) - Math.max(begin, Date.parse(slot.startsAt))
      return sum + Math.max(0, overlap)
    }, 0)
    return { day, state: covered === 0 ? 'free' : covered >= end - begin ? 'taken' : 'partly' }
  })
