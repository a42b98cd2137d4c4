import { type Id, type TransferTicket, ticketTransferred, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { audit, invalid, problem } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'
import { followTickets } from '../orders/attendance-of-tickets.ts'
import { randomCode } from '../orders/codes.ts'
import { lockShelves } from '../orders/stock.ts'
import { findReceiver, handOver, lockTicket } from './tickets.sql.ts'
import type { TicketDeps } from './tickets.ts'

/**
 * Gives a ticket to somebody else, who holds it from then on with a new code: what was printed before is void.
 * @throws 404, 409 `ticket_state` when it was used, is over, or the organiser does not allow it, 422
 */
export const transferTicket = (
  { db, now, store }: TicketDeps,
  actor: UserActor,
  ticketId: Id,
  to: TransferTicket,
): Promise<void> =>
  db.asService('give a ticket on', async tx => {
    const ticket = await lockTicket(tx, ticketId, actor.id)
    if (!ticket) throw problem('ticket_not_found')
    if (ticket.status !== 'valid' || ticket.checked_in || ticket.ends_at <= now()) throw problem('ticket_state')
    if (!ticket.transfers) throw problem('ticket_state', { detail: 'Tickets of this event cannot be given on.' })
    const receiver = await tx.first(findReceiver, [to.userId ?? null, to.username ?? null])
    if (!receiver) throw problem('user_not_found')
    if (receiver.id === actor.id) throw invalid(to.userId ? '/userId' : '/username', 'is_holder', 'holds it already')
    const { event_id: eventId, occurrence_id: occurrenceId } = ticket
    await lockShelves(tx, { occurrenceId, eventId }, [])
    await tx.run(handOver, [ticketId, receiver.id, receiver.display_name, randomCode(12), now()])
    await followTickets(tx, occurrenceId, [actor.id, receiver.id], now())
    await publish(tx, ticketTransferred, { ticketId, eventId, occurrenceId, fromId: actor.id, toId: receiver.id })
    const details = { eventId }
    await audit(tx, actor, { action: 'ticket.transfer', subject: { type: 'ticket', id: ticketId }, details })
    tx.onCommit(() => forgetEvent(store, eventId, ticket.slug))
  })
