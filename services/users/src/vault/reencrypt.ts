import { int8, statement, type Tx } from '@flow/postgres'
import type { Vault } from '@flow/service-kit'
import type { UsersContext } from '../context.ts'
import { canonicalEmail } from '../modules/people/email.ts'

/** A column of sealed values: what its values are bound to, and the blind index that goes with them. */
interface SealedColumn {
  readonly table: string
  readonly key: string
  readonly column: string
  readonly context: (key: string) => string
  readonly index?: { readonly column: string; readonly of: (vault: Vault, plain: string) => Buffer }
}

const byKey = (table: string, key: string, column: string): SealedColumn => ({
  table,
  key,
  column,
  context: value => `${table}.${column}:${value}`,
})

const emailIndex = {
  column: 'email_index',
  of: (vault: Vault, plain: string) => vault.blindIndexes(canonicalEmail(plain), 'email')[0] as Buffer,
}

const tokenIndex = {
  column: 'token_index',
  of: (vault: Vault, plain: string) => vault.blindIndexes(plain, 'push-token')[0] as Buffer,
}

const COLUMNS: readonly SealedColumn[] = [
  { ...byKey('contact_details', 'person_id', 'email'), index: emailIndex },
  byKey('contact_details', 'person_id', 'phone'),
  byKey('contact_details', 'person_id', 'birth_date'),
  byKey('contact_details', 'person_id', 'exact_place'),
  byKey('email_changes', 'person_id', 'new_email'),
  byKey('two_factor', 'person_id', 'secret'),
  byKey('sessions', 'id', 'address'),
  byKey('sign_ins', 'id', 'address'),
  byKey('mails', 'id', 'content'),
  byKey('exports', 'id', 'archive'),
  { ...byKey('push_devices', 'id', 'token'), index: tokenIndex },
  { ...byKey('one_time_tokens', 'hash', 'data'), context: purpose => `one_time_tokens.data:${purpose}` },
]

const BATCH = 200

interface SealedRow {
  readonly key: unknown
  readonly bound: string
  readonly sealed: Buffer
}

const outdated = (tx: Tx, vault: Vault, { table, key, column }: SealedColumn): Promise<SealedRow[]> =>
  tx.query<SealedRow>({
    text: `select ${key} as key, ${table === 'one_time_tokens' ? 'purpose' : `${key}::text`} as bound, ${column} as sealed
      from ${table} where substring(${column} from 2 for 4) <> $1 limit ${BATCH} for update skip locked`,
    params: [vault.activeKeyId],
  })

const renewBatch = async (tx: Tx, vault: Vault, place: SealedColumn): Promise<number> => {
  const rows = await outdated(tx, vault, place)
  for (const { key, bound, sealed } of rows) {
    const context = place.context(bound)
    const plain = vault.openBytes(sealed, context)
    const index = place.index ? `, ${place.index.column} = $3` : ''
    const params = [key, vault.seal(plain, context)]
    if (place.index) params.push(place.index.of(vault, plain.toString('utf8')))
    await tx.query({
      text: `update ${place.table} set ${place.column} = $2${index} where ${place.key} = $1`,
      params,
    })
  }
  return rows.length
}

const outdatedDigests = statement(
  'users.vault.outdatedDigests',
  { count: int8 },
  'select count(*) as count from credentials where digest_key is not null and digest_key <> $1',
)

/**
 * Seals everything anew that was sealed with an older key, in small transactions; may be stopped and run again at any
 * time. Long passwords cannot be renewed so: their digest is, when their owner signs in.
 */
export const reencrypt = async ({ db, vault, hasher }: UsersContext): Promise<{ changed: number; left: number }> => {
  let changed = 0
  for (const place of COLUMNS) {
    for (let batch = BATCH; batch === BATCH; changed += batch)
      batch = await db.asService('seal with the active key', tx => renewBatch(tx, vault, place))
  }
  const left = await db.asService('count old digests', tx => tx.one(outdatedDigests, [hasher.activeDigestKey]))
  return { changed, left: left.count }
}
