import { defineJob } from '@flow/messaging'
import { int4, statement, type Tx } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { refreshFeatured } from './picked-events.ts'

export const recountJob = defineJob('events.recount', Type.Object({}), { singleton: true })
export const mapJob = defineJob('events.recount-map', Type.Object({}), { singleton: true })

const unlistPast = statement('discovery.unlistPast', { gone: int4 }, 'select unlist_past($1::timestamptz) as gone')
const recountCells = statement('discovery.recountCells', {}, 'select from recount_cells($1::timestamptz)')
const recountPopularity = statement(
  'discovery.recountPopularity',
  { changed: int4 },
  'select recount_popularity() as changed',
)

type Deps = Pick<ServiceDeps, 'db' | 'now'>

const upkeepOf = ({ db }: Deps, work: (tx: Tx) => Promise<unknown>): Promise<void> =>
  db.asService('upkeep of the lists', async tx => {
    await work(tx)
  })

const popularity = (deps: Deps) => upkeepOf(deps, tx => tx.one(recountPopularity))
const map = (deps: Deps) =>
  upkeepOf(deps, async tx => {
    await tx.one(unlistPast, [deps.now()])
    await tx.run(recountCells, [deps.now()])
  })

/** Takes past dates off the lists, and brings up to date what maps and popularity show. */
export const recountNow = async (deps: Deps): Promise<void> => {
  await map(deps)
  await popularity(deps)
}

/** Each writes only what changed: the map every minute, popularity, and what is featured by it, every five. */
export const upkeep = async (deps: Deps & Pick<ServiceDeps, 'jobs' | 'store'>): Promise<void> => {
  const { jobs } = deps
  jobs.work(mapJob, () => map(deps), { concurrency: 1 })
  const popular = async () => {
    await popularity(deps)
    await refreshFeatured(deps)
  }
  jobs.work(recountJob, popular, { concurrency: 1 })
  await jobs.schedule(mapJob, { cron: '* * * * *', timeZone: 'UTC', data: {} })
  await jobs.schedule(recountJob, { cron: '*/5 * * * *', timeZone: 'UTC', data: {} })
}
