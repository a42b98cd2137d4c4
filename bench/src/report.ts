import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'

export interface Table {
  readonly title?: string
  readonly columns: readonly string[]
  readonly rows: ReadonlyArray<readonly string[]>
}

/** A figure that was aimed at, and what came of it. */
export interface Aim {
  readonly what: string
  readonly aim: string
  readonly got: string
  readonly met: boolean
}

export interface Report {
  readonly tables: readonly Table[]
  readonly aims?: readonly Aim[]
  /** What one must know to read the figures. */
  readonly notes: readonly string[]
}

const RESULTS = new URL('../results/', import.meta.url)

/** Three significant digits. */
export const figure = (value: number): string => {
  if (!Number.isFinite(value)) return '–'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`

const markdown = ({ title, columns, rows }: Table): string => {
  const cells = [columns, columns.map(() => ''), ...rows]
  const widths = columns.map((_, at) => Math.max(3, ...cells.map(row => (row[at] ?? '').length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`
  return [...(title ? [`### ${title}`, ''] : []), line(columns), rule, ...rows.map(line)].join('\n')
}

const aimsTable = (aims: readonly Aim[]): Table => ({
  title: 'Aims',
  columns: ['what', 'aim', 'measured', 'met'],
  rows: aims.map(({ what, aim, got, met }) => [what, aim, got, met ? 'yes' : 'no']),
})

const commit = () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: RESULTS, encoding: 'utf8' }).trim()
  try {
    return git('rev-parse', '--short', 'HEAD')
  } catch {
    return 'unknown'
  }
}

/** The machine and the moment, without which no figure means anything. */
const machineLine = (postgres: string, command: string, loadBefore: number): string => {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = `load ${figure(loadBefore)} before, ${figure(loadavg()[0] ?? 0)} after`
  const when = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const versions = `Node ${process.version.slice(1)}, PostgreSQL ${postgres}`
  return `${cpus().length} × ${cpu?.model.trim() || 'processor'}, ${memory} GB; ${versions}; ${when}; ${load}; source ${commit()}; \`${command}\``
}

/** Prints a report and keeps it in `bench/results`. */
export const writeReport = (given: {
  name: string
  title: string
  report: Report
  postgres: string
  command: string
  loadBefore: number
  keep: boolean
}): void => {
  const { report } = given
  const tables = report.aims?.length ? [...report.tables, aimsTable(report.aims)] : report.tables
  const text = [
    `# ${given.title}`,
    ...tables.map(markdown),
    report.notes.map(note => `* ${note}`).join('\n'),
    machineLine(given.postgres, given.command, given.loadBefore),
  ].join('\n\n')
  console.log(`\n${text}\n`)
  if (!given.keep) return
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(new URL(`${given.name}.md`, RESULTS), `${text}\n`)
}
