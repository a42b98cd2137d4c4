import { setTimeout as sleep } from 'node:timers/promises'
import type { OutsideChannel } from '../providers/provider.ts'
import { nextDue } from './claim.sql.ts'
import { type Delivering, deliverBatch } from './deliver-batch.ts'

const LANES = [0, 1, 2]
/** While one of those who serve many waits for the database, the other makes its messages. */
const workersOf = (lane: number) => (lane === 2 ? 2 : 1)
const CHANNELS = ['email', 'push', 'sms'] as const
const PAUSE_AFTER_FAULT_MS = 1_000

/** The workers of one copy of the service. */
export interface Pump {
  start(): void
  /** Looks for messages at once; for an urgent mail without looking first. */
  wake(urgent?: boolean): void
  stop(): Promise<void>
}

/** Which lanes and channels have something due, and in how many milliseconds others will. */
const findDue = async ({ db, now, settings, chains }: Delivering) => {
  const pairs = LANES.flatMap(lane => CHANNELS.map(channel => [lane, channel] as const))
  const columns = [pairs.map(([lane]) => lane), pairs.map(([, channel]) => channel)]
  const rows = await db.asService('look for messages', tx => tx.all(nextDue, columns))
  const due: Array<readonly [lane: number, channel: OutsideChannel]> = []
  let wait = settings.tickMs
  for (const { lane, channel, at } of rows) {
    if (!at) continue
    const pausedUntil = await chains[channel]?.pausedUntil()
    const left = Math.max(at.getTime(), pausedUntil?.getTime() ?? 0) - now().getTime()
    if (left <= 0) due.push([lane, channel])
    else wait = Math.min(wait, left)
  }
  return { due, wait }
}

/** Delivers until nothing is due; answers how many messages it claimed. */
const drain = async (context: Delivering, lane: number, channel: OutsideChannel, signal: AbortSignal) => {
  let claimed = 0
  try {
    while (!signal.aborted) {
      if (await context.chains[channel]?.pausedUntil()) break
      const count = await deliverBatch(context, lane, channel)
      if (count === 0) break
      claimed += count
    }
  } catch (error) {
    context.log.warn({ lane, channel, error: errorOf(error) }, 'messages could not be delivered; trying again')
    await sleep(PAUSE_AFTER_FAULT_MS, undefined, { signal, ref: false }).catch(() => undefined)
  }
  return claimed
}

const errorOf = (error: unknown) => (error as Error).message

/**
 * Workers of its own for each lane and channel: alerts never wait behind what goes to many, and a slow channel holds up no
 * other. Workers sleep until something is due, is accepted in this process, or a tick has passed.
 */
export const createPump = (context: Delivering): Pump => {
  const stopping = new AbortController()
  const { signal } = stopping
  const busy = new Map<string, Promise<void>>()
  /** Wanted while they were about to end: what came meanwhile they may not have seen. */
  const missed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let started = false
  let looking: Promise<void> | undefined
  let lookAgain = false

  const run = (lane: number, channel: OutsideChannel, nth: number) => {
    const key = `${lane} ${channel} ${nth}`
    if (busy.has(key)) return void missed.add(key)
    const work = drain(context, lane, channel, signal).then(claimed => {
      busy.delete(key)
      if (missed.delete(key) || claimed) wake()
    })
    busy.set(key, work)
  }
  const look = async (): Promise<number> => {
    try {
      const { due, wait } = await findDue(context)
      for (const [lane, channel] of due) for (let nth = workersOf(lane); nth > 0; nth--) run(lane, channel, nth)
      return wait
    } catch (error) {
      context.log.warn({ error: errorOf(error) }, 'due messages could not be looked for; trying again')
      return PAUSE_AFTER_FAULT_MS
    }
  }
  const lookOnce = async () => {
    clearTimeout(timer)
    let wait = 0
    do {
      lookAgain = false
      wait = await look()
    } while (lookAgain && !signal.aborted)
    looking = undefined
    if (!signal.aborted) timer = setTimeout(() => wake(), Math.max(1, wait)).unref()
  }
  const wake = (urgent = false) => {
    if (!started || signal.aborted) return
    if (urgent) return run(0, 'email', 1)
    if (looking) lookAgain = true
    else looking = lookOnce()
  }
  return {
    start: () => {
      started = true
      wake()
    },
    wake,
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await looking
      await Promise.all(busy.values())
    },
  }
}
