import { openPool } from '@flow/postgres'
import type { Context } from '../context.ts'
import { httpLoad } from '../load/http-load.ts'
import { lanesFor } from '../load/lanes.ts'
import { byTurns, type Round } from '../measure.ts'
import { type Aim, figure, type Report } from '../report.ts'

/** A question over HTTP and one that a plain statement answers in its stead. */
export interface Asked {
  readonly what: string
  readonly path: () => string
  readonly sql: () => { readonly text: string; readonly values: readonly unknown[] }
}

const row = (what: string, ours: Round, baseline: Round): string[] => [
  what,
  figure(ours.p50),
  figure(ours.p99),
  figure(ours.rate),
  figure(ours.cpu),
  figure(baseline.p50),
  figure(baseline.p99),
  String(ours.failures),
]

/** Each question one at a time at the largest size, by turns with the plain statement. */
export const againstSql = async (
  { worlds, sizes, rounds, seconds, progress }: Context,
  questions: readonly Asked[],
  { aimMs, baseline, notes }: { readonly aimMs: number; readonly baseline: string; readonly notes: readonly string[] },
): Promise<Report & { readonly measured: readonly Round[] }> => {
  const events = Math.max(...sizes)
  const { eventsUrl } = await worlds.of(events)
  const platform = await worlds.platform(events)
  const pool = openPool({ url: eventsUrl, max: 1 })
  const rows: string[][] = []
  const aims: Aim[] = []
  const measured: Round[] = []
  for (const { what, path, sql } of questions) {
    progress(what)
    const found = await byTurns(
      rounds,
      () =>
        httpLoad({
          url: platform.url,
          connections: 1,
          until: { seconds },
          next: () => ({ path: path() }),
          pid: platform.pid,
        }),
      () =>
        lanesFor(1, seconds, () => {
          const { text, values } = sql()
          return pool.query(text, [...values])
        }),
    )
    rows.push(row(what, found.ours, found.baseline))
    measured.push(found.ours)
    aims.push({
      what: `${what}: p99 at ${events.toLocaleString('en')} events`,
      aim: `≤ ${aimMs} ms`,
      got: `${figure(found.ours.p99)} ms`,
      met: found.ours.p99 <= aimMs,
    })
  }
  await pool.end()
  const columns = ['question', 'HTTP p50', 'HTTP p99', 'HTTP/s', 'Node CPU', 'plain p50', 'plain p99', 'failed']
  return {
    measured,
    tables: [{ columns, rows }],
    aims,
    notes: [
      `One question at a time, milliseconds, medians of ${rounds} rounds by turns of ${seconds} s. "Plain" is ${baseline}`,
      ...notes,
    ],
  }
}
