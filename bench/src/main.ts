import { mkdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { attend } from './benches/attend.ts'
import { authenticate } from './benches/authenticate.ts'
import { bus } from './benches/bus.ts'
import { checkIn } from './benches/check-in.ts'
import { clusters } from './benches/clusters.ts'
import { depth } from './benches/depth.ts'
import { details } from './benches/details.ts'
import { doorList } from './benches/door-list.ts'
import { importing } from './benches/importing.ts'
import { ledger } from './benches/ledger.ts'
import { list } from './benches/list.ts'
import { nearby } from './benches/nearby.ts'
import { notify } from './benches/notify.ts'
import { oversell } from './benches/oversell.ts'
import { page } from './benches/page.ts'
import { refresh } from './benches/refresh.ts'
import { saleKills } from './benches/sale-kills.ts'
import { search } from './benches/search.ts'
import { series } from './benches/series.ts'
import { signIn } from './benches/sign-in.ts'
import { signInStorm } from './benches/sign-in-storm.ts'
import { start } from './benches/start.ts'
import { suggest } from './benches/suggest.ts'
import type { Bench } from './context.ts'
import { writeReport } from './report.ts'
import { openWorlds } from './world/worlds.ts'

/** Those that use the small world first, so that the platform on it is started once. */
const BENCHES: readonly Bench[] = [
  details,
  page,
  list,
  signIn,
  authenticate,
  signInStorm,
  refresh,
  attend,
  series,
  importing,
  oversell,
  checkIn,
  doorList,
  bus,
  start,
  nearby,
  search,
  clusters,
  suggest,
  depth,
  notify,
  ledger,
  saleKills,
]

const HELP = `npm run bench -- [names] [options]

Runs benchmarks, each by turns with its baseline, and writes bench/results/<name>.md. All of them unless named:
${BENCHES.map(({ name, title }) => `  ${name.padEnd(13)} ${title}`).join('\n')}

  --quick          two short rounds, up to 100,000 events; results are shown, not written
  --sizes a,b,c    numbers of events (10000,100000,1000000)
  --rounds n       rounds of each (5)
  --seconds n      seconds of a round (4)
  --attempts n     attempts to get a ticket in oversell (20000)
  --tickets n      tickets there are in oversell (half the attempts)
  --seed n         what sale-kills throws its dice from (5)
  --keep folder    keeps the filled databases there for the next run`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    attempts: { type: 'string' },
    tickets: { type: 'string' },
    seed: { type: 'string' },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const began = performance.now()
const progress = (text: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`)

const numberOf = (text: string | undefined, standard: number): number => {
  const value = Number(text ?? standard)
  if (!Number.isInteger(value) || value < 1) throw new Error(`${text} is not a number of one or more`)
  return value
}

/** The options that make a difference to the figures; where a world is kept does not. */
const measuring = (): string[] =>
  (['sizes', 'rounds', 'seconds', 'attempts', 'tickets', 'seed'] as const).flatMap(name =>
    values[name] === undefined ? [] : [`--${name}`, values[name]],
  )

const runAll = async (chosen: readonly Bench[]): Promise<void> => {
  const { quick } = values
  const sizes = (values.sizes ?? (quick ? '10000,100000' : '10000,100000,1000000')).split(',')
  if (values.keep) mkdirSync(values.keep, { recursive: true })
  const worlds = await openWorlds(values.keep, progress)
  try {
    for (const bench of chosen) {
      progress(bench.title)
      const loadBefore = loadavg()[0] ?? 0
      const report = await bench.run({
        worlds,
        sizes: sizes.map(size => numberOf(size, 0)),
        rounds: numberOf(values.rounds, quick ? 2 : 5),
        seconds: numberOf(values.seconds, quick ? 1 : 4),
        attempts: numberOf(values.attempts, 20_000),
        ...(values.tickets ? { tickets: numberOf(values.tickets, 0) } : {}),
        seed: numberOf(values.seed, 5),
        progress,
      })
      const command = ['npm run bench --', bench.name, ...measuring()].join(' ')
      writeReport({ ...bench, report, postgres: worlds.server.version, command, loadBefore, keep: !quick })
    }
  } finally {
    await worlds.close()
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const unknown = positionals.filter(name => !BENCHES.some(bench => bench.name === name))
if (values.help || unknown.length) {
  if (unknown.length) console.error(`There is no benchmark named ${unknown.join(', ')}.\n`)
  console.log(HELP)
  process.exitCode = unknown.length ? 2 : 0
} else
  await runAll(positionals.length ? positionals.flatMap(name => BENCHES.filter(bench => bench.name === name)) : BENCHES)
