import type { Id, PersonDataApi, PersonDataPart, ServiceName } from '@flow/contracts'
import { type Database, jsonb, statement, type Tx } from '@flow/postgres'
import { tablesWith } from './person-traces.ts'

/** What a table holds about a person, by the column that names them, and what becomes of it when they leave. */
export interface HeldData {
  readonly table: string
  readonly column: string
  /** What the archive shows of a row: a select list over the table, here named `t`. Left out: it says nothing more. */
  readonly shown?: string
  /** Joins that `shown` needs: `join events e on e.id = t.event_id`. */
  readonly joins?: string
  /**
   * What becomes of the rows: they are deleted, or changed by these assignments (`owner_id = null`), or `kept`: because
   * a command of the service or a foreign key sees to it, or the law wants it.
   */
  readonly erased: 'deleted' | 'kept' | { readonly set: string }
}

/** Answers to the person's repeated requests, and news of others about them that waits here. */
const IN_EVERY_SERVICE: readonly HeldData[] = [
  { table: 'idempotency_keys', column: 'owner', erased: 'deleted' },
  { table: 'parked_events', column: 'aggregate_id', erased: 'deleted' },
  { table: 'audit', column: 'actor_id', shown: 't.at, t.action, t.details', erased: 'kept' },
]

/** Keep an id: who did what, and news that was told. */
const KEEP_IDS = ['audit', 'event_log', 'outbox', 'jobs']

const exportOf = (service: ServiceName, { table, column, shown, joins = '' }: HeldData) =>
  statement(
    `${service}.held.${table}.${column}.export`,
    { row: jsonb<Record<string, unknown>>() },
    `select to_jsonb(r) as row from (select ${shown} from ${table} t ${joins} where t.${column} = $1) r`,
  )

const eraseOf = (service: ServiceName, { table, column, erased }: HeldData) => {
  const name = `${service}.held.${table}.${column}.erase`
  if (erased === 'kept') return undefined
  return erased === 'deleted'
    ? statement(name, {}, `delete from ${table} where ${column} = $1`)
    : statement(name, {}, `update ${table} set ${erased.set} where ${column} = $1`)
}

export interface HeldPersonData {
  /** Every table and column with people's data, for the test that no other is forgotten. */
  readonly held: readonly HeldData[]
  /** What is shown of each table, in the caller's transaction. */
  exportIn(tx: Tx, userId: Id): Promise<PersonDataPart[]>
  /** Deletes and changes what stands in the list, in the caller's transaction. */
  eraseIn(tx: Tx, userId: Id): Promise<void>
  /** What a service offers others: `internal: { …data.api(db, { … }) }`. */
  api(db: Database, own?: OwnWork): PersonDataApi
}

export interface OwnWork {
  /** Parts beyond the list: files, what is encrypted. */
  readonly exportMore?: (userId: Id) => Promise<PersonDataPart[]>
  /** What must be done before rows go: places given back, others told. May run again after it ran. */
  readonly eraseFirst?: (tx: Tx, userId: Id) => Promise<void>
}

/**
 * What a service holds about people, told once, in a list: the archive, the deletion and the search for what is left
 * are made from it. See `docs/personal-data.md`.
 * @param keepIds tables of the service's own where an id that says nothing more may stay
 */
export const personData = (
  service: ServiceName,
  own: readonly HeldData[],
  keepIds: readonly string[] = [],
): HeldPersonData => {
  const held = [...own, ...IN_EVERY_SERVICE]
  const exports = held.flatMap(each =>
    each.shown ? [{ name: each.table, column: each.column, rows: exportOf(service, each) }] : [],
  )
  const erasures = held.flatMap(each => eraseOf(service, each) ?? [])
  const nameOf = ({ name, column }: (typeof exports)[number]) =>
    exports.filter(other => other.name === name).length > 1 ? `${name}_by_${column.replace(/_id$|_by$/, '')}` : name

  const exportIn = async (tx: Tx, userId: Id) => {
    const parts: PersonDataPart[] = []
    for (const each of exports)
      parts.push({ name: nameOf(each), rows: (await tx.all(each.rows, [userId])).map(({ row }) => row) })
    return parts
  }
  const eraseIn = async (tx: Tx, userId: Id) => {
    for (const erasure of erasures) await tx.run(erasure, [userId])
  }
  return {
    held,
    exportIn,
    eraseIn,
    api: (db, { exportMore, eraseFirst } = {}) => ({
      exportPerson: async ({ userId }) => {
        const parts = await db.asService('export of personal data', tx => exportIn(tx, userId))
        return [...((await exportMore?.(userId)) ?? []), ...parts]
      },
      erasePerson: ({ userId }) =>
        db.asService('erase a person', async tx => {
          await eraseFirst?.(tx, userId)
          await eraseIn(tx, userId)
        }),
      findTraces: ({ words }) => tablesWith(db, words, [...KEEP_IDS, ...keepIds]),
    }),
  }
}
