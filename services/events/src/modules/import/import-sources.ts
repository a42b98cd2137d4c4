import {
  type AddImportSource,
  type Id,
  type ImportSource,
  type ImportSourcesQuery,
  newId,
  type UserActor,
} from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import { invalid, OutgoingError, pageOf, problem, type ServiceDeps, timeCursor } from '@flow/service-kit'
import { Type } from 'typebox'
import {
  claimDue,
  findSource,
  insertSource,
  listAllSources,
  listSources,
  type SourceRow,
} from './import-sources.sql.ts'
import { syncSource } from './sync-source.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store' | 'log' | 'jobs' | 'outgoing'>

/** A person keeps at most so many. */
const MOST_SOURCES = 20
const AT_ONCE = 50

const syncJob = defineJob('events.syncSource', Type.Object({ sourceId: Type.String() }), { retry: { attempts: 1 } })
const dueJob = defineJob('events.syncDueSources', Type.Object({}), { singleton: true })

export const presentSource = (row: SourceRow): ImportSource => ({
  id: row.id,
  ownerId: row.owner_id,
  url: row.url,
  name: row.name,
  format: row.format,
  publish: row.publish,
  everyHours: row.every_hours,
  nextRunAt: row.next_run_at.toISOString(),
  createdAt: row.created_at.toISOString(),
  failures: row.failures,
  paused: row.paused_at && {
    at: row.paused_at.toISOString(),
    reason: row.paused_reason,
    byAdmin: row.paused_by_admin,
  },
  lastRun:
    row.last_run_at && row.last_outcome
      ? {
          at: row.last_run_at.toISOString(),
          outcome: row.last_outcome,
          error: row.last_error,
          fault: row.last_fault,
          created: row.created,
          updated: row.updated,
          unchanged: row.unchanged,
          refused: row.refused,
          removed: row.removed,
        }
      : null,
})

const checkAddress = async ({ outgoing }: Deps, url: string): Promise<void> => {
  try {
    await outgoing.check(url)
  } catch (error) {
    if (error instanceof OutgoingError) throw invalid('/url', error.fault, error.message)
    throw error
  }
}

/**
 * Keeps the caller's events in step with an address from now on: it is fetched at once, and then every so many hours.
 * @throws 422 for an address that may not be called, 409 for one that is there already, or one too many.
 */
export const addSource = async (deps: Deps, actor: UserActor, input: AddImportSource): Promise<ImportSource> => {
  await checkAddress(deps, input.url)
  return deps.db.asUser(actor, async tx => {
    const own = await tx.all(listSources, [actor.id])
    if (own.length >= MOST_SOURCES) throw problem('conflict', { detail: `At most ${MOST_SOURCES} sources are kept.` })
    const { url, name = new URL(url).hostname, format = 'auto', publish = false, everyHours = 6 } = input
    const id = newId(deps.now().getTime())
    const values = [id, actor.id, url, name, format, publish, everyHours, deps.now()]
    const row = await tx.first(insertSource, values)
    if (!row) throw problem('conflict', { detail: 'This address is kept in step already.' })
    await deps.jobs.enqueue(tx, syncJob, { sourceId: id }, { key: id })
    return presentSource(row)
  })
}

const isAdmin = ({ permissions }: UserActor) => permissions.includes('administer')

const ownSources = async ({ db }: Pick<Deps, 'db'>, actor: UserActor) => ({
  items: (await db.read(actor, listSources, [actor.id])).map(presentSource),
  nextCursor: null,
})

/** One's own sources, or everybody's, which only administrators may see. @throws 403 */
export const importSources = async (deps: Pick<Deps, 'db'>, actor: UserActor, query: ImportSourcesQuery) => {
  if (!query.all) return ownSources(deps, actor)
  if (!isAdmin(actor)) throw problem('forbidden')
  const { limit = 20 } = query
  const after = timeCursor.decode(query.cursor)
  const rows = await deps.db.read(actor, listAllSources, [after?.at ?? null, after?.id ?? null, limit + 1])
  return pageOf(rows, limit, presentSource, row => timeCursor.encode({ at: row.created_at.toISOString(), id: row.id }))
}

/** Fetches a source soon, whenever it was due. @throws 404, 409 while it rests */
export const runSource = ({ db, jobs }: Pick<Deps, 'db' | 'jobs'>, actor: UserActor, id: Id): Promise<ImportSource> =>
  db.asUser(actor, async tx => {
    const row = await tx.first(findSource, [id])
    if (!row) throw problem('resource_not_found')
    if (row.paused_at) throw problem('conflict', { detail: 'It rests; wake it first.' })
    await jobs.enqueue(tx, syncJob, { sourceId: id }, { key: id })
    return presentSource(row)
  })

/** Every ten minutes those that are due. */
export const syncingSources = async (deps: Deps): Promise<void> => {
  deps.jobs.work(syncJob, ({ data }) => syncSource(deps, data.sourceId), { concurrency: 1 })
  deps.jobs.work(dueJob, () =>
    deps.db.asService('calendars are due to be fetched', async tx => {
      const due = await tx.all(claimDue, [deps.now(), AT_ONCE])
      await deps.jobs.enqueueMany(
        tx,
        syncJob,
        due.map(({ id }) => ({ data: { sourceId: id }, key: id })),
      )
    }),
  )
  await deps.jobs.schedule(dueJob, { cron: '*/10 * * * *', timeZone: 'UTC', data: {} })
}
