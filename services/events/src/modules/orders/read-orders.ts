import type { Id, OrderDetails, UserActor } from '@flow/contracts'
import { cursorOf, pageOf, problem, type ServiceDeps, TimePosition, timeCursor } from '@flow/service-kit'
import { Type } from 'typebox'
import { requireEditor } from '../events/policy.ts'
import { onlineMethods, type Sales } from '../sales/sales.ts'
import { presentOrder } from './order-rows.ts'
import { findOrder, listOfEvent, listOfEventBack, listOwn } from './orders.sql.ts'
import { presentDetails } from './present-details.ts'

interface Deps extends Pick<ServiceDeps, 'db' | 'now'> {
  readonly sales: Sales
}

const cursorAt = (row: { readonly created_at: Date; readonly id: Id }) =>
  timeCursor.encode({ at: row.created_at.toISOString(), id: row.id })

/** @throws 404 also for orders of others */
export const orderDetails = async ({ db, now, sales }: Deps, actor: UserActor, id: Id): Promise<OrderDetails> => {
  const [row] = await db.read(actor, findOrder, [id])
  if (!row) throw problem('order_not_found')
  return presentDetails(row, { actorId: actor.id, now: now(), online: onlineMethods(sales) })
}

/** The caller's own orders, the youngest first, without those that came to nothing. */
export const ownOrders = async (
  { db, sales }: Deps,
  actor: UserActor,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
) => {
  const position = timeCursor.decode(after)
  const rows = await db.read(actor, listOwn, [position?.at ?? null, position?.id ?? null, limit + 1])
  return pageOf(
    rows,
    limit,
    row => ({
      ...presentOrder(row, onlineMethods(sales)),
      event: {
        id: row.event_id,
        slug: row.slug,
        title: row.title,
        startsAt: row.starts_at.toISOString(),
        timeZone: row.time_zone,
      },
    }),
    cursorAt,
  )
}

export interface OrdersQuery {
  readonly eventId: Id
  readonly q?: string | undefined
  readonly status?: string | undefined
  readonly method?: string | undefined
  readonly limit: number
  readonly after?: string | undefined
}

const placeInList = cursorOf(Type.Object({ ...TimePosition.properties, back: Type.Optional(Type.Boolean()) }))

/** Orders of an event for who runs it, the youngest first; the list goes on both ways. @throws 404, 403 */
export const eventOrders = async ({ db, sales }: Deps, actor: UserActor, query: OrdersQuery) => {
  const position = placeInList.decode(query.after)
  await requireEditor(db, actor, query.eventId)
  const { eventId, limit, q, status = null, method = null } = query
  const place = [position?.at ?? null, position?.id ?? null]
  const given = [eventId, status, q?.trim() || null, ...place, limit + 1, method]
  const found = await db.read(actor, position?.back ? listOfEventBack : listOfEvent, given)
  const more = found.length > limit
  const shown = found.slice(0, limit)
  const rows = position?.back ? shown.reverse() : shown
  const placeOf = (row: (typeof rows)[number] | undefined, back: boolean) =>
    row ? placeInList.encode({ at: row.created_at.toISOString(), id: row.id, ...(back ? { back } : {}) }) : null
  const hasNext = position?.back ? true : more
  const hasPrevious = position?.back ? more : position !== undefined
  return {
    items: rows.map(row => ({
      ...presentOrder(row, onlineMethods(sales)),
      buyer: { id: row.buyer_id, username: row.username, displayName: row.display_name },
      ticketCount: row.ticket_count,
      refundFailed: row.refund_failed,
    })),
    nextCursor: hasNext ? placeOf(rows.at(-1), false) : null,
    previousCursor: hasPrevious ? placeOf(rows[0], true) : null,
  }
}
