import type { EventEnvelope } from '@flow/contracts'
import { int8, statement, type Tx } from '@flow/postgres'
import { type Failure, failureOf, handleEvent } from './handling.ts'
import { park, parkBehind, waitingAggregates } from './parked-events.ts'
import type { Subscription } from './subscription.ts'

const openSubscription = statement(
  'messaging.openSubscription',
  {},
  `insert into subscriptions (consumer, source) values ($1, $2) on conflict do nothing`,
)

const readCursor = statement(
  'messaging.readCursor',
  { position: int8 },
  `select position from subscriptions where consumer = $1 and source = $2`,
)

const lockCursor = statement(
  'messaging.lockCursor',
  { position: int8 },
  `select position from subscriptions where consumer = $1 and source = $2 for update skip locked`,
)

const moveCursor = statement(
  'messaging.moveCursor',
  {},
  `update subscriptions set position = $3, updated_at = now() where consumer = $1 and source = $2`,
)

/** `contended`: another copy is at it. `stale`: the cursor is no longer where the page begins. */
export type Outcome = 'done' | 'contended' | 'stale'

/** Where this subscription stands in its source's log. */
export const cursorOf = ({ db, consumer, source }: Subscription): Promise<number> =>
  db.asService('read the cursor', async tx => {
    const known = await tx.first(readCursor, [consumer, source])
    if (known) return known.position
    await tx.run(openSubscription, [consumer, source])
    return 0
  })

/** The events of one page that are still to be done, and what is known of them. */
interface Run {
  readonly events: readonly EventEnvelope[]
  readonly from: number
  readonly to: number
  readonly failures: ReadonlyMap<number, Failure>
  /** The event whose handler runs. */
  current?: EventEnvelope
}

const apply = async (sub: Subscription, tx: Tx, run: Run, event: EventEnvelope, waiting: Set<string>) => {
  if (waiting.has(event.aggregateId)) return parkBehind(tx, sub, event)
  const failure = run.failures.get(event.position)
  if (!failure) {
    run.current = event
    await handleEvent(sub, tx, event)
    run.current = undefined
    return
  }
  const dead = await park(tx, sub, event, failure)
  if (!dead) waiting.add(event.aggregateId)
  const { type, position } = event
  sub.log.warn({ source: sub.source, type, position, dead, error: failure.error }, 'an event was set aside')
  tx.onCommit(sub.onParked)
}

/** Handles a run of events and moves the cursor behind it, all in one transaction. */
const commitRun = (sub: Subscription, run: Run): Promise<Outcome> =>
  sub.db.asService(`consume events of ${sub.source}`, async tx => {
    run.current = undefined
    const [cursor, waiting] = await Promise.all([
      tx.first(lockCursor, [sub.consumer, sub.source]),
      waitingAggregates(tx, sub, run.events),
    ])
    if (!cursor) return 'contended'
    if (cursor.position !== run.from) return 'stale'
    for (const event of run.events) await apply(sub, tx, run, event, waiting)
    await tx.run(moveCursor, [sub.consumer, sub.source, run.to])
    return 'done'
  })

const UNDONE_BEFORE = '25P02'

/** The handler that failed, when that is certain: an error may also come from the commit or from a swallowed one. */
const culprit = (run: Run, error: unknown): number => {
  if (run.events.length === 1) return 0
  if ((error as { code?: string }).code === UNDONE_BEFORE || !run.current) return -1
  return run.events.indexOf(run.current)
}

/**
 * Handles a page of events, each exactly once in effect. When a handler fails, its transaction is undone; then what
 * stood before it is committed, the faulty event is set aside, and the rest goes on.
 * @param from the cursor the page was read after. @param to where the cursor stands when all is done.
 * @throws when the database is away; nothing is lost, the page is read again.
 */
export const deliver = async (
  sub: Subscription,
  events: readonly EventEnvelope[],
  from: number,
  to: number,
): Promise<Outcome> => {
  const failures = new Map<number, Failure>()
  let rest = events
  let at = from
  let size = events.length
  while (at < to) {
    const part = rest.slice(0, size)
    const end = part.length === rest.length ? to : (part.at(-1)?.position ?? to)
    const run: Run = { events: part, from: at, to: end, failures }
    try {
      const outcome = await commitRun(sub, run)
      if (outcome !== 'done') return outcome
      rest = rest.slice(part.length)
      at = end
      size = rest.length
    } catch (error) {
      if (!part.length || (await sub.db.health()).status === 'down') throw error
      const index = culprit(run, error)
      const faulty = part[index]
      if (faulty) failures.set(faulty.position, failureOf(error))
      size = faulty ? Math.max(1, index) : Math.ceil(part.length / 2)
    }
  }
  return 'done'
}
