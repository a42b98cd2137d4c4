import type { EventEnvelope } from '@flow/contracts'
import { type Database, int4, int8, jsonb, nullable, type Row, statement, text, timestamptz } from '@flow/postgres'

const listDead = statement(
  'messaging.listDeadLetters',
  {
    source: text,
    position: int8,
    event: jsonb<EventEnvelope>(),
    attempts: int4,
    error: nullable(text),
    deadAt: nullable(timestamptz),
  },
  `select source, position, event, attempts, error, dead_at as "deadAt" from parked_events
   where consumer = $1 and dead_at is not null order by dead_at desc, source, position limit $2`,
)

const replayDead = statement(
  'messaging.replayDeadLetter',
  {},
  `update parked_events set dead_at = null, attempts = 0, next_attempt_at = $4
   where consumer = $1 and source = $2 and position = $3 and dead_at is not null`,
)

const trimDead = statement('messaging.trimDeadLetters', {}, `delete from parked_events where dead_at < $1`)

const setCursor = statement(
  'messaging.rewindCursor',
  {},
  `insert into subscriptions (consumer, source, position) values ($1, $2, 0)
   on conflict (consumer, source) do update set position = 0, updated_at = now()`,
)

const clearParked = statement(
  'messaging.clearParkedEvents',
  {},
  `delete from parked_events where consumer = $1 and source = $2`,
)

const countParked = statement(
  'messaging.countParkedEvents',
  { source: text, parked: int8, dead: int8 },
  `select source, count(*) filter (where dead_at is null) as parked, count(*) filter (where dead_at is not null) as dead
   from parked_events where consumer = $1 group by source`,
)

/** An event that could not be handled, with the last error. */
export type DeadLetter = Row<typeof listDead>

export const listDeadLetters = (db: Database, consumer: string, limit = 100): Promise<DeadLetter[]> =>
  db.asService('list dead letters', tx => tx.all(listDead, [consumer, limit]))

/** Lets a dead letter be tried again from the start; answers whether there was one. Later events may have been done. */
export const replayDeadLetter = (
  db: Database,
  consumer: string,
  letter: Pick<DeadLetter, 'source' | 'position'>,
): Promise<boolean> =>
  db.asService('replay a dead letter', async tx => {
    const replayed = await tx.run(replayDead, [consumer, letter.source, letter.position, new Date(0)])
    return replayed === 1
  })

export const trimDeadLetters = (db: Database, before: Date): Promise<number> =>
  db.asService('trim dead letters', tx => tx.run(trimDead, [before]))

/** Reads a source's whole log again; what is parked of it comes again with it. */
export const rewindSubscription = (db: Database, consumer: string, source: string): Promise<void> =>
  db.asService(`rebuild from the events of ${source}`, async tx => {
    await tx.run(setCursor, [consumer, source])
    await tx.run(clearParked, [consumer, source])
  })

/** How many events of each source wait to be tried again, and how many are dead. */
export const parkedCounts = async (db: Database, consumer: string) => {
  const rows = await db.asService('count parked events', tx => tx.all(countParked, [consumer]))
  return new Map(rows.map(({ source, parked, dead }) => [source, { parked, dead }]))
}
