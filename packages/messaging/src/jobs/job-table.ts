import {
  type Database,
  int4,
  int8,
  jsonb,
  nullable,
  type Row,
  statement,
  type Tx,
  text,
  timestamptz,
  uuid,
} from '@flow/postgres'

const enqueue = statement(
  'messaging.enqueueJobs',
  { schema: text },
  `select current_schema()::text as schema from (select enqueue_jobs($1, $2, $3, $4, $5)) as done`,
)

const cancel = statement('messaging.cancelJobs', { count: int8 }, `select cancel_jobs($1, $2) as count`)

const due = statement(
  'messaging.dueJobs',
  { name: text, at: nullable(timestamptz) },
  `select given.name, (select min(run_at) from jobs where jobs.name = given.name and dead_at is null) as at
   from unnest($1::text[]) as given (name)`,
)

const claim = statement(
  'messaging.claimJobs',
  {
    id: uuid,
    key: nullable(text),
    data: jsonb(),
    cron: nullable(text),
    attempts: int4,
    correlationId: nullable(text),
  },
  `with superseded as (
     delete from jobs old
     where name = $1 and claim is not null and key is not null and dead_at is null and run_at <= $2 and exists (
       select from jobs newer
       where newer.name = old.name and newer.key = old.key and newer.claim is null and newer.dead_at is null
     )
   )
   update jobs set claim = $3, attempts = attempts + 1, run_at = $4
   where id in (
     select id from jobs due
     where name = $1 and dead_at is null and run_at <= $2
       and (key is null or claim is null or not exists (
         select from jobs newer
         where newer.name = due.name and newer.key = due.key and newer.claim is null and newer.dead_at is null
       ))
       and (key is null or not exists (
         select from jobs running
         where running.name = due.name and running.key = due.key and running.claim is not null
           and running.dead_at is null and running.run_at > $2
       ))
     order by run_at limit $5 for update skip locked
   )
   returning id, key, data, cron, attempts, correlation_id as "correlationId"`,
)

const extend = statement(
  'messaging.extendJobs',
  { id: uuid },
  `update jobs set run_at = $3 from unnest($1::uuid[], $2::uuid[]) as held (id, claim)
   where jobs.id = held.id and jobs.claim = held.claim and dead_at is null returning jobs.id`,
)

const remove = statement(
  'messaging.removeJobs',
  { id: uuid },
  `delete from jobs using unnest($1::uuid[], $2::uuid[]) as held (id, claim)
   where jobs.id = held.id and jobs.claim = held.claim and dead_at is null returning jobs.id`,
)

const giveWay = statement(
  'messaging.giveWayToNewerJob',
  {},
  `delete from jobs old where id = $1 and claim = $2 and exists (
     select from jobs newer
     where newer.name = old.name and newer.key = old.key and newer.claim is null and newer.dead_at is null
   )`,
)

const postpone = statement(
  'messaging.postponeJob',
  {},
  `update jobs set claim = null, run_at = $3, error = $4 where id = $1 and claim = $2 and dead_at is null`,
)

const bury = statement(
  'messaging.buryJob',
  {},
  `update jobs set claim = null, dead_at = $3, error = $4 where id = $1 and claim = $2 and dead_at is null`,
)

const putSchedule = statement(
  'messaging.putSchedule',
  {},
  `insert into jobs (name, key, data, cron, run_at) values ($1, $2, $3, $4, $5)
   on conflict (name, key) where claim is null and dead_at is null
   do update set data = excluded.data, cron = excluded.cron, run_at = excluded.run_at
   where jobs.cron is distinct from excluded.cron or jobs.data <> excluded.data`,
)

const listDead = statement(
  'messaging.listDeadJobs',
  { id: uuid, name: text, data: jsonb(), attempts: int4, error: nullable(text), deadAt: nullable(timestamptz) },
  `select id, name, data, attempts, error, dead_at as "deadAt" from jobs
   where dead_at is not null order by dead_at desc, id limit $1`,
)

const replayDead = statement(
  'messaging.replayDeadJob',
  {},
  `update jobs set dead_at = null, attempts = 0, run_at = $2, key = null, cron = null
   where id = $1 and dead_at is not null`,
)

const trimDead = statement('messaging.trimDeadJobs', {}, `delete from jobs where dead_at < $1`)

const count = statement(
  'messaging.countJobs',
  { name: text, due: int8, later: int8, dead: int8 },
  `select name, count(*) filter (where dead_at is null and (claim is not null or run_at <= $1)) as due,
     count(*) filter (where dead_at is null and claim is null and run_at > $1) as later,
     count(*) filter (where dead_at is not null) as dead
   from jobs group by name order by name`,
)

export type ClaimedJob = Row<typeof claim>
export type DeadJob = Row<typeof listDead>
export type JobCounts = Row<typeof count>

/** A job held by a worker: the claim is what proves it. */
export interface Held {
  readonly id: string
  readonly claim: string
}

const idsOf = (held: readonly Held[]) => [held.map(({ id }) => id), held.map(each => each.claim)]

export interface NewJob {
  readonly key: string | null
  readonly data: unknown
  readonly runAt: Date
}

/** Adds jobs; answers the schema they stand in. */
export const enqueueJobs = async (tx: Tx, name: string, jobs: readonly NewJob[], correlationId: string | null) => {
  const columns = [jobs.map(job => job.key), jobs.map(job => JSON.stringify(job.data)), jobs.map(job => job.runAt)]
  return (await tx.one(enqueue, [name, ...columns, correlationId])).schema
}

export const cancelJobs = async (tx: Tx, name: string, keys: readonly string[]) =>
  (await tx.one(cancel, [name, keys])).count

/** For each kind, when its next job is due or its oldest claim runs out. */
export const dueTimes = (tx: Tx, names: readonly string[]) => tx.all(due, [names])

export const claimJobs = (
  tx: Tx,
  name: string,
  claimed: { readonly claim: string; readonly now: Date; readonly until: Date; readonly limit: number },
) => tx.all(claim, [name, claimed.now, claimed.claim, claimed.until, claimed.limit])

/** Holds on to jobs; answers the ids of those still held. */
export const extendJobs = async (db: Database, held: readonly Held[], until: Date) => {
  const rows = await db.asService('hold on to jobs', tx => tx.all(extend, [...idsOf(held), until]))
  return new Set(rows.map(row => row.id))
}

/** Removes finished jobs; answers the ids of those that were still held. */
export const removeJobs = async (tx: Tx, held: readonly Held[]) =>
  new Set((await tx.all(remove, idsOf(held))).map(row => row.id))

/** Lets a failed job wait until `runAt`, unless a newer one of the same key waits already. */
export const postponeJob = async (tx: Tx, { id, claim }: Held, runAt: Date, error: string) => {
  await tx.run(giveWay, [id, claim])
  await tx.run(postpone, [id, claim, runAt, error])
}

export const buryJob = (tx: Tx, { id, claim }: Held, deadAt: Date, error: string) =>
  tx.run(bury, [id, claim, deadAt, error])

export const putScheduled = (
  tx: Tx,
  job: { name: string; key: string | null; data: unknown; cron: string; runAt: Date },
) => tx.run(putSchedule, [job.name, job.key, JSON.stringify(job.data), job.cron, job.runAt])

export const listDeadJobs = (db: Database, limit: number) =>
  db.asService('list dead jobs', tx => tx.all(listDead, [limit]))

export const replayDeadJob = async (db: Database, id: string, now: Date) =>
  (await db.asService('replay a dead job', tx => tx.run(replayDead, [id, now]))) === 1

export const trimDeadJobs = (db: Database, before: Date) =>
  db.asService('trim dead jobs', tx => tx.run(trimDead, [before]))

export const countJobs = (db: Database, now: Date) => db.asService('count jobs', tx => tx.all(count, [now]))
