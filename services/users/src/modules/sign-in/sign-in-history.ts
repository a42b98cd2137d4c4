import { newId, type SignInView, type UserActor } from '@flow/contracts'
import { bool, bytea, oneOf, type Row, statement, type Tx, text, timestamptz, uuid } from '@flow/postgres'
import { cursorOf, pageOf } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { type Client, roughly } from '../sessions/client.ts'

export type SignInMethod = SignInView['method']

const insertSignIn = statement(
  'users.history.insert',
  {},
  `insert into sign_ins (id, person_id, at, method, succeeded, label, address) values ($1, $2, $3, $4, $5, $6, $7)`,
)
const listSignIns = statement(
  'users.history.list',
  { id: uuid, at: timestamptz, method: oneOf<SignInMethod>(), succeeded: bool, label: text, address: bytea },
  `select id, at, method, succeeded, label, address from sign_ins where person_id = $1
     and ($2::timestamptz is null or (at, id) < ($2, $3::uuid)) order by at desc, id desc limit $4`,
)
const sweepSignIns = statement('users.history.sweep', {}, 'delete from sign_ins where at < $1')

const KEPT_MS = 180 * 24 * 3_600_000
export const signInAddressContext = (id: string) => `sign_ins.address:${id}`
const cursor = cursorOf(Type.Tuple([Type.String({ format: 'date-time' }), Type.String({ format: 'uuid' })]))

/** Writes down a try to sign in. Of a name that nobody has it is written too: it takes the same time. */
export const recordSignIn = async (
  tx: Tx,
  { vault, now }: Pick<UsersContext, 'vault' | 'now'>,
  personId: string | null,
  { method, succeeded, client }: { method: SignInMethod; succeeded: boolean; client: Client },
): Promise<void> => {
  const id = newId(now().getTime())
  const address = vault.seal(client.address, signInAddressContext(id))
  await tx.run(insertSignIn, [id, personId, now(), method, succeeded, client.label, address])
}

/** The person's sign-ins and failed tries, newest first. */
export const readSignIns = async (
  { db, vault }: Pick<UsersContext, 'db' | 'vault'>,
  actor: UserActor,
  page: { readonly cursor?: string; readonly limit?: number },
): Promise<{ items: SignInView[]; nextCursor: string | null }> => {
  const limit = page.limit ?? 20
  const after = cursor.decode(page.cursor)
  const rows = await db.read(actor, listSignIns, [actor.id, after?.[0] ?? null, after?.[1] ?? null, limit + 1])
  const present = (row: Row<typeof listSignIns>): SignInView => ({
    id: row.id,
    at: row.at.toISOString(),
    method: row.method,
    succeeded: row.succeeded,
    device: row.label,
    ...roughly(vault.open(row.address, signInAddressContext(row.id))),
  })
  return pageOf(rows, limit, present, row => cursor.encode([row.at.toISOString(), row.id]))
}

export const sweepHistory = ({ db, now }: UsersContext): Promise<number> =>
  db.asService('sweep history', tx => tx.run(sweepSignIns, [new Date(now().getTime() - KEPT_MS)]))
