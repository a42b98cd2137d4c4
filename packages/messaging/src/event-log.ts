import type { EventEnvelope, OutboxPage } from '@flow/contracts'
import {
  type Database,
  int4,
  int8,
  jsonb,
  nullable,
  type Row,
  statement,
  text,
  timestamptz,
  uuid,
} from '@flow/postgres'

const NUMBERED_AT_ONCE = 2_000
const TRIMMED_AT_ONCE = 5_000

/** Channel on which the copies of a service tell each other that their log has grown. */
export const logChannel = (service: string): string => `flow_log_${service}`

const columns = {
  position: int8,
  id: uuid,
  type: text,
  version: int4,
  aggregateId: text,
  payload: jsonb(),
  correlationId: nullable(text),
  createdAt: timestamptz,
}

// The head's row is locked before anything is taken, and only when there is something to take.
const numberOutbox = statement(
  'messaging.numberOutbox',
  columns,
  `with head as (
     select position from event_log_head where exists (select from outbox) for update
   ), taken as (
     delete from outbox
     where seq in (select waiting.seq from head cross join outbox as waiting order by waiting.seq limit $1)
     returning *
   ), numbered as (
     insert into event_log (position, id, type, version, aggregate_id, payload, correlation_id, created_at)
     select head.position + row_number() over (order by taken.seq), taken.id, taken.type, taken.version,
       taken.aggregate_id, taken.payload, taken.correlation_id, taken.created_at
     from taken cross join head
     returning *
   ), moved as (
     update event_log_head set position = position + (select count(*) from numbered)
     where exists (select from numbered) returning pg_notify($2, '')::text as told
   )
   select position, id, type, version, aggregate_id as "aggregateId", payload, correlation_id as "correlationId",
     created_at as "createdAt"
   from numbered cross join moved order by position`,
)

const readHead = statement('messaging.readLogHead', { head: int8 }, `select position as head from event_log_head`)

const readLog = statement(
  'messaging.readLog',
  columns,
  `select position, id, type, version, aggregate_id as "aggregateId", payload, correlation_id as "correlationId",
     created_at as "createdAt"
   from event_log where position > $1 and type = any($2) order by position limit $3`,
)

const trimLog = statement(
  'messaging.trimLog',
  {},
  `delete from event_log where position in (
     select position from event_log
     where position < (select position from event_log where created_at >= $1 order by position limit 1)
     order by position limit $2
   )`,
)

const toEnvelope = ({ createdAt, ...row }: Row<typeof readLog>): EventEnvelope => ({
  ...row,
  occurredAt: createdAt.toISOString(),
})

/** What became of the log: its last position, and those at its end that were just numbered, one after the other. */
export interface Growth {
  readonly head: number
  readonly added: readonly EventEnvelope[]
}

/**
 * Moves committed events from the outbox to the end of the log.
 *
 * One writer at a time numbers (it holds the head's row), and each takes what it sees, in the order of writing. An
 * event that was committed before another one was written is seen by whoever sees that one, so it gets the lower
 * number, whatever the transactions' own numbers and however long others stay open; and a position, once it can be
 * read, never has anything new below it.
 */
export const growLog = async (db: Database, service: string): Promise<Growth> => {
  for (;;) {
    const [rows, { head }] = await db.asService('number the events', async tx =>
      Promise.all([tx.all(numberOutbox, [NUMBERED_AT_ONCE, logChannel(service)]), tx.one(readHead)]),
    )
    if (rows.length < NUMBERED_AT_ONCE) return { head, added: rows.map(toEnvelope) }
  }
}

/** Reads on from a position: events of the given types, and how far the log goes. */
export const readPage = (db: Database, after: number, types: readonly string[], limit: number): Promise<OutboxPage> =>
  db.asService('read the event log', async tx => {
    const [{ head }, rows] = await Promise.all([tx.one(readHead), tx.all(readLog, [after, types, limit])])
    return { head: Math.max(head, rows.at(-1)?.position ?? 0), events: rows.map(toEnvelope) }
  })

/** Removes what is older than `before` from the log's beginning; answers how many events went. */
export const trimEventLog = async (db: Database, before: Date): Promise<number> => {
  let gone = 0
  for (;;) {
    const count = await db.asService('trim the event log', tx => tx.run(trimLog, [before, TRIMMED_AT_ONCE]))
    gone += count
    if (count < TRIMMED_AT_ONCE) return gone
  }
}
