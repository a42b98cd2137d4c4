import {
  type Id,
  orderCompleted,
  orderRefunded,
  orderResent,
  searchMatched,
  ticketTransferred,
  waitlistOffered,
  webhookDisabled,
} from '@flow/contracts'
import { type EventHandler, on } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import type { NotificationsContext } from '../../context.ts'
import { accept } from '../requests/accept.ts'
import { startOf } from './attendances.ts'
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
      data: { ...eventValues(event, await startOf(tx, event, payload.occurrenceId)), untilAt: payload.expiresAt },
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
      data: eventValues(event, await startOf(tx, event, payload.occurrenceId)),
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
      data: {
        ...eventValues(event, await startOf(tx, event, payload.occurrenceId)),
        ...{ refunded: money(payload.refunded), reason: payload.reason ?? '' },
      },
      subject: event.id,
      link: eventLink(event),
    })
  }),
]

interface Sold {
  readonly orderId: Id
  readonly eventId: Id
  readonly occurrenceId: Id
  readonly buyerId: Id
}

/** Sends a buyer the tickets: with what was paid, or again, because the organiser wants it. */
const sendTickets = async (
  tx: Tx,
  context: NotificationsContext,
  sold: Sold,
  letter: { readonly dedupe: string; readonly tickets: number; readonly total: string; readonly resent: boolean },
) => {
  const event = await knownEvent(tx, context, sold.eventId)
  if (!event) return
  const { dedupe, ...values } = letter
  await accept(tx, context, {
    dedupe,
    type: 'order_receipt',
    userIds: [sold.buyerId],
    data: { ...eventValues(event, await startOf(tx, event, sold.occurrenceId)), ...values },
    subject: event.id,
    link: `/orders/${sold.orderId}`,
  })
}

const onOrders = (context: NotificationsContext): EventHandler[] => [
  on(orderCompleted, async (tx, { id, occurredAt, payload }) => {
    // Of what costs nothing the confirmation has told all there is to tell.
    if (isStale(context, occurredAt) || payload.total.amount === 0) return
    const { tickets, total } = payload
    await sendTickets(tx, context, payload, {
      ...{ dedupe: `order_receipt ${id}`, tickets, total: money(total), resent: false },
    })
  }),
  on(orderResent, async (tx, { id, occurredAt, payload }) => {
    if (isStale(context, occurredAt)) return
    await sendTickets(tx, context, payload, { dedupe: `order_resent ${id}`, tickets: 0, total: '', resent: true })
  }),
  on(webhookDisabled, async (tx, { id, occurredAt, payload }) => {
    if (isStale(context, occurredAt)) return
    await accept(tx, context, {
      dedupe: `webhook_disabled ${id}`,
      type: 'webhook_disabled',
      userIds: [payload.ownerId],
      data: { host: payload.host, failingAt: payload.failingSince },
    })
  }),
]

/** Tells people of places that became free, of tickets they bought or were given, of money on its way, of webhooks that rest, and of what their searches found. */
export const ticketConsumers = (context: NotificationsContext): EventHandler[] => [
  ...onTickets(context),
  ...onOrders(context),
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
