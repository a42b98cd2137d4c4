import type { Id } from '@flow/contracts'
import type { ServiceDeps } from '@flow/service-kit'
import { expireHolds, forgetOldKeys } from './sweep.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store' | 'log'>

const EVERY_MS = 1_000
const KEYS_EVERY_MS = 600_000

/** Work that comes back by itself, in every copy of the service: whichever is first does it. */
export interface Sweeper {
  start(): void
  stop(): Promise<void>
}

/** Lets overdue holds go within a second or two, and gives what is free to those who wait. */
export const openSweeper = (
  deps: Deps,
  { freed, serveLines }: { readonly freed: (eventId: Id) => void; readonly serveLines: () => Promise<unknown> },
): Sweeper => {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let keysAt = 0
  const sweep = async () => {
    for (const { eventId } of await expireHolds(deps)) freed(eventId)
    await serveLines()
    if (performance.now() - keysAt < KEYS_EVERY_MS && keysAt > 0) return
    keysAt = performance.now()
    await forgetOldKeys(deps)
  }
  const turn = () => {
    running = sweep()
      .catch(error => deps.log.warn({ err: error }, 'holds could not be swept; trying again'))
      .then(() => {
        running = undefined
        if (timer) timer = setTimeout(turn, EVERY_MS).unref()
      })
  }
  return {
    start: () => {
      timer = setTimeout(turn, EVERY_MS).unref()
    },
    stop: async () => {
      clearTimeout(timer)
      timer = undefined
      await running
    },
  }
}
