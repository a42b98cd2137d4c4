import {
  attendeeCancelled,
  attendeeCheckedIn,
  attendeeRegistered,
  type DomainEvent,
  type EventFact,
  eventCancelled,
  eventCreated,
  eventDatesCancelled,
  eventDatesChanged,
  eventPublished,
  eventUpdated,
  type Id,
  newId,
  orderCompleted,
  orderRefunded,
  type WebhookEvent,
} from '@flow/contracts'
import { type EventHandler, on } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import type { Static } from 'typebox'
import { deliverJob } from './deliver-message.ts'
import type { WebhookContext } from './webhook-context.ts'
import { findGuest, insertMessages, wantingWebhooks } from './webhooks.sql.ts'

type Context = Pick<WebhookContext, 'jobs' | 'now' | 'installation'>

/** Whom a domain event concerns, and what is told of it. */
interface News {
  readonly ownerId: Id | null
  readonly data: object
}

/** The body of a message: what happened, when, and its data (Standard Webhooks, “payload structure”). */
export const messageBody = (type: string, timestamp: string, data: object): string =>
  JSON.stringify({ type, timestamp, data })

const tell = <E extends DomainEvent<WebhookEvent>>(
  { jobs, now }: Context,
  event: E,
  read: (tx: Tx, payload: Static<E['payload']>) => Promise<News>,
): EventHandler =>
  on(event, async (tx, { id, occurredAt, payload }) => {
    const { ownerId, data } = await read(tx, payload)
    const wanting = ownerId ? await tx.all(wantingWebhooks, [ownerId, event.name]) : []
    if (!wanting.length) return
    const hooks = wanting.map(hook => hook.id)
    const body = messageBody(event.name, occurredAt, data)
    const made = await tx.all(insertMessages, [hooks.map(() => newId()), hooks, id, event.name, body, now()])
    await jobs.enqueueMany(
      tx,
      deliverJob,
      made.map(message => ({ data: { messageId: message.id }, key: message.id })),
    )
  })

/** Makes a message of each domain event for the webhooks of the organiser whom it concerns. */
export const webhookConsumers = (context: Context): EventHandler[] => {
  const urlOf = (slug: string) => `${context.installation.publicUrl}/events/${slug}`
  const ofEvent = async (_: Tx, fact: EventFact): Promise<News> => ({
    ownerId: fact.organiserId,
    data: { ...fact, url: urlOf(fact.slug) },
  })
  const ofGuest = async (tx: Tx, fact: Static<(typeof attendeeRegistered)['payload']>): Promise<News> => {
    const found = await tx.first(findGuest, [fact.eventId, fact.userId])
    const { organiser_id = null, title, slug = '', display_name, username } = found ?? {}
    const attendee = { id: fact.userId, displayName: display_name ?? null, username: username ?? null }
    const { eventId, occurrenceId, partySize, startsAt } = fact
    return {
      ownerId: organiser_id,
      data: { eventId, occurrenceId, title, url: urlOf(slug), startsAt, partySize, attendee },
    }
  }
  /** An order or a check-in, with the event's title and the person whom it concerns. */
  const ofSale = async (tx: Tx, fact: { readonly eventId: Id }, personId: Id | null): Promise<News> => {
    const found = await tx.first(findGuest, [fact.eventId, personId])
    const { organiser_id = null, title, slug = '', display_name, username } = found ?? {}
    const person = personId && { id: personId, displayName: display_name ?? null, username: username ?? null }
    return { ownerId: organiser_id, data: { ...fact, title, url: urlOf(slug), person } }
  }
  return [
    tell(context, attendeeCheckedIn, (tx, fact) => ofSale(tx, fact, fact.userId)),
    tell(context, orderCompleted, (tx, fact) => ofSale(tx, fact, fact.buyerId)),
    tell(context, orderRefunded, (tx, fact) => ofSale(tx, fact, fact.buyerId)),
    tell(context, eventCreated, ofEvent),
    tell(context, eventUpdated, ofEvent),
    tell(context, eventPublished, ofEvent),
    tell(context, eventCancelled, ofEvent),
    tell(context, eventDatesChanged, ofEvent),
    tell(context, eventDatesCancelled, ofEvent),
    tell(context, attendeeRegistered, ofGuest),
    tell(context, attendeeCancelled, ofGuest),
  ]
}
