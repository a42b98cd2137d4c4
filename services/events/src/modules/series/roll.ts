import type { Id } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import type { ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { AHEAD_DAYS } from './read-series.ts'
import { findShort } from './series.sql.ts'
import { extendDates } from './sync-dates.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'jobs' | 'log'>

const rollJob = defineJob('events.roll', Type.Object({}), { singleton: true })
const WEEK = 7 * 86_400_000
const BATCH = 50

/**
 * Makes the dates of every series as far ahead as they are made at all; one whose rule cannot be followed keeps the dates
 * that it has, and no other waits for it. Answers how many series were looked at.
 */
export const rollNow = async ({ db, now, log }: Pick<Deps, 'db' | 'now' | 'log'>): Promise<number> => {
  const wanted = new Date(now().getTime() + AHEAD_DAYS * 86_400_000 - WEEK)
  let seen = 0
  let last: Id | null = null
  for (;;) {
    const ids: Id[] = await db.asService('dates of series come nearer', async tx => {
      const rows = await tx.all(findShort, [wanted, last, BATCH])
      for (const { id } of rows)
        await tx
          .savepoint(() => extendDates(tx, id, now()))
          .catch(error => log.error({ err: error, eventId: id }, 'dates of a series could not be made further ahead'))
      return rows.map(row => row.id)
    })
    seen += ids.length
    last = ids.at(-1) ?? null
    if (ids.length < BATCH) return seen
  }
}

/** Every night. */
export const rolling = async (deps: Deps): Promise<void> => {
  deps.jobs.work(rollJob, () => rollNow(deps), { concurrency: 1 })
  await deps.jobs.schedule(rollJob, { cron: '20 3 * * *', timeZone: 'UTC', data: {} })
}
