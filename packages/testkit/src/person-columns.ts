import pg from 'pg'

/** How columns are called that say who somebody is. */
const NAMES =
  '(person|people|user|owner|author|organiser|actor|buyer|holder|attendee|member|sender|recipient)(_id)?$|_by$|^by_id$'

/**
 * Columns of a service's tables that name people, as `table.column`: each must stand in the service's list of what it
 * holds about people, so that no table is forgotten when somebody asks for their data or leaves.
 */
export const personColumns = async (adminUrl: string, service: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select table_name || '.' || column_name as name
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = $1 and table_type = 'BASE TABLE' and data_type in ('uuid', 'text')
         and column_name ~ $2 order by 1`,
      [service, NAMES],
    )
    return rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
