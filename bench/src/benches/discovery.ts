import type { EventsQuery } from '@flow/contracts'
import { openPool } from '@flow/postgres'
import type { Phase } from '../../../services/events/src/modules/discovery/conditions.ts'
import { cardsOf, type Position } from '../../../services/events/src/modules/discovery/pages.ts'
import { searchOf } from '../../../services/events/src/modules/discovery/search.ts'
import { compile } from '../../../services/events/src/sql/fragment.ts'
import type { Context } from '../context.ts'
import { httpLoad } from '../load/http-load.ts'
import { lanesFor } from '../load/lanes.ts'
import { byTurns, type Round } from '../measure.ts'
import { type Aim, figure, percent, type Report } from '../report.ts'

const LIMIT = 20
/** Connections of the service's pool, and so of the baseline's. */
const POOL = 4
const CROWD = 8

/** A kind of finding: how it is asked over HTTP, and what of it reaches the database. */
export interface Finding {
  /** Makes questions that are never asked twice. */
  readonly questions: () => () => { readonly path: string; readonly query: EventsQuery }
  readonly order: Position['s']
}

/** The statement that the service sends for a query, made by the service's own builder. */
const statementOf = (query: EventsQuery, order: Position['s']) => {
  const phase: Phase = 'all'
  const { name, text, params } = compile(
    cardsOf(order, { search: searchOf(query, new Date()), phase, after: undefined, rows: LIMIT + 1 }),
  )
  return { ...(name ? { name } : {}), text, values: [...params] }
}

/** As the service has it: each statement is planned once. */
const plannedOnce = (url: string): string => {
  const changed = new URL(url)
  changed.searchParams.set('options', '-c plan_cache_mode=force_generic_plan')
  return changed.href
}

interface Measured {
  readonly events: number
  readonly clients: number
  readonly http: Round
  readonly sql: Round
}

const measure = async (context: Context, finding: Finding, events: number, clients: number): Promise<Measured> => {
  const { worlds, rounds, seconds } = context
  const { eventsUrl } = await worlds.of(events)
  const platform = await worlds.platform(events)
  const ask = finding.questions()
  const pool = openPool({ url: plannedOnce(eventsUrl), max: POOL })
  const http = () =>
    httpLoad({ url: platform.url, connections: clients, until: { seconds }, next: ask, pid: platform.pid })
  const sql = () => lanesFor(clients, seconds, () => pool.query(statementOf(ask().query, finding.order)))
  const { ours, baseline } = await byTurns(rounds, http, sql)
  await pool.end()
  return { events, clients, http: ours, sql: baseline }
}

const ofSizes = async (context: Context, finding: Finding): Promise<Measured[]> => {
  const found: Measured[] = []
  for (const events of context.sizes)
    for (const clients of [1, CROWD]) {
      context.progress(`${events.toLocaleString('en')} events, ${clients} at once`)
      found.push(await measure(context, finding, events, clients))
    }
  return found
}

const cached = async ({ worlds, seconds }: Context, finding: Finding, events: number): Promise<Round> => {
  const platform = await worlds.platform(events)
  const question = finding.questions()()
  const load = () => httpLoad({ url: platform.url, connections: 1, until: { seconds }, next: () => question })
  await load()
  return load()
}

const row = ({ events, clients, http, sql }: Measured): string[] => [
  events.toLocaleString('en'),
  String(clients),
  figure(http.p50),
  figure(http.p99),
  figure(http.rate),
  figure(http.cpu),
  figure(sql.p50),
  figure(sql.p99),
  figure(sql.rate),
  percent(http.rate / sql.rate),
  String(http.failures),
]

/** Measures one kind of finding at all sizes beside its SQL alone. */
export const discoveryReport = async (
  context: Context,
  finding: Finding,
  { keptMinutes, aims }: { keptMinutes?: number; aims?: { readonly p50?: number; readonly p99: number } },
): Promise<Report> => {
  const found = await ofSizes(context, finding)
  const [small, large] = [found.filter(one => one.clients === 1)[0], found.filter(one => one.clients === 1).at(-1)]
  if (!small || !large) throw new Error('no size was given')
  const notes = [
    `"SQL alone" is the statement that the service's own builder makes of the same questions, prepared, through a pool of ${POOL} as the service has it, without transaction and identity. "Node CPU" is the processor time of the platform's process for one answer. Times in milliseconds; medians of ${context.rounds} rounds by turns of ${context.seconds} s.`,
    `From ${small.events.toLocaleString('en')} to ${large.events.toLocaleString('en')} events p50 grows ${figure(large.http.p50 / small.http.p50)} times (SQL alone ${figure(large.sql.p50 / small.sql.p50)}), p99 ${figure(large.http.p99 / small.http.p99)} times (${figure(large.sql.p99 / small.sql.p99)}).`,
  ]
  if (keptMinutes) {
    const kept = await cached(context, finding, large.events)
    notes.push(
      `No question is asked twice, so the answers kept for ${keptMinutes} minutes help nobody here. The same question again and again, from the cache: p50 ${figure(kept.p50)} ms, p99 ${figure(kept.p99)} ms, ${figure(kept.rate)}/s.`,
    )
  }
  const judged: Aim[] = aims
    ? (['p50', 'p99'] as const).flatMap(what => {
        const aim = aims[what]
        return aim === undefined
          ? []
          : [
              {
                what: `${what} at ${large.events.toLocaleString('en')} events, one at a time`,
                aim: `≤ ${aim} ms`,
                got: `${figure(large.http[what])} ms`,
                met: large.http[what] <= aim,
              },
            ]
      })
    : []
  const columns = [
    'events',
    'at once',
    'HTTP p50',
    'HTTP p99',
    'HTTP/s',
    'Node CPU',
    'SQL p50',
    'SQL p99',
    'SQL/s',
    'of SQL/s',
    'failed',
  ]
  return { tables: [{ columns, rows: found.map(row) }], notes, aims: judged }
}
