import type pg from 'pg'

/** What the workers said they accepted, and what the provider says it took. */
export interface Witness {
  /** Requests whose acceptance was acknowledged, with their people. */
  readonly acknowledged: ReadonlyMap<string, number>
  readonly taken: ReadonlyMap<string, number>
}

export interface Ledger {
  readonly states: Readonly<Record<string, number>>
  readonly accepted: number
  readonly ambiguous: number
  /** Messages the provider took more than once. */
  readonly repeated: number
  readonly faults: readonly string[]
}

interface Row {
  readonly id: string
  readonly channel: string
  readonly state: string
  readonly ambiguous: boolean
  readonly provider: string | null
}

const ENDS = ['delivered', 'bounced', 'suppressed', 'cancelled', 'dead']

const checkDelivery = ({ id, channel, state, ambiguous, provider }: Row, times: number): string[] => {
  const faults: string[] = []
  const what = `${channel} ${id} (${state}${ambiguous ? ', ambiguous' : ''}), taken ${times} times`
  if (!ENDS.includes(state)) faults.push(`not settled: ${what}`)
  if (provider === 'outbox') return faults
  if (state === 'delivered' && times === 0) faults.push(`lost: ${what}`)
  if (times > 1 && !ambiguous) faults.push(`repeated without a mark: ${what}`)
  if (state !== 'delivered' && times > 0 && !ambiguous) faults.push(`taken, but not told so: ${what}`)
  return faults
}

const SUMS: ReadonlyArray<readonly [fault: string, sql: string]> = [
  [
    'a person was told twice or not at all',
    `select r.id from requests r left join notifications n on n.request_id = r.id
     where r.audience is not null group by r.id, r.total having count(n.id) <> r.total or count(distinct n.user_id) <> r.total`,
  ],
  [
    'a request’s account differs',
    `select r.id from requests r where r.accepted <> (select count(*) from notifications n where n.request_id = r.id)`,
  ],
  [
    'a message stands without its letter',
    `select d.id from deliveries d where d.provider = 'outbox' and d.state = 'delivered'
     and not exists (select from letters l where l.id = d.id)`,
  ],
  [
    'a letter stands without its message',
    `select l.id from letters l where not exists
     (select from deliveries d where d.id = l.id and d.state = 'delivered')`,
  ],
  ['an item is in no digest', 'select notification_id from digest_items where digest_id is null'],
  [
    'a digest has no message',
    `select digest_id from digest_items i where not exists (select from deliveries d where d.id = i.digest_id)`,
  ],
  [
    'a reminder was sent twice or not at all',
    `select user_id from reminders r where (select count(*) from notifications n
     where n.user_id = r.user_id and n.type = 'event_reminder') <> 1`,
  ],
]

/** Holds the account against what was acknowledged and what the provider saw. */
export const checkLedger = async (client: pg.Client, { acknowledged, taken }: Witness): Promise<Ledger> => {
  const { rows } = await client.query<Row>('select id, channel, state, ambiguous, provider from deliveries')
  const faults = rows.flatMap(row => checkDelivery(row, taken.get(row.id) ?? 0))
  const known = new Set(rows.map(row => row.id))
  for (const id of taken.keys()) if (!known.has(id)) faults.push(`the provider took ${id}, which nobody accepted`)
  for (const [id, people] of acknowledged) {
    const { rows: found } = await client.query(
      'select count(*)::int as count from notifications where request_id = $1',
      [id],
    )
    if (found[0].count !== people) faults.push(`acknowledged, but not kept: ${id}`)
  }
  for (const [fault, sql] of SUMS) {
    const { rowCount } = await client.query(sql)
    if (rowCount) faults.push(`${fault}: ${rowCount}`)
  }
  const states = Object.fromEntries([...Map.groupBy(rows, row => row.state)].map(([state, own]) => [state, own.length]))
  return {
    states,
    accepted: rows.length,
    ambiguous: rows.filter(row => row.ambiguous).length,
    repeated: [...taken.values()].filter(times => times > 1).length,
    faults,
  }
}
