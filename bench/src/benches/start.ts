import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Bench, Context } from '../context.ts'
import { median } from '../measure.ts'
import { figure, type Report } from '../report.ts'
import { type PlatformProcess, startCommand } from '../world/platform-process.ts'
import { memoryOf, type ProcessMemory, treeOf } from '../world/process-tree.ts'

const IDLE_MS = 20_000
const AIMS = { secondMs: 3_000, mb: 350 }
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const BARE = at('../baselines/bare-start.ts')
const PLATFORM = at('../../../apps/platform/src/main.ts')
const PAGES = at('../../../apps/web/build/server/index.js')
/** As the launcher of `npm start` sets them. */
const LAUNCHED = { NODE_COMPILE_CACHE: at('../../../node_modules/.cache/node-compile'), UV_THREADPOOL_SIZE: '12' }

interface Life {
  readonly firstMs: number
  readonly secondMs: number
  readonly memory: readonly ProcessMemory[]
}

/** Ends it and waits until the last of its processes is gone. */
const endAll = async (platform: PlatformProcess) => {
  const tree = treeOf(platform.pid)
  await platform.stop()
  for (const end = Date.now() + 60_000; tree.some(pid => existsSync(`/proc/${pid}`)); await delay(20))
    if (Date.now() > end) throw new Error('some processes did not end within a minute')
}

/** Two starts on a data folder that is empty at first, and the memory after some idle seconds of the second. */
const live = async (command: readonly [string, ...string[]], progress: (text: string) => void): Promise<Life> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'flow-bench-start-'))
  const env = { ...LAUNCHED, FLOW_DATA_DIR: dataDir, NODE_ENV: 'production' }
  try {
    const first = await startCommand(command, env)
    await endAll(first)
    const second = await startCommand(command, env)
    progress(`${command.join(' ')}: ${figure(first.readyMs)} ms, then ${figure(second.readyMs)} ms`)
    await delay(IDLE_MS)
    const memory = memoryOf(second.pid)
    await endAll(second)
    return { firstMs: first.readyMs, secondMs: second.readyMs, memory }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const GROUPS = [
  ['watchdog of PostgreSQL', /watchdog\.mjs/],
  ['PostgreSQL', /postgres/],
  ['Node: gateway, services, pages', /./],
] as const
type Group = (typeof GROUPS)[number][0]

const groupOf = ({ name }: ProcessMemory): Group =>
  GROUPS.find(([, pattern]) => pattern.test(name))?.[0] ?? GROUPS[2][0]

const sum = (life: Life, group?: Group): number =>
  life.memory.filter(one => !group || groupOf(one) === group).reduce((mb, one) => mb + one.mb, 0)

const reportOf = (ours: readonly Life[], bare: readonly Life[]): Report => {
  const both = (of: (life: Life) => number): [number, number] => [median(ours.map(of)), median(bare.map(of))]
  const row = (what: string, unit: string, of: (life: Life) => number) => [
    what,
    ...both(of).map(value => (value > 0 ? `${figure(value)} ${unit}` : '–')),
  ]
  const [secondMs] = both(life => life.secondMs)
  const [mb] = both(life => sum(life))
  const processes = ours[0]?.memory.length
  return {
    tables: [
      {
        columns: ['what', 'platform', 'PostgreSQL and an empty Fastify'],
        rows: [
          row('first start, empty data folder', 'ms', life => life.firstMs),
          row('second start', 'ms', life => life.secondMs),
          row('idle memory of the platform', 'MB', life => sum(life)),
          ...GROUPS.map(([group]) => row(`– ${group}`, 'MB', life => sum(life, group))),
        ],
      },
    ],
    aims: [
      {
        what: 'second start',
        aim: `≤ ${figure(AIMS.secondMs)} ms`,
        got: `${figure(secondMs)} ms`,
        met: secondMs <= AIMS.secondMs,
      },
      { what: 'idle memory', aim: `≤ ${AIMS.mb} MB`, got: `${figure(mb)} MB`, met: mb <= AIMS.mb },
    ],
    notes: [
      `The platform in one process as \`npm start\` runs it, with the demo world, ${existsSync(PAGES) ? 'with' : 'without'} the web client's pages (${existsSync(PAGES) ? 'built before' : 'not built'}); npm and its launcher not counted. Until the line that says where it is ready. Medians of ${ours.length} lives by turns.`,
      `Memory is PSS, what is shared counted once, over the ${processes} processes of the platform, ${IDLE_MS / 1000} s after the second start without a request.`,
    ],
  }
}

/** From nothing to ready, again, and at rest. */
export const start: Bench = {
  name: 'start',
  title: 'Starting, and being idle',
  run: async ({ worlds, rounds, progress }: Context) => {
    await worlds.stopPlatform()
    const [ours, bare]: [Life[], Life[]] = [[], []]
    for (let nth = 0; nth < Math.min(rounds, 3); nth++) {
      ours.push(await live([process.execPath, PLATFORM, 'start'], progress))
      bare.push(await live([process.execPath, BARE], progress))
    }
    return reportOf(ours, bare)
  },
}
