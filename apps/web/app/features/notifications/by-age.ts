import { dayKey, wallClock } from '@flow/ui'

const WEEK_MS = 7 * 24 * 3_600_000

export type Age = 'today' | 'week' | 'earlier'

/** Items, newest first, by how long ago they are: this day of the reader's zone, seven days, before that. */
export const byAge = <Item extends { readonly createdAt: string }>(
  items: readonly Item[],
  now: Date,
  timeZone: string,
): readonly (readonly [Age, readonly Item[]])[] => {
  const day = (moment: Date) => dayKey(wallClock(moment, timeZone))
  const ageOf = ({ createdAt }: Item): Age => {
    const moment = new Date(createdAt)
    if (day(moment) === day(now)) return 'today'
    return now.getTime() - moment.getTime() < WEEK_MS ? 'week' : 'earlier'
  }
  return [...Map.groupBy(items, ageOf)]
}
