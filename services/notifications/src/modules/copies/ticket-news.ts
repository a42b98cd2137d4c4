import { orderRefunded, searchMatched, ticketTransferred, waitlistOffered } from '@flow/contracts'
import { type EventHandler, on } from '@flow/messaging'
import type { NotificationsContext } from '../../context.ts'
import { accept } from '../requests/accept.ts'
import { eventLink, eventValues, knownEvent } from './events.ts'
import { isStale } from './stale.ts'

const money = ({ amount, currency }: { readonly amount: number; readonly currency: string }): string =>
  `${(amount / 100).toFixed(2)} ${currency}`

const onTickets = (context: NotificationsContext): EventHandler[] => [
  on(waitlistOffered, async (tx, { id, occurredAt, payload }) => {
    const event = isStale(context, occurredAt) ? undefined : await knownEvent(tx, context, payload.eventId)
    if (!event) return
    await accept(tx, context, {
      dedupe: `waitlist_offer ${id}`,
      type: 'waitlist_offer',
      userIds: [payload.userId],
      data: { ...eventValues(event), untilAt: payload.expiresAt },
      subject: event.id,
      link: eventLink(event),
      expiresAt: new Date(payload.expiresAt),
    })
  }),
  on(ticketTransferred, async (tx, { id, occurredAt, payload }) => {
    const event = isStale(context, occurredAt) ? undefined : await knownEvent(tx, context, payload.eventId)
    if (!event) return
    await accept(tx, context, {
      dedupe: `ticket_received ${id}`,
      type: 'ticket_received',
      userIds: [payload.toId],
      actorId: payload.fromId,
      data: eventValues(event),
      subject: event.id,
      link: eventLink(event),
    })
  }),
  on(orderRefunded, async (tx, { id, occurredAt, payload }) => {
    const event = isStale(context, occurredAt) ? undefined : await knownEvent(tx, context, payload.eventId)
    if (!event) return
    await accept(tx, context, {
      dedupe: `order_refunded ${id}`,
      type: 'order_refunded',
      userIds: [payload.buyerId],
      data: { ...eventValues(event), refunded: money(payload.refunded), reason: payload.reason ?? '' },
      subject: event.id,
      link: eventLink(event),
    })
  }),
]

/** Tells people of places that became free, of tickets they were given, of money on its way, and of what their searches found. */
export const ticketConsumers = (context: NotificationsContext): EventHandler[] => [
  ...onTickets(context),
  on(searchMatched, async (tx, { id, occurredAt, payload }) => {
    if (isStale(context, occurredAt)) return
    for (const { searchId, name, total, events } of payload.searches) {
      const [first] = events
      if (!first) continue
      await accept(tx, context, {
        dedupe: `search_match ${id} ${searchId}`,
        type: 'search_match',
        userIds: [payload.userId],
        data: { search: name, found: total, title: first.title, startsAt: first.startsAt, timeZone: first.timeZone },
        link: total === 1 ? `/events/${first.eventId}/${first.slug}` : '/',
      })
    }
  }),
]
