import type { EventEnvelope, OutboxPage } from '@flow/contracts'
import {
  bool,
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

const peek = statement(
  'messaging.peekOutbox',
  { head: int8, waiting: bool },
  `select position as head, exists (select from outbox) as waiting from event_log_head`,
)

const lockHead = statement(
  'messaging.lockLogHead',
  { head: int8 },
  `select position as head from event_log_head for update`,
)

const numberOutbox = statement(
  'messaging.numberOutbox',
  { head: int8, told: bool },
  `with taken as (
     delete from outbox where seq in (select seq from outbox order by seq limit $1) returning *
   ), numbered as (
     insert into event_log (position, id, type, version, aggregate_id, payload, correlation_id, created_at)
     select head.position + row_number() over (order by taken.seq), taken.id, taken.type, taken.version,
       taken.aggregate_id, taken.payload, taken.correlation_id, taken.created_at
     from taken cross join event_log_head as head
     returning 1
   )
   update event_log_head set position = position + (select count(*) from numbered)
   where exists (select from numbered)
   returning position as head, pg_notify($2, '')::text is not null as told`,
)

const readHead = statement('messaging.readLogHead', { head: int8 }, `select position as head from event_log_head`)

const readLog = statement(
  'messaging.readLog',
  {
    position: int8,
    id: uuid,
    type: text,
    version: int4,
    aggregateId: text,
    payload: jsonb(),
    correlationId: nullable(text),
    createdAt: timestamptz,
  },
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

/**
 * Moves committed events from the outbox to the end of the log, and answers the log's last position.
 *
 * One writer at a time numbers (it holds the head's row), and each takes all it sees, in the order of writing. So an
 * event that was committed before another one was written always gets the lower number, whatever the transactions'
 * own numbers and however long others stay open; a position, once readable, never has anything new below it.
 */
export const growLog = async (db: Database, service: string): Promise<number> => {
  for (;;) {
    const [head, full] = await db.asService('number the events', async tx => {
      const seen = await tx.one(peek)
      if (!seen.waiting) return [seen.head, false]
      const [before, after] = await Promise.all([
        tx.one(lockHead),
        tx.first(numberOutbox, [NUMBERED_AT_ONCE, logChannel(service)]),
      ])
      if (!after) return [before.head, false]
      return [after.head, after.head - before.head === NUMBERED_AT_ONCE]
    })
    if (!full) return head
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
