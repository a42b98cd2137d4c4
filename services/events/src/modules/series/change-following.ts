import { eventDatesChanged, type NewRecurrence, newId, type UpdateEvent, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { invalid, problem } from '@flow/service-kit'
import { factOf } from '../events/facts.ts'
import { storedEvent } from '../events/stored-event.ts'
import { noteVersion } from '../events/versions.ts'
import { changeableDate, type DateChange } from './change-one-date.ts'
import { checkOwn, ownChanges } from './own-changes.ts'
import { readSeries } from './read-series.ts'
import { checkInRule, dateNamed, movedBy, movedDate, namesTimes } from './reschedule.ts'
import { writeRule } from './rule.ts'
import { before, dropSegments, from, readSegments, type Segment, writeSegment } from './segments.ts'
import { type DateChanges, raiseVersion, type StoredDate } from './series.sql.ts'
import { syncDates } from './sync-dates.ts'
import { toldDates } from './told-dates.ts'

/** The stretch of a series that a start belongs to. */
export const segmentAt = (segments: readonly Segment[], start: Date): Segment =>
  segments.findLast(segment => segment.startsAt <= start) ?? (segments[0] as Segment)

/** Whether no date of the series comes before this one, so that it and those after it are all. */
export const isWholeSeries = async (
  tx: Tx,
  { eventId, occurrenceId }: Pick<DateChange, 'eventId' | 'occurrenceId'>,
): Promise<boolean> => {
  const { original_start } = await dateNamed(tx, eventId, occurrenceId)
  const [first] = await readSegments(tx, eventId)
  return first !== undefined && before(first, original_start) === undefined
}

const iso = (times: readonly Date[]) => times.map(at => at.toISOString())

/** How the series goes on from a date: as before, moved as that date is moved, or by a new rule. */
const continued = (rest: Segment, date: StoredDate, input: UpdateEvent): Segment & { readonly by: number } => {
  const zone = rest.timeZone
  const moved = namesTimes(input) ? movedDate(date, input, zone) : undefined
  const by = moved?.by ?? 0
  const startsAt = movedBy(input.recurrence ? date.original_start : rest.startsAt, by, zone)
  const length = (moved ?? rest).endsAt.getTime() - (moved ?? rest).startsAt.getTime()
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + length), timeZone: zone }
  const along = (dates: readonly Date[]) => iso(dates.map(at => movedBy(at, by, zone)))
  const kept: NewRecurrence = {
    rrule: rest.rule && writeRule(rest.rule),
    exdates: along(rest.exdates),
    rdates: along(rest.rdates),
  }
  if (!input.recurrence && by === 0) return { ...rest, ...times, by }
  const series = readSeries(input.recurrence ?? kept, times)
  if (!input.recurrence) checkInRule(startsAt, { starts_at: series.startsAt })
  return { ...rest, ...series, by }
}

const merged = (changes: DateChanges | null, own: DateChanges, retimed: boolean): DateChanges => {
  const { starts_at: _, ends_at: __, ...rest } = changes ?? {}
  return { ...(retimed ? rest : changes), ...own }
}

/** Ends the series before a date and lets it go on from there changed. Answers what the later dates have of their own. */
const split = async (tx: Tx, change: DateChange, date: StoredDate, own: DateChanges) => {
  const { eventId, input } = change
  const boundary = date.original_start
  const segments = await readSegments(tx, eventId)
  const segment = segmentAt(segments, boundary)
  const [head, rest] = [before(segment, boundary), from(segment, boundary)]
  if (!rest) throw problem('event_state', { detail: 'The rule gives this date no more.' })
  const next = continued(rest, date, input)
  const rules = namesTimes(input) || input.recurrence !== undefined
  if (rules || !head) await dropSegments(tx, eventId, rules ? boundary : segment.startsAt)
  if (head) await writeSegment(tx, eventId, head)
  const later = rules ? [] : segments.filter(one => one.startsAt > boundary)
  const parts = [{ ...next, id: head ? newId() : segment.id }, ...later]
  for (const part of parts) await writeSegment(tx, eventId, { ...part, changes: { ...part.changes, ...own } })
  return { by: next.by, rules, starts: next.startsAt < boundary ? next.startsAt : boundary }
}

/**
 * Changes a date of a series and all after it. The dates keep their ids and the people who go to them where they can be
 * found again; those that the new rule does not give are given up. Answers whether anything differs.
 * @throws 409, 422
 */
export const changeFollowing = async (tx: Tx, actor: UserActor, change: DateChange): Promise<boolean> => {
  const { eventId, input, now } = change
  checkOwn(input, ['recurrence'])
  if (input.recurrence === null) throw invalid('/recurrence', 'required', 'cancel the dates that are to end')
  const date = await changeableDate(tx, change)
  const event = await storedEvent(tx, eventId)
  const own = await ownChanges(tx, event, date.changes, input)
  const timed = [...(namesTimes(input) ? ['starts_at', 'ends_at'] : []), ...(input.recurrence ? ['rrule'] : [])]
  const changed = [...Object.keys(own), ...timed]
  if (changed.length === 0) return false
  const boundary = date.original_start
  const { by, rules, starts } = await split(tx, change, date, own)
  const isMeant = (one: StoredDate) => one.original_start >= boundary
  const withdrawnIds = await syncDates(tx, eventId, {
    now,
    moving: {
      zone: event.time_zone,
      by: at => (at >= boundary ? by : 0),
      own: one => (isMeant(one) ? merged(one.changes, own, rules) : one.changes),
    },
  })
  await tx.run(raiseVersion, [eventId, now])
  const dates = await toldDates(tx, eventId, { from: starts, now })
  const fact = await factOf(tx, eventId)
  await publish(tx, eventDatesChanged, { ...fact, scope: 'following', changed, dates, withdrawnIds })
  await noteVersion(tx, actor, { eventId, changed, now })
  return true
}
