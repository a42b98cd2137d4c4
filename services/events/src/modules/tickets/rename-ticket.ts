import type { Id, RenameTicket, UserActor } from '@flow/contracts'
import { audit, problem } from '@flow/service-kit'
import { lockTicket, renameHolder } from './tickets.sql.ts'
import type { TicketDeps } from './tickets.ts'

/**
 * Changes the name on a ticket for its holder. The code stays as it is: who bought for others hands it on themselves. Where
 * the organiser does not let tickets be given on, the name stays too.
 * @throws 404, 409 `ticket_state` when it was used, is over, or the organiser does not allow it
 */
export const renameTicket = (
  { db, now }: TicketDeps,
  actor: UserActor,
  ticketId: Id,
  { name }: RenameTicket,
): Promise<void> =>
  db.asService('change the name on a ticket', async tx => {
    const ticket = await lockTicket(tx, ticketId, actor.id)
    if (!ticket) throw problem('ticket_not_found')
    if (ticket.status !== 'valid' || ticket.checked_in || ticket.ends_at <= now()) throw problem('ticket_state')
    if (!ticket.transfers)
      throw problem('ticket_state', { detail: 'Names on tickets of this event cannot be changed.' })
    await tx.run(renameHolder, [ticketId, name.trim(), now()])
    const details = { eventId: ticket.event_id }
    await audit(tx, actor, { action: 'ticket.rename', subject: { type: 'ticket', id: ticketId }, details })
  })
