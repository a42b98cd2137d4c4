import type { Id } from '@flow/contracts'
import { statement, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'
import { lockOverdue } from './lock-order.ts'
import { releaseOrders } from './release-orders.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

/** Overdue orders let go in one transaction at most. */
const AT_ONCE = 500
/** For so long the same key of a request is the same order. */
const KEY_MS = 24 * 3_600_000

const overdueDates = statement(
  'orders.overdueDates',
  { occurrence_id: uuid },
  `select distinct occurrence_id from orders where status = 'held' and expires_at <= $1::timestamptz limit 1000`,
)
const forgetKeys = statement(
  'orders.forgetKeys',
  {},
  `update orders set key = null where id in (
     select id from orders where key is not null and created_at < $1::timestamptz
     order by created_at limit 5000 for no key update skip locked)`,
)

/** Lets go what was held too long on one date. Answers the event, if there was anything. */
const expireDate = ({ db, now, store }: Deps, occurrenceId: Id): Promise<{ eventId: Id; count: number } | undefined> =>
  db.asService('expire holds', async tx => {
    const orders = await tx.all(lockOverdue, [now(), AT_ONCE, occurrenceId])
    const [first] = orders
    if (!first) return undefined
    await releaseOrders(tx, orders, { status: 'expired', reason: 'the hold ran out' }, now())
    tx.onCommit(() => forgetEvent(store, first.event_id, first.slug))
    return { eventId: first.event_id, count: orders.length }
  })

/** Lets all holds go whose time is over, and answers the dates that have places again. Any copy may do it. */
export const expireHolds = async (deps: Deps): Promise<Array<{ eventId: Id; occurrenceId: Id }>> => {
  const dates = await deps.db.asService('overdue holds', tx => tx.all(overdueDates, [deps.now()]))
  const freed: Array<{ eventId: Id; occurrenceId: Id }> = []
  for (const { occurrence_id: occurrenceId } of dates) {
    const done = await expireDate(deps, occurrenceId)
    if (done) freed.push({ eventId: done.eventId, occurrenceId })
  }
  return freed
}

/** Forgets the keys of requests that are older than a day. */
export const forgetOldKeys = ({ db, now }: Deps): Promise<number> =>
  db.asService('old request keys', tx => tx.run(forgetKeys, [new Date(now().getTime() - KEY_MS)]))
