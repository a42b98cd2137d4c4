import type { Id } from '@flow/contracts'
import type { ServiceDeps } from '@flow/service-kit'
import { expireHolds, forgetOldKeys } from './sweep.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store' | 'log'>

const EVERY_MS = 1_000
const KEYS_EVERY_MS = 600_000

/** Work that comes back by itself, in every copy of the service: whichever is first does it. */
export interface Sweeper {
  start(): void
  /** Sweeps now, or once more after the run that is under way. */
  nudge(): Promise<void>
  stop(): Promise<void>
}

/** Lets overdue holds go within a second or two, and gives what is free to those who wait. */
export const openSweeper = (
  deps: Deps,
  { freed, serveLines }: { readonly freed: (eventId: Id) => void; readonly serveLines: () => Promise<Id[]> },
): Sweeper => {
  let timer: NodeJS.Timeout | undefined
  let keysAt = Number.NEGATIVE_INFINITY
  let last = Promise.resolve()
  let waiting = 0
  const sweep = async () => {
    waiting--
    for (const { eventId } of await expireHolds(deps)) freed(eventId)
    for (const eventId of await serveLines()) freed(eventId)
    if (performance.now() - keysAt < KEYS_EVERY_MS) return
    keysAt = performance.now()
    await forgetOldKeys(deps)
  }
  const nudge = () => {
    if (waiting === 0) {
      waiting++
      last = last.then(sweep).catch(error => deps.log.warn({ err: error }, 'holds could not be swept; trying again'))
    }
    return last
  }
  const turn = async () => {
    await nudge()
    if (timer) timer = setTimeout(turn, EVERY_MS).unref()
  }
  return {
    start: () => {
      timer = setTimeout(turn, EVERY_MS).unref()
    },
    nudge,
    stop: async () => {
      clearTimeout(timer)
      timer = undefined
      await last
    },
  }
}
