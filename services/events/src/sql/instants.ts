/** A column of instants as RFC 3339 writes them in UTC. */
export const instants = (column: string) =>
  `array(select to_char(x at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from unnest(${column}) x order by x)
     as ${column.replace(/^\w+\./, '')}`
