import type { Id } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { datesOf, firstDates, isEndless, type Series, type SeriesDate } from './expand.ts'
import { AHEAD_DAYS, followed, MOST_AHEAD } from './read-series.ts'
import { readRule, writeRule } from './rule.ts'
import { type DateChanges, dropParts, findParts, findSeries, putFirstPart, putPart } from './series.sql.ts'

const DAY = 86_400_000

/** One stretch of a series with a rule of its own; the first is the event itself and has no id. */
export interface Segment extends Series {
  readonly id: Id | null
  readonly changes: DateChanges
}

export type PlannedDate = SeriesDate & { readonly changes: DateChanges }

/** The dates to be made of a series, and up to when they reach; null when these are all. */
export interface Plan {
  readonly dates: readonly PlannedDate[]
  readonly until: Date | null
}

interface SegmentRow {
  readonly starts_at: Date
  readonly ends_at: Date
  readonly rrule: string | null
  readonly exdates: readonly string[]
  readonly rdates: readonly string[]
}

const instants = (times: readonly string[]) => times.map(time => new Date(time))

export const segmentOf = (
  row: SegmentRow,
  timeZone: string,
  own: { id?: Id | null; changes?: DateChanges } = {},
): Segment => ({
  id: own.id ?? null,
  changes: own.changes ?? {},
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  timeZone,
  rule: row.rrule === null ? null : readRule(row.rrule),
  exdates: instants(row.exdates),
  rdates: instants(row.rdates),
})

/** The stretches of a stored series, by time. */
export const readSegments = async (tx: Tx, eventId: Id): Promise<Segment[]> => {
  const { time_zone, ...first } = await tx.one(findSeries, [eventId])
  const parts = await tx.all(findParts, [eventId])
  return [segmentOf(first, time_zone), ...parts.map(part => segmentOf(part, time_zone, part))]
}

const valuesOf = ({ startsAt, endsAt, rule, exdates, rdates }: Segment) => [
  startsAt,
  endsAt,
  rule && writeRule(rule),
  exdates,
  rdates,
]

/** Stores a stretch, a new one too. */
export const writeSegment = async (tx: Tx, eventId: Id, segment: Segment): Promise<void> => {
  if (segment.id === null) await tx.run(putFirstPart, [eventId, ...valuesOf(segment)])
  else await tx.run(putPart, [segment.id, eventId, ...valuesOf(segment), JSON.stringify(segment.changes)])
}

/** Forgets the later stretches that begin at an instant or after it; all of them unless told. */
export const dropSegments = (tx: Tx, eventId: Id, from: Date | null = null): Promise<number> =>
  tx.run(dropParts, [eventId, from])

const byTime = (a: SeriesDate, b: SeriesDate) => a.startsAt.getTime() - b.startsAt.getTime()
const longest = (segments: readonly Segment[]) =>
  Math.max(...segments.map(one => one.endsAt.getTime() - one.startsAt.getTime()))

const hasMore = (segments: readonly Segment[], after: Date): boolean =>
  segments.some(segment => isEndless(segment) || firstDates(segment, new Date(after.getTime() + 1), 1).length > 0)

/** A series that is rare or over still has the one date that comes next, or was the last. */
const onlyDate = (segments: readonly Segment[], now: Date): PlannedDate[] => {
  const ahead = segments.flatMap(one => firstDates(one, now, 1).map(date => ({ ...date, changes: one.changes })))
  const next = ahead.sort(byTime)[0]
  if (next) return [next]
  const past = segments.flatMap(one => {
    const begin = new Date(Math.min(one.startsAt.getTime(), ...one.rdates.map(Number)))
    return datesOf(one)({ from: begin, to: now }).map(date => ({ ...date, changes: one.changes }))
  })
  return past.sort(byTime).slice(-1)
}

/**
 * The dates of a series that are to exist at `now`: those that are not over, up to 400 days ahead and a thousand, and
 * at least one.
 * @throws 422 when its rules take too long to follow.
 */
export const planOf = (segments: readonly Segment[], now: Date): Plan =>
  followed(() => {
    const from = new Date(now.getTime() - longest(segments))
    const horizon = new Date(now.getTime() + AHEAD_DAYS * DAY)
    const found = segments
      .flatMap(one => firstDates(one, from, MOST_AHEAD, horizon).map(date => ({ ...date, changes: one.changes })))
      .filter(date => date.endsAt > now)
      .sort(byTime)
    const unique = found.filter((date, nth) => date.startsAt.getTime() !== found[nth - 1]?.startsAt.getTime())
    const dates = unique.length > 0 ? unique.slice(0, MOST_AHEAD) : onlyDate(segments, now)
    const last = dates.at(-1)?.startsAt ?? now
    const reach = unique.length >= MOST_AHEAD || last > horizon ? last : horizon
    return { dates, until: hasMore(segments, reach) ? reach : null }
  })

/** A series up to, not including, an instant; undefined when nothing is left. */
export const before = (segment: Segment, boundary: Date): Segment | undefined => {
  if (boundary <= segment.startsAt && !segment.rdates.some(at => at < boundary)) return undefined
  const { rule } = segment
  const kept = (times: readonly Date[]) => times.filter(at => at < boundary)
  const until = { instant: new Date(Math.floor((boundary.getTime() - 1) / 1000) * 1000) }
  const shorter = { ...segment, exdates: kept(segment.exdates), rdates: kept(segment.rdates) }
  return { ...shorter, rule: rule && { ...rule, count: null, until } }
}

/** A series from an instant on, beginning with the first date that its rule gives then; undefined when it has none. */
export const from = (segment: Segment, boundary: Date): Segment | undefined => {
  const { rule } = segment
  const kept = (times: readonly Date[]) => times.filter(at => at >= boundary)
  const rest = { ...segment, exdates: kept(segment.exdates), rdates: kept(segment.rdates) }
  const plain = { ...segment, exdates: [], rdates: [] }
  const first = rule ? firstDates(plain, boundary, 1)[0] : undefined
  if (first) {
    const gone = datesOf(plain)({ from: segment.startsAt, to: new Date(boundary.getTime() - 1) }).length
    const count = rule?.count ? rule.count - gone : null
    return { ...rest, startsAt: first.startsAt, endsAt: first.endsAt, rule: rule && { ...rule, count } }
  }
  const startsAt = rest.rdates[0]
  const length = segment.endsAt.getTime() - segment.startsAt.getTime()
  return startsAt && { ...rest, rule: null, startsAt, endsAt: new Date(startsAt.getTime() + length) }
}
