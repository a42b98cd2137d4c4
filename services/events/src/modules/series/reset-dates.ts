import type { Id } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import { instantToLocal, wallClockMs } from '../../time/zoned.ts'
import type { EventRecord } from '../events/event-record.ts'
import { syncSingleDates } from '../events/single-dates.ts'
import { dropSegments } from './segments.ts'
import { findOneDate, forgetChanges } from './series.sql.ts'
import { syncDates } from './sync-dates.ts'

export const PLACE_COLUMNS = [
  'venue_id',
  'place_name',
  'street',
  'neighbourhood',
  'city',
  'region',
  'country',
  'lat',
  'lng',
] as const
const OWN_COLUMNS = ['title', 'summary', 'description', 'image_url', 'capacity'] as const
const RULE_COLUMNS = ['starts_at', 'ends_at', 'time_zone', 'rrule']

/** Whether it has more dates than one. */
export const repeats = ({ rrule, rdates }: EventRecord) => rrule !== null || rdates.length > 0

const forgottenBy = (changed: readonly string[], retimed: boolean): string[] => [
  ...OWN_COLUMNS.filter(column => changed.includes(column)),
  ...(PLACE_COLUMNS.some(column => changed.includes(column)) ? PLACE_COLUMNS : []),
  ...(retimed ? ['starts_at', 'ends_at'] : []),
]

/** A series becomes a single event while its first date lies ahead: afterwards there is history to keep. */
const checkCanBeSingle = async (tx: Tx, event: EventRecord, now: Date) => {
  const first = await tx.first(findOneDate, [event.id, event.id])
  if (!first || first.ends_at <= now)
    throw problem('event_state', {
      detail: 'A series that has begun stays one; end it with UNTIL, or cancel its dates.',
    })
}

/**
 * Brings the dates in step after a change of the whole event: what is changed for all holds for all, also where a date
 * had its own. Answers the dates people go to that do not take place any more.
 */
export const resetDates = async (
  tx: Tx,
  change: { before: EventRecord; after: EventRecord; changed: readonly string[]; now: Date },
): Promise<Id[]> => {
  const { before, after, changed, now } = change
  if (!repeats(before) && !repeats(after)) {
    await syncSingleDates(tx, [after.id])
    return []
  }
  const ends = repeats(before) && !repeats(after)
  if (ends) await checkCanBeSingle(tx, after, now)
  const retimed = RULE_COLUMNS.some(column => changed.includes(column))
  const forgotten = ends ? forgottenBy([...OWN_COLUMNS, ...PLACE_COLUMNS], true) : forgottenBy(changed, retimed)
  if (forgotten.length) await tx.run(forgetChanges, [after.id, forgotten, now])
  if (retimed) await dropSegments(tx, after.id)
  const clock = (event: EventRecord) => wallClockMs(instantToLocal(event.starts_at, event.time_zone))
  const by = clock(after) - clock(before)
  return syncDates(tx, after.id, { now, moving: { zone: before.time_zone, by: () => by } })
}
