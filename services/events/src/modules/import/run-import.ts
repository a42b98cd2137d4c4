import type { Id, ImportState } from '@flow/contracts'
import { Problem, problem, type ServiceDeps } from '@flow/service-kit'
import { forgetLists } from '../discovery/forget-lists.ts'
import {
  beginImport,
  findImport,
  finishImport,
  type ImportRow,
  type ImportTask,
  noteBatch,
  noteReading,
  noteRefused,
} from './import.sql.ts'
import type { ImportAs } from './imported-record.ts'
import type { Located } from './locate.ts'
import { readApart } from './read-apart.ts'
import { storeBatch } from './store-batch.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store' | 'log'>

const BATCH = 500
const SHOWN = 200
const WHY = 'an import stores what its owner gave'

/** Stores a batch in one transaction; when it cannot be, halves it until the records at fault are alone. */
const storeGood = async (deps: Deps, id: Id, batch: readonly Located[], as: ImportAs): Promise<void> => {
  try {
    await deps.db.asService(WHY, async tx => {
      const counts = await storeBatch(tx, batch, as)
      await tx.run(noteBatch, [id, counts.created, counts.updated, counts.unchanged])
    })
  } catch (error) {
    if (!isFaultOfRecord(error)) throw error
    if (batch.length > 1) {
      const middle = Math.ceil(batch.length / 2)
      await storeGood(deps, id, batch.slice(0, middle), as)
      return storeGood(deps, id, batch.slice(middle), as)
    }
    deps.log.warn({ importId: id, code: (error as { code?: string }).code }, 'a record could not be stored')
    const refusal = {
      line: null,
      index: 0,
      code: 'not_stored',
      message: `“${batch[0]?.record.title}” could not be stored${reasonOf(error)}`,
    }
    await deps.db.asService(WHY, tx => tx.run(noteRefused, [id, JSON.stringify([refusal])]))
  }
}

/** Class 22 and 23 of SQLSTATE, and what no event may be: the data, not the server. */
const isFaultOfRecord = (error: unknown) => isProblem(error) || /^2[23]/.test((error as { code?: string }).code ?? '')
const isProblem = (error: unknown): error is Problem => error instanceof Problem && error.status === 422

const reasonOf = (error: unknown): string =>
  isProblem(error) && error.options.errors?.[0] ? `: the recurrence ${error.options.errors[0].message}` : ''

const store = async (deps: Deps, id: Id, task: ImportTask): Promise<void> => {
  const now = deps.now()
  const read = await readApart(task, now)
  const refusals = read.refused
    .slice(0, SHOWN)
    .map(({ line, index, code, message }) => ({ line: line ?? null, index, code, message }))
  const total = read.located.length + read.refused.length
  const reading = [
    read.format,
    total,
    read.wanted,
    read.found,
    read.weeks,
    read.refused.length,
    JSON.stringify(refusals),
  ]
  await deps.db.asService(WHY, tx => tx.run(noteReading, [id, ...reading]))
  const as: ImportAs = {
    ownerId: task.owner_id,
    publish: task.publish,
    attribution: task.attribution,
    now,
    feedId: task.feed_id,
  }
  for (let from = 0; from < read.located.length; from += BATCH)
    await storeGood(deps, id, read.located.slice(from, from + BATCH), as)
}

/**
 * Carries an import out: reads it, stores it in batches, counts. After a crash it can be run again: what is in already
 * comes out unchanged. One that is over is left alone.
 */
export const runImport = async (deps: Deps, id: Id): Promise<void> => {
  const task = await deps.db.asService(WHY, tx => tx.first(beginImport, [id]))
  if (!task) return
  await store(deps, id, task)
  await deps.db.asService(WHY, tx => tx.run(finishImport, [id, 'done', null, deps.now()]))
  await forgetLists(deps.store)
}

export const presentImport = (row: ImportRow): ImportState => ({
  id: row.id,
  name: row.name,
  format: row.format,
  status: row.status,
  total: row.total,
  created: row.created,
  updated: row.updated,
  unchanged: row.unchanged,
  refused: row.refused,
  geocoded: { wanted: row.geocode_wanted, found: row.geocode_found },
  shiftWeeks: row.shift_weeks,
  refusals: row.refusals,
  error: row.error,
  createdAt: row.created_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
})

/** The state of an import of the caller's own. @throws 404 */
export const importState = async ({ db }: Pick<Deps, 'db'>, actor: Parameters<Deps['db']['read']>[0], id: Id) => {
  const [row] = await db.read(actor, findImport, [id])
  if (!row) throw problem('import_not_found')
  return presentImport(row)
}
