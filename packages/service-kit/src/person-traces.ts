import { type Database, statement, text } from '@flow/postgres'

const ownTables = statement(
  'kit.traces.tables',
  { name: text },
  `select table_name::text as name from information_schema.tables
   where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`,
)

const escaped = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/**
 * Names of a service's own tables in which any of the words stands anywhere in a row: what is left of a person after
 * their deletion.
 * @param except tables that keep an id, such as the trail of who did what
 */
export const tablesWith = (db: Database, words: readonly string[], except: readonly string[]): Promise<string[]> =>
  db.asService('look for traces', async tx => {
    const found: string[] = []
    for (const { name } of await tx.all(ownTables)) {
      if (except.includes(name)) continue
      const query = {
        text: `select 1 from "${name}" given where given::text ilike any($1) limit 1`,
        params: [words.map(escaped)],
      }
      if ((await tx.query(query)).length) found.push(name)
    }
    return found
  })
