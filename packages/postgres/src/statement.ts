import type { Columns, RowOf } from './columns.ts'

/** A named, prepared SQL statement whose result columns are declared and proven against the real database. */
export interface Statement<Row> {
  readonly name: string
  readonly text: string
  readonly columns: Columns
  readonly row?: Row
}

export type Row<S> = S extends Statement<infer R> ? R : never

const registry = new Map<string, Statement<unknown>>()

/**
 * Declares a statement. The name is unique in the process and shows in `pg_stat_statements` and in errors.
 * Parameters are `$1`, `$2` …; lists go in as arrays (`= any($1)`), batches by `unnest`.
 */
export const statement = <C extends Columns>(name: string, columns: C, sql: string): Statement<RowOf<C>> => {
  if (registry.has(name)) throw new Error(`two statements are named ${name}`)
  const made: Statement<RowOf<C>> = { name, columns, text: `/* ${name} */ ${sql.trim()}` }
  registry.set(name, made)
  return made
}

/** Every statement declared by the modules loaded so far. */
export const declaredStatements = (): readonly Statement<unknown>[] => [...registry.values()]
