import type { Database, Tx } from '@flow/postgres'
import type { Vault } from './vault.ts'

/** A column of sealed values: what its values are bound to, and the blind index that goes with them. */
export interface SealedColumn {
  readonly table: string
  /** The primary key. */
  readonly key: string
  readonly column: string
  /** Another column than the key, whose value a sealed one is bound to. */
  readonly boundTo?: string
  /** The context that a value was sealed with. */
  readonly context: (bound: string) => string
  readonly index?: { readonly column: string; readonly of: (plain: string) => Buffer }
}

/** A column whose values are bound to their place and row. */
export const sealedByKey = (table: string, key: string, column: string): SealedColumn => ({
  table,
  key,
  column,
  context: value => `${table}.${column}:${value}`,
})

const BATCH = 200

interface SealedRow {
  readonly key: unknown
  readonly bound: string
  readonly sealed: Buffer
}

const outdated = (tx: Tx, vault: Vault, { table, key, column, boundTo }: SealedColumn): Promise<SealedRow[]> =>
  tx.query<SealedRow>({
    text: `select ${key} as key, ${boundTo ?? key}::text as bound, ${column} as sealed
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
    if (place.index) params.push(place.index.of(plain.toString('utf8')))
    await tx.query({
      text: `update ${place.table} set ${place.column} = $2${index} where ${place.key} = $1`,
      params,
    })
  }
  return rows.length
}

/**
 * Seals anew with the active key what was sealed with an older one, in small transactions; may be stopped and run again
 * at any time. Answers how many values changed.
 */
export const sealAnew = async (db: Database, vault: Vault, columns: readonly SealedColumn[]): Promise<number> => {
  let changed = 0
  for (const place of columns)
    for (let batch = BATCH; batch === BATCH; changed += batch)
      batch = await db.asService('seal with the active key', tx => renewBatch(tx, vault, place))
  return changed
}
