import type { Id, Ticket, UserActor } from '@flow/contracts'
import { pageOf, problem, type ServiceDeps, timeCursor } from '@flow/service-kit'
import { imageOf, presentPlace, statusAt } from '../events/card.ts'
import { money } from '../orders/price.ts'
import type { TicketKeys } from './qr.ts'
import { findTicket, listTickets, type TicketRow } from './tickets.sql.ts'

export interface TicketDeps extends Pick<ServiceDeps, 'db' | 'now' | 'store' | 'installation'> {
  readonly keys: TicketKeys
}

export const presentTicket = (row: TicketRow, keys: TicketKeys, now: Date): Ticket => ({
  id: row.id,
  code: row.code,
  qr: keys.write({ ticketId: row.id, occurrenceId: row.occurrence_id, version: row.version }),
  status: row.status,
  tier: row.tier_id === null ? null : { id: row.tier_id, name: row.tier_name ?? '' },
  holder: { id: row.holder_id, name: row.holder_name },
  price: money(row.amount, row.currency),
  checkedInAt: row.checked_in_at?.toISOString() ?? null,
  orderId: row.order_id,
  event: {
    id: row.event_id,
    occurrenceId: row.occurrence_id,
    slug: row.slug,
    title: row.title,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    doorsAt: row.doors_at?.toISOString() ?? null,
    timeZone: row.time_zone,
    imageUrl: imageOf({ id: row.event_id, category: row.category, image_url: row.image_url }),
    status: statusAt(
      { status: row.event_status, date_status: row.date_status, ends_at: row.ends_at, recurring: false },
      now,
    ),
    place: presentPlace(row),
  },
  due: row.order_status === 'due' ? money(row.amount, row.currency) : null,
  transferable: row.transfers && row.status === 'valid' && row.checked_in_at === null && row.ends_at > now,
})

/** A ticket of its holder. @throws 404 also for tickets of others */
export const ticketRow = async ({ db }: Pick<TicketDeps, 'db'>, actor: UserActor, id: Id): Promise<TicketRow> => {
  const row = await db.asService('a ticket of its holder', tx => tx.first(findTicket, [id, actor.id]))
  if (!row) throw problem('ticket_not_found')
  return row
}

/** What the caller holds, the next first; past and ended ones too with `all`. */
export const ownTickets = async (
  { db, keys, now }: TicketDeps,
  actor: UserActor,
  { limit, after, all }: { readonly limit: number; readonly after?: string | undefined; readonly all: boolean },
) => {
  const position = timeCursor.decode(after)
  const given = [actor.id, all, now(), position?.at ?? null, position?.id ?? null, limit + 1]
  const rows = await db.asService('tickets of their holder', tx => tx.all(listTickets, given))
  return pageOf(
    rows,
    limit,
    row => presentTicket(row, keys, now()),
    row => timeCursor.encode({ at: row.starts_at.toISOString(), id: row.id }),
  )
}
