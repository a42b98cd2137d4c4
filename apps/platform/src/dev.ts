import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stopOnSignal } from '@flow/service-kit'
import { openGround } from './house.ts'
import type { PlatformSettings } from './settings.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const WATCHED = ['packages', 'services', 'apps/platform']
const IGNORED = /node_modules|\.test\.ts$|(^|\/)\.|openapi\.json$|\.gen\.ts$/
const QUIET_MS = 150

/**
 * Keeps the database up and runs the platform over it in a process of its own, which is started anew when a source
 * changes. Pages come straight from their sources through Vite.
 */
export const startDev = async (settings: PlatformSettings): Promise<void> => {
  const print = (text: string) => void process.stdout.write(`${text}\n`)
  const ground = await openGround(settings, print)
  const env = { ...process.env, DATABASE_URL: ground.database.adminUrl, FLOW_SECRET: ground.root, FLOW_WEB: 'source' }
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  let child: ChildProcess | undefined
  let stopping = false
  const run = () => {
    child = spawn(process.execPath, [main, 'start'], { env, stdio: 'inherit' })
  }
  const stopChild = async () => {
    const last = child
    if (!last || last.exitCode !== null || last.signalCode !== null) return
    const ended = new Promise(resolve => last.once('exit', resolve))
    last.kill('SIGTERM')
    await ended
  }
  let timer: NodeJS.Timeout | undefined
  const again = async () => {
    await stopChild()
    if (stopping) return
    print('Something changed; starting again')
    run()
  }
  const changed = (_: string, file: string | null) => {
    if (!file || IGNORED.test(file)) return
    clearTimeout(timer)
    timer = setTimeout(again, QUIET_MS)
  }
  const watchers = WATCHED.map(folder => watch(`${ROOT}${folder}`, { recursive: true }, changed))
  stopOnSignal(ground.log, [
    async () => {
      stopping = true
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      await stopChild()
    },
    ground.close,
  ])
  run()
}
