import { type Id, type ImportState, newId, type StartImport, type UserActor } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { recountNow } from '../discovery/upkeep.ts'
import { findImport, insertImport } from './import.sql.ts'
import { presentImport, runImport } from './run-import.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store' | 'log' | 'jobs'>

const importJob = defineJob('events.import', Type.Object({ importId: Type.String() }), { retry: { attempts: 3 } })

const insert = async (
  tx: Tx,
  ownerId: Id | null,
  input: StartImport & { readonly feedId?: Id },
  now: Date,
): Promise<Id> => {
  const id = newId(now.getTime())
  const weeks = typeof input.shiftWeeks === 'number' ? input.shiftWeeks : null
  await tx.run(insertImport, [
    id,
    ownerId,
    input.name ?? 'upload',
    input.format ?? 'auto',
    input.source.replaceAll('\u0000', ''),
    weeks,
    input.shiftWeeks === 'auto',
    input.publish ?? false,
    input.attribution ?? null,
    now,
    input.feedId ?? null,
  ])
  return id
}

/** Accepts a file; it is read in by a job. */
export const startImport = ({ db, jobs, now }: Deps, actor: UserActor, input: StartImport): Promise<ImportState> =>
  db.asUser(actor, async tx => {
    const id = await insert(tx, actor.id, input, now())
    await jobs.enqueue(tx, importJob, { importId: id }, { key: id })
    return presentImport(await tx.one(findImport, [id]))
  })

/** Reads a file in for the platform itself and answers when it is done: the operator's command. */
export const importNow = async (deps: Deps, input: StartImport): Promise<ImportState> => {
  const id = await deps.db.asService('the operator imports', tx => insert(tx, null, input, deps.now()))
  await runImport(deps, id)
  await recountNow(deps)
  return presentImport(await deps.db.asService('the operator imports', tx => tx.one(findImport, [id])))
}

/** Reads what an address gave in for the person who keeps it in step, and answers when it is done. */
export const importForSource = async (
  deps: Deps,
  ownerId: Id,
  feedId: Id,
  input: StartImport,
): Promise<ImportState> => {
  const why = 'a calendar is kept in step with its source'
  const id = await deps.db.asService(why, tx => insert(tx, ownerId, { ...input, feedId }, deps.now()))
  await runImport(deps, id)
  return presentImport(await deps.db.asService(why, tx => tx.one(findImport, [id])))
}

/** Carries accepted imports out, one at a time. */
export const importWork = (deps: Deps): void =>
  deps.jobs.work(importJob, ({ data }) => runImport(deps, data.importId), { concurrency: 1 })
