import { defineJob } from '@flow/messaging'
import { int4, statement } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'

export const recountJob = defineJob('events.recount', Type.Object({}), { singleton: true })

const unlistPast = statement('discovery.unlistPast', { gone: int4 }, 'select unlist_past($1::timestamptz) as gone')
const recount = statement('discovery.recount', {}, 'select from recount($1::timestamptz)')

/** Takes past dates off the lists, and counts anew what maps and popularity show. */
export const recountNow = ({ db, now }: Pick<ServiceDeps, 'db' | 'now'>): Promise<void> =>
  db.asService('upkeep of the lists', async tx => {
    await tx.one(unlistPast, [now()])
    await tx.run(recount, [now()])
  })

/** Every five minutes. */
export const upkeep = async (deps: Pick<ServiceDeps, 'db' | 'now' | 'jobs'>): Promise<void> => {
  deps.jobs.work(recountJob, () => recountNow(deps), { concurrency: 1 })
  await deps.jobs.schedule(recountJob, { cron: '*/5 * * * *', timeZone: 'UTC', data: {} })
}
