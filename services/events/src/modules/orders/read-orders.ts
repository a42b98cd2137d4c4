import type { Id, OrderDetails, UserActor } from '@flow/contracts'
import { cursorOf, pageOf, problem, type ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { requireEditor } from '../events/policy.ts'
import { onlineMethods, type Sales } from '../sales/sales.ts'
import { presentOrder } from './order-rows.ts'
import { findOrder, listOfEvent, listOwn } from './orders.sql.ts'
import { presentDetails } from './present-details.ts'

interface Deps extends Pick<ServiceDeps, 'db' | 'now'> {
  readonly sales: Sales
}

const cursor = cursorOf(Type.Object({ at: Type.String(), id: Type.String({ format: 'uuid' }) }))
const cursorAt = (row: { readonly created_at: Date; readonly id: Id }) =>
  cursor.encode({ at: row.created_at.toISOString(), id: row.id })

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
  const position = cursor.decode(after)
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
  readonly limit: number
  readonly after?: string | undefined
}

/** Orders of an event for who runs it, the youngest first. @throws 404, 403 */
export const eventOrders = async ({ db, sales }: Deps, actor: UserActor, query: OrdersQuery) => {
  const position = cursor.decode(query.after)
  await requireEditor(db, actor, query.eventId)
  const rows = await db.read(actor, listOfEvent, [
    query.eventId,
    query.status ?? null,
    query.q?.trim() || null,
    position?.at ?? null,
    position?.id ?? null,
    query.limit + 1,
  ])
  return pageOf(
    rows,
    query.limit,
    row => ({
      ...presentOrder(row, onlineMethods(sales)),
      buyer: { id: row.buyer_id, username: row.username, displayName: row.display_name },
      ticketCount: row.ticket_count,
    }),
    cursorAt,
  )
}
