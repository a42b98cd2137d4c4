import { contentModerated, type Id, type ImportSource, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { audit, problem, type ServiceDeps } from '@flow/service-kit'
import { deleteSource, lockSource, type SourceRow, setPaused } from './import-sources.sql.ts'
import { presentSource } from './import-sources.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now'>

interface Wish {
  readonly id: Id
  readonly reason?: string
}

/**
 * A source that the caller may change: one's own unless an administrator let it rest, any for an administrator.
 * @throws 404, 403 for an owner whose source an administrator stopped
 */
const lockForChange = async (tx: Tx, actor: UserActor, id: Id): Promise<{ row: SourceRow; others: boolean }> => {
  const row = await tx.first(lockSource, [id])
  if (!row) throw problem('resource_not_found')
  const admin = actor.permissions.includes('administer')
  if (row.paused_by_admin && !admin)
    throw problem('forbidden', { detail: 'An administrator stopped this source; ask them.' })
  return { row, others: row.owner_id !== actor.id }
}

type Act = 'source_paused' | 'source_resumed' | 'source_removed'
const ACTIONS = {
  source_paused: 'import_source.pause',
  source_resumed: 'import_source.resume',
  source_removed: 'import_source.remove',
} as const

/** Writes down what was done to another person's source, and tells that person. */
const tellOwner = async (tx: Tx, actor: UserActor, row: SourceRow, done: { act: Act; reason: string | null }) => {
  const details = { ownerId: row.owner_id, ...(done.reason ? { reason: done.reason } : {}) }
  await audit(tx, actor, { action: ACTIONS[done.act], subject: { type: 'import_source', id: row.id }, details })
  const told = { ownerId: row.owner_id, subjectId: row.id, name: row.name, link: '/organise/imports' }
  await publish(tx, contentModerated, { ...told, ...done })
}

/** Stops fetching a source until it is woken; its events stay as they are. Pausing twice is the same as once. */
export const pauseSource = ({ db, now }: Deps, actor: UserActor, { id, reason }: Wish): Promise<ImportSource> =>
  db.asUser(actor, async tx => {
    const { row, others } = await lockForChange(tx, actor, id)
    if (row.paused_at && row.paused_by_admin === others) return presentSource(row)
    const why = reason?.trim() ?? null
    const paused = await tx.one(setPaused, [id, row.paused_at ?? now(), why, others, now()])
    if (others) await tellOwner(tx, actor, row, { act: 'source_paused', reason: why })
    return presentSource(paused)
  })

/** Fetches a source again; it is due at once. Waking what is awake changes nothing. */
export const resumeSource = ({ db, now }: Deps, actor: UserActor, id: Id): Promise<ImportSource> =>
  db.asUser(actor, async tx => {
    const { row, others } = await lockForChange(tx, actor, id)
    if (!row.paused_at) return presentSource(row)
    const awake = await tx.one(setPaused, [id, null, null, false, now()])
    if (others) await tellOwner(tx, actor, row, { act: 'source_resumed', reason: null })
    return presentSource(awake)
  })

/** Ends it; the events that came from there stay. */
export const removeSource = ({ db }: Pick<Deps, 'db'>, actor: UserActor, { id, reason }: Wish): Promise<void> =>
  db.asUser(actor, async tx => {
    const { row, others } = await lockForChange(tx, actor, id)
    await tx.run(deleteSource, [id])
    if (others) await tellOwner(tx, actor, row, { act: 'source_removed', reason: reason?.trim() ?? null })
  })
