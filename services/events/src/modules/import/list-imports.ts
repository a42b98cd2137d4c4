import type { Id, ListedImport, UserActor } from '@flow/contracts'
import { cursorOf, pageOf, problem, type ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { listImports } from './import.sql.ts'
import { presentImport } from './run-import.ts'

const cursor = cursorOf(Type.Object({ i: Type.String({ format: 'uuid' }) }))

export interface ImportsQuery {
  readonly sourceId?: Id
  /** Those of everybody, for administrators. */
  readonly all?: boolean
  /** Only what was brought in once, from files; not the runs of sources. */
  readonly files?: boolean
  readonly limit?: number
  readonly cursor?: string
}

/** Imports, newest first: one's own, of one source, or everybody's. @throws 403 for those of all without the right */
export const imports = async ({ db }: Pick<ServiceDeps, 'db'>, actor: UserActor, query: ImportsQuery) => {
  const { sourceId = null, all = false, files = false, limit = 20 } = query
  if (all && !actor.permissions.includes('administer')) throw problem('forbidden')
  const after = cursor.decode(query.cursor)?.i ?? null
  const rows = await db.read(actor, listImports, [all ? null : actor.id, sourceId, after, limit + 1, files])
  return pageOf(
    rows,
    limit,
    (row): ListedImport => ({ ...presentImport(row), ownerId: row.owner_id, sourceId: row.feed_id }),
    row => cursor.encode({ i: row.id }),
  )
}
