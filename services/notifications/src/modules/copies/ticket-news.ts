import {
  contentModerated,
  type Id,
  orderCompleted,
  orderPaid,
  orderRefunded,
  orderReleased,
  orderResent,
  orderReserved,
  ownReason,
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
import { dateValues, eventValues, knownEvent } from './events.ts'
import { isStale } from './stale.ts'

/** A sum in whole units, with as many digits as its currency has: 30.00 EUR, 3000 JPY. */
const money = ({ amount, currency }: { readonly amount: number; readonly currency: string }): string => {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return `${(amount / 10 ** digits).toFixed(digits)} ${currency}`
}

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
      link: `/waitlist/${payload.entryId}`,
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
      link: `/tickets/${payload.ticketId}`,
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
        refunded: payload.refunded.amount > 0 ? money(payload.refunded) : '',
        late: ownReason(payload.reason) === 'late',
        limit: ownReason(payload.reason) === 'limit',
        reason: ownReason(payload.reason) ? '' : (payload.reason ?? ''),
      },
      subject: event.id,
      link: `/orders/${payload.orderId}`,
    })
  }),
]

interface Sold {
  readonly orderId: Id
  readonly eventId: Id
  readonly occurrenceId: Id
  readonly buyerId: Id
}

/** Sends a buyer the tickets: with what was or is to be paid, or again, because the organiser wants it. */
interface Letter {
  readonly dedupe: string
  readonly tickets: number
  readonly total: string
  readonly resent?: true
  /** Still to be paid, at the door. */
  readonly due?: boolean
  /** What was due is paid now. */
  readonly paid?: true
}

const sendTickets = async (tx: Tx, context: NotificationsContext, sold: Sold, letter: Letter) => {
  const event = await knownEvent(tx, context, sold.eventId)
  if (!event) return
  const { dedupe, ...told } = letter
  const values = { resent: false, due: false, paid: false, ...told }
  await accept(tx, context, {
    dedupe,
    type: 'order_receipt',
    userIds: [sold.buyerId],
    data: { ...dateValues(event, await startOf(tx, event, sold.occurrenceId), sold.occurrenceId), ...values },
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
      ...{ dedupe: `order_receipt ${id}`, tickets, total: money(total), due: payload.status === 'due' },
    })
  }),
  on(orderPaid, async (tx, { id, occurredAt, payload }) => {
    if (isStale(context, occurredAt)) return
    const { tickets, total } = payload
    await sendTickets(tx, context, payload, { dedupe: `order_paid ${id}`, tickets, total: money(total), paid: true })
  }),
  on(orderResent, async (tx, { id, occurredAt, payload }) => {
    if (isStale(context, occurredAt)) return
    await sendTickets(tx, context, payload, { dedupe: `order_resent ${id}`, tickets: 0, total: '', resent: true })
  }),
  on(contentModerated, async (tx, { id, occurredAt, payload }) => {
    if (isStale(context, occurredAt)) return
    const { ownerId, act, name, reason, link } = payload
    await accept(tx, context, {
      dedupe: `content_moderated ${id}`,
      type: 'content_moderated',
      userIds: [ownerId],
      data: { act, subject: name, reason: reason ?? '' },
      ...(link ? { link } : {}),
    })
  }),
  on(webhookDisabled, async (tx, { id, occurredAt, payload }) => {
    if (isStale(context, occurredAt)) return
    await accept(tx, context, {
      dedupe: `webhook_disabled ${id}`,
      type: 'webhook_disabled',
      userIds: [payload.ownerId],
      data: { host: payload.host, failingAt: payload.failingSince },
      link: `/organise/webhooks/${payload.webhookId}`,
    })
  }),
]

interface Reservation extends Sold {
  readonly total: { readonly amount: number; readonly currency: string }
  readonly reference?: string
}

/** Tells a buyer how a reservation stands that waits, or waited, for a transfer. */
const tellReservation = async (
  tx: Tx,
  context: NotificationsContext,
  order: Reservation,
  letter: { readonly dedupe: string; readonly stage: string; readonly untilAt: string; readonly payTo: string },
) => {
  const event = await knownEvent(tx, context, order.eventId)
  if (!event) return
  const { dedupe, ...values } = letter
  const startsAt = await startOf(tx, event, order.occurrenceId)
  const told = {
    ...eventValues(event, startsAt),
    ...values,
    total: money(order.total),
    reference: order.reference ?? '',
  }
  await accept(tx, context, {
    dedupe,
    type: 'order_reserved',
    userIds: [order.buyerId],
    data: told,
    subject: event.id,
    link: `/orders/${order.orderId}`,
  })
}

const onReservations = (context: NotificationsContext): EventHandler[] => [
  on(orderReserved, async (tx, { id, occurredAt, payload }) => {
    if (isStale(context, occurredAt)) return
    const { payUntil: untilAt, payTo, reminder } = payload
    const stage = reminder ? 'reminder' : 'reserved'
    await tellReservation(tx, context, payload, { dedupe: `order_reserved ${id}`, stage, untilAt, payTo: payTo ?? '' })
  }),
  on(orderReleased, async (tx, { id, occurredAt, payload }) => {
    if (isStale(context, occurredAt) || !payload.reserved) return
    const stage = payload.status === 'expired' ? 'lapsed' : 'ended'
    await tellReservation(tx, context, payload, { dedupe: `order_ended ${id}`, stage, untilAt: occurredAt, payTo: '' })
  }),
]

/** Tells people of places that became free, of tickets they bought or were given, of money on its way, of webhooks that rest, and of what their searches found. */
export const ticketConsumers = (context: NotificationsContext): EventHandler[] => [
  ...onTickets(context),
  ...onOrders(context),
  ...onReservations(context),
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
