import type { EventEnvelope } from '@flow/contracts'
import { int4, int8, jsonb, statement, type Tx, text, timestamptz } from '@flow/postgres'
import type { Failure } from './handling.ts'
import { retryDelay } from './runtime.ts'
import type { Subscription } from './subscription.ts'

const parkedAggregates = statement(
  'messaging.parkedAggregates',
  { aggregateId: text },
  `select distinct aggregate_id as "aggregateId" from parked_events
   where consumer = $1 and source = $2 and aggregate_id = any($3) and dead_at is null`,
)

const parkEvent = statement(
  'messaging.parkEvent',
  {},
  `insert into parked_events (consumer, source, position, aggregate_id, event, attempts, next_attempt_at, dead_at, error)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (consumer, source, position) do nothing`,
)

/** The earliest event of each aggregate that waits: only its turn can come. */
const ITS_TURN = `not exists (
     select from parked_events earlier
     where earlier.consumer = parked.consumer and earlier.source = parked.source
       and earlier.aggregate_id = parked.aggregate_id and earlier.dead_at is null
       and earlier.position < parked.position
   )`

const takeDue = statement(
  'messaging.takeDueEvent',
  { source: text, position: int8, event: jsonb<EventEnvelope>(), attempts: int4 },
  `select source, position, event, attempts from parked_events parked
   where consumer = $1 and source = any($2) and dead_at is null and next_attempt_at <= $3 and ${ITS_TURN}
   order by next_attempt_at limit 1 for update skip locked`,
)

const nextDue = statement(
  'messaging.nextDueEvent',
  { at: timestamptz },
  `select next_attempt_at as at from parked_events parked
   where consumer = $1 and source = any($2) and dead_at is null and ${ITS_TURN}
   order by next_attempt_at limit 1`,
)

const removeParked = statement(
  'messaging.removeParkedEvent',
  {},
  `delete from parked_events where consumer = $1 and source = $2 and position = $3`,
)

const postponeParked = statement(
  'messaging.postponeParkedEvent',
  {},
  `update parked_events set attempts = attempts + 1, next_attempt_at = $5, dead_at = $6, error = $7
   where consumer = $1 and source = $2 and position = $3 and attempts = $4 and dead_at is null`,
)

/** The aggregates among these whose earlier events wait: theirs must wait too. */
export const waitingAggregates = async (
  tx: Tx,
  sub: Subscription,
  events: readonly EventEnvelope[],
): Promise<Set<string>> => {
  const ids = [...new Set(events.map(event => event.aggregateId))]
  const rows = await tx.all(parkedAggregates, [sub.consumer, sub.source, ids])
  return new Set(rows.map(row => row.aggregateId))
}

/** When a failed event is tried again, or that it never is. */
const fateOf = (sub: Pick<Subscription, 'retry' | 'now' | 'random'>, failure: Failure, attempts: number) => {
  const now = sub.now()
  const dead = failure.hopeless || attempts >= sub.retry.attempts
  return { next: new Date(now.getTime() + retryDelay(sub.retry, attempts, sub.random)), deadAt: dead ? now : null }
}

/** Sets a failed event aside; answers whether it is dead at once. */
export const park = async (tx: Tx, sub: Subscription, event: EventEnvelope, failure: Failure): Promise<boolean> => {
  const { next, deadAt } = fateOf(sub, failure, 1)
  const { position, aggregateId } = event
  await tx.run(parkEvent, [
    ...[sub.consumer, sub.source, position, aggregateId, JSON.stringify(event)],
    ...[1, next, deadAt, failure.error],
  ])
  return deadAt !== null
}

/** Sets an event aside whose aggregate has an earlier one waiting. */
export const parkBehind = async (tx: Tx, sub: Subscription, event: EventEnvelope): Promise<void> => {
  const { position, aggregateId } = event
  await tx.run(parkEvent, [
    ...[sub.consumer, sub.source, position, aggregateId, JSON.stringify(event)],
    ...[0, sub.now(), null, null],
  ])
}

/** Locks the parked event whose turn it is: due, and the earliest that waits of its aggregate. */
export const takeDueEvent = (tx: Tx, consumer: string, sources: readonly string[], now: Date) =>
  tx.first(takeDue, [consumer, sources, now])

export const removeParkedEvent = (tx: Tx, consumer: string, source: string, position: number) =>
  tx.run(removeParked, [consumer, source, position])

/** Counts a failed attempt, unless another copy has done so meanwhile. */
export const postpone = (sub: Subscription, position: number, attempts: number, failure: Failure) => {
  const { next, deadAt } = fateOf(sub, failure, attempts + 1)
  return sub.db.asService('postpone a parked event', tx =>
    tx.run(postponeParked, [sub.consumer, sub.source, position, attempts, next, deadAt, failure.error]),
  )
}

/** When the next parked event is due, if any waits. */
export const nextDueAt = async (tx: Tx, consumer: string, sources: readonly string[]): Promise<Date | undefined> =>
  (await tx.first(nextDue, [consumer, sources]))?.at
