import { type ExportView, newId, type UserActor } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import { bytea, nullable, oneOf, type Row, statement, timestamptz, uuid } from '@flow/postgres'
import { audit, problem, toCsv } from '@flow/service-kit'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { confirmItIsYou } from '../passwords/confirm-password.ts'

const columns = {
  id: uuid,
  status: oneOf<ExportView['status']>(),
  created_at: timestamptz,
  expires_at: timestamptz,
}
const selected = 'id, status, created_at, expires_at'
const insertExport = statement(
  'users.exports.insert',
  columns,
  `insert into exports (id, person_id, created_at, expires_at) values ($1, $2, $3, $4) returning ${selected}`,
)
const findExport = statement(
  'users.exports.find',
  columns,
  `select ${selected} from exports where id = $1 and person_id = $2 and expires_at > $3`,
)
const waitingExport = statement(
  'users.exports.waiting',
  columns,
  `select ${selected} from exports where person_id = $1 and status = 'pending' and expires_at > $2 limit 1`,
)
const newestExport = statement(
  'users.exports.newest',
  columns,
  `select ${selected} from exports where person_id = $1 and expires_at > $2 order by created_at desc limit 1`,
)
const archiveOf = statement(
  'users.exports.archive',
  { archive: nullable(bytea) },
  `select archive from exports where id = $1 and person_id = $2 and expires_at > $3 and status = 'ready'`,
)
const personOf = statement('users.exports.person', { person_id: uuid }, 'select person_id from exports where id = $1')
const finishExport = statement(
  'users.exports.finish',
  {},
  `update exports set status = 'ready', archive = $2 where id = $1`,
)
const sweepOldExports = statement('users.exports.sweep', {}, 'delete from exports where expires_at < $1')

const exportJob = defineJob('users.export', Type.Object({ exportId: Type.String() }))
const LIFE_MS = 7 * 24 * 3_600_000
/** How long a service may take for its part beyond the usual, in milliseconds. */
export const PATIENCE_MS = 24_000
const contextOf = (id: string) => `exports.archive:${id}`

const present = (row: Row<typeof findExport>): ExportView => ({
  id: row.id,
  status: row.status,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  downloadUrl: row.status === 'ready' ? `/api/v1/privacy/export/${row.id}?download=true` : null,
})

/** Asks for an export of everything; while one is being made, it is that one. */
export const askForExport = async (
  context: UsersContext,
  actor: UserActor,
  password: string | undefined,
): Promise<ExportView> => {
  await confirmItIsYou(context, actor, password)
  const { db, jobs, now } = context
  return db.asService('ask for an export', async tx => {
    const waiting = await tx.first(waitingExport, [actor.id, now()])
    if (waiting) return present(waiting)
    const at = now()
    const id = newId(at.getTime())
    const row = await tx.one(insertExport, [id, actor.id, at, new Date(at.getTime() + LIFE_MS)])
    await jobs.enqueue(tx, exportJob, { exportId: id }, { key: id })
    await audit(tx, actor, { action: 'privacy.export', subject: { type: 'user', id: actor.id } })
    return present(row)
  })
}

/** @throws 404 when there is none, or it is somebody else's, or its time is over */
export const readExport = async ({ db, now }: UsersContext, actor: UserActor, id: string): Promise<ExportView> => {
  const [row] = await db.read(actor, findExport, [id, actor.id, now()])
  if (!row) throw problem('resource_not_found')
  return present(row)
}

/** The newest export that is still kept, if any. */
export const readNewestExport = async (
  { db, now }: Pick<UsersContext, 'db' | 'now'>,
  actor: UserActor,
): Promise<ExportView | null> => {
  const [row] = await db.read(actor, newestExport, [actor.id, now()])
  return row ? present(row) : null
}

/** The archive itself: a ZIP file. @throws 404 while it is not ready */
export const downloadExport = async (context: UsersContext, actor: UserActor, id: string): Promise<Buffer> => {
  const [row] = await context.db.read(actor, archiveOf, [id, actor.id, context.now()])
  if (!row?.archive) throw problem('resource_not_found')
  return context.vault.openBytes(row.archive, contextOf(id))
}

const collect = async ({ services, settings }: UsersContext, userId: string): Promise<Uint8Array> => {
  const files: Zippable = {}
  for (const service of settings.personDataServices) {
    for (const { name, rows, file } of await services.of(service).exportPerson({ userId, waitMs: PATIENCE_MS })) {
      if (file) files[`${service}/${file.name}`] = Buffer.from(file.base64, 'base64')
      if (file && rows.length === 0) continue
      files[`${service}/${name}.json`] = strToU8(JSON.stringify(rows, null, 2))
      files[`${service}/${name}.csv`] = strToU8(toCsv(rows))
    }
  }
  return zipSync(files)
}

/** Makes archives: each service contributes its part. A service that is away is asked again later. */
export const makeExports = (context: UsersContext): void => {
  const { db, jobs, vault } = context
  jobs.work(exportJob, async ({ data: { exportId } }) => {
    const row = await db.asService('make an export', tx => tx.first(personOf, [exportId]))
    if (!row) return
    const archive = vault.seal(await collect(context, row.person_id), contextOf(exportId))
    await db.asService('make an export', tx => tx.run(finishExport, [exportId, archive]))
  })
}

export const sweepExports = ({ db, now }: UsersContext): Promise<number> =>
  db.asService('sweep exports', tx => tx.run(sweepOldExports, [now()]))
