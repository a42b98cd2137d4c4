import pg from 'pg'
import type { Statement } from './statement.ts'

/**
 * Prepares each statement on the real database and compares its result columns with the declared ones.
 * @returns one line per difference; none when all agree.
 */
export const checkStatements = async (url: string, statements: readonly Statement<unknown>[]): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const faults: string[] = []
    for (const statement of statements) faults.push(...(await faultsOf(client, statement)))
    return faults
  } finally {
    await client.end()
  }
}

const countParameters = `select cardinality(parameter_types) as count from pg_prepared_statements where name = $1`

interface Field {
  readonly name: string
  readonly dataTypeID: number
}

/** The columns of a statement as the server describes them, before anything of it is carried out. */
const describe = async (client: pg.Client, statement: Statement<unknown>): Promise<readonly Field[]> => {
  await client.query(`prepare described as ${statement.text}`)
  const { rows } = await client.query(countParameters, ['described'])
  let fields: readonly Field[] = []
  const keep = (message: { fields: readonly Field[] }) => {
    fields = message.fields
  }
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter }
  connection.on('rowDescription', keep)
  await client.query(statement.text, new Array(rows[0].count).fill(null)).catch(() => undefined)
  connection.off('rowDescription', keep)
  return fields
}

const faultsOf = async (client: pg.Client, statement: Statement<unknown>): Promise<string[]> => {
  const shape = (columns: readonly (readonly [string, number])[]) => columns.map(([n, oid]) => `${n}:${oid}`).join(' ')
  await client.query('begin')
  try {
    const actual = shape((await describe(client, statement)).map(field => [field.name, field.dataTypeID]))
    const declared = shape(Object.entries(statement.columns).map(([name, column]) => [name, column.oid]))
    return actual === declared ? [] : [`${statement.name} declares (${declared}) but answers (${actual})`]
  } catch (error) {
    return [`${statement.name}: ${(error as Error).message}`]
  } finally {
    await client.query('rollback')
    await client.query('deallocate all')
  }
}
