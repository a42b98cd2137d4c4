import { type Id, newId, type UserActor } from '@flow/contracts'
import type pg from 'pg'
import type { StripeServer } from '../stripe-server.ts'
import type { Copies, Reply } from './copies.ts'
import type { SaleFloor } from './sale-floor.ts'

/** What people were told, to be held against the books. */
export interface Told {
  readonly orders: Map<string, Id>
  readonly tickets: Set<Id>
  /** How often each ticket was let in. */
  readonly letIn: Map<Id, number>
  /** Tickets that were given on, and to whom. */
  readonly given: Array<{ readonly ticketId: Id; readonly toId: Id }>
  readonly faults: string[]
  calls: number
}

export interface Buying {
  readonly copies: Copies
  readonly stripe: StripeServer
  readonly admin: pg.Pool
  readonly floor: SaleFloor
  readonly people: readonly UserActor[]
  /** Chance in [0, 1) that follows from the seed. */
  readonly chance: () => number
  readonly told: Told
  /** Messages of the payment provider that are on their way. */
  readonly mail: Promise<unknown>[]
}

const roll = ({ chance }: Buying, sides: number) => Math.floor(chance() * sides)
const pick = <T>(buying: Buying, list: readonly T[]): T => list[roll(buying, list.length)] as T

const note = ({ told }: Buying, key: string, { status, body }: Reply): void => {
  if (status !== 201) return
  const before = told.orders.get(key)
  if (before && before !== body.id) told.faults.push(`the key ${key} made the orders ${before} and ${body.id}`)
  told.orders.set(key, body.id)
}

/** Holds some tickets; one in five sends the request twice at once, to whichever copies. */
const hold = async (buying: Buying, who: UserActor): Promise<Id | undefined> => {
  const { copies, floor } = buying
  const tiers = [...new Set([pick(buying, floor.tiers), pick(buying, floor.tiers)])]
  const lines = tiers.map(tierId => ({ tierId, quantity: 1 + roll(buying, 3) }))
  if (roll(buying, 15) === 0) lines.push({ tierId: floor.unopened, quantity: 1 })
  const key = newId()
  const ask = () =>
    copies.call({
      ...{ actor: who, method: 'POST', path: `/api/v1/events/${floor.eventId}/orders` },
      headers: { 'idempotency-key': key },
      body: { lines, ...(roll(buying, 6) === 0 ? { promoCode: 'THIRD' } : {}) },
    })
  const replies = await Promise.all([ask(), ...(roll(buying, 5) === 0 ? [ask()] : [])])
  for (const reply of replies) note(buying, key, reply)
  return buying.told.orders.get(key)
}

const rememberTickets = ({ told }: Buying, { body }: Reply): void => {
  for (const ticket of body?.tickets ?? []) told.tickets.add(ticket.id)
}

/** Tries of a message that is answered, but not as heard; more are a fault. */
const MOST_TRIES = 20

/** A message is sent until it is heard: the provider sends it again after any other answer. */
const deliver = async ({ copies, told }: Buying, body: string, signature: string): Promise<void> => {
  const headers = { 'stripe-signature': signature }
  for (let tries = 1; ; tries++) {
    const { status } = await copies.call({ method: 'POST', path: '/api/v1/payments/stripe', body, headers })
    if (status === 204) return
    if (tries === MOST_TRIES) return void told.faults.push(`a message of the provider was answered ${status}`)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

/** The provider's messages about a payment, twice, early and late, each until it is heard. */
const sendMail = (buying: Buying, sessionId: string): void => {
  const { stripe, mail } = buying
  const failed = stripe.message('checkout.session.async_payment_failed', sessionId)
  stripe.pay(sessionId)
  const paid = stripe.message('checkout.session.completed', sessionId)
  const late = stripe.message('checkout.session.async_payment_succeeded', sessionId)
  const post = [[paid], [paid, paid], [failed, paid], [paid, failed, paid], [late, paid]][roll(buying, 5)] ?? [paid]
  for (const { body, signature } of post) mail.push(deliver(buying, body, signature))
}

/** Completes an order by some way to pay, sometimes in two browsers at once, and pays what is to be paid online. */
const complete = async (buying: Buying, who: UserActor, id: Id): Promise<void> => {
  const { copies, stripe } = buying
  const method = roll(buying, 3) === 0 ? 'door' : 'stripe'
  const ask = (body: object) => copies.call({ actor: who, method: 'POST', path: `/api/v1/orders/${id}/complete`, body })
  if (roll(buying, 8) === 0) stripe.loseAnswers(1)
  let [reply] = await Promise.all([ask({ method }), ...(roll(buying, 4) === 0 ? [ask({ method })] : [])])
  if (reply.status === 422) reply = await ask({})
  rememberTickets(buying, reply)
  const session = reply.body?.payment?.url?.split('/').at(-1)
  if (session && reply.body.status === 'held' && roll(buying, 8) > 0) sendMail(buying, session)
}

/** Two gates scan one ticket at once. */
const scan = async ({ copies, floor, told }: Buying, ticket: { id: Id; code: string }): Promise<void> => {
  const gates = ['north', 'south'].map(deviceId =>
    copies.call({
      ...{ actor: floor.organiser, method: 'POST', path: `/api/v1/events/${floor.eventId}/check-ins` },
      body: { code: ticket.code, deviceId },
    }),
  )
  for (const { body } of await Promise.all(gates))
    if (body?.status === 'ok') told.letIn.set(ticket.id, (told.letIn.get(ticket.id) ?? 0) + 1)
}

/** Somebody gives a ticket on, one in three times to two people at once. The code of before opens no door then. */
const giveOn = async (buying: Buying, who: UserActor): Promise<void> => {
  const { copies, floor, people, told } = buying
  const held = (await copies.call({ actor: who, path: '/api/v1/tickets' })).body?.items ?? []
  const ticket = pick<{ id: Id; code: string } | undefined>(
    buying,
    held.filter((one: { transferable: boolean }) => one.transferable),
  )
  const friends = [pick(buying, people), ...(roll(buying, 3) === 0 ? [pick(buying, people)] : [])]
  const to = friends.filter(({ id }) => id !== who.id)
  if (!ticket || !to.length) return
  const path = `/api/v1/tickets/${ticket.id}/transfer`
  const given = await Promise.all(
    to.map(async ({ id: toId }) => {
      const { status } = await copies.call({ actor: who, method: 'POST', path, body: { userId: toId } })
      if (status === 204) told.given.push({ ticketId: ticket.id, toId })
      return status === 204
    }),
  )
  if (!given.includes(true)) return
  const { body } = await copies.call({
    ...{ actor: floor.organiser, method: 'POST', path: `/api/v1/events/${floor.eventId}/check-ins` },
    body: { code: ticket.code, deviceId: 'north' },
  })
  if (body?.status === 'ok')
    told.faults.push(`the ticket ${ticket.id} was let in by the code it had before it was given on`)
}

/** What time does: a hold of somebody runs out now, perhaps while the payment is under way. */
const runOut = ({ admin }: Buying): Promise<unknown> =>
  admin
    .query(
      `update events.orders set expires_at = now() where id = (
         select id from events.orders where status = 'held' order by created_at limit 1 for update skip locked)`,
    )
    .catch(() => undefined)

const ownOrder = async (buying: Buying, who: UserActor): Promise<Reply['body']> => {
  const list = await buying.copies.call({ actor: who, path: '/api/v1/orders' })
  const chosen = pick<{ id: Id } | undefined>(buying, list.body?.items ?? [])
  return chosen && (await buying.copies.call({ actor: who, path: `/api/v1/orders/${chosen.id}` })).body
}

type Move = (buying: Buying, who: UserActor) => Promise<unknown>

const afterwards: readonly Move[] = [
  async (buying, who) => {
    const order = await ownOrder(buying, who)
    const ticket = order?.tickets?.find((one: { status: string }) => one.status === 'valid')
    if (ticket) await scan(buying, ticket)
  },
  async (buying, who) => {
    const order = await ownOrder(buying, who)
    if (order) await buying.copies.call({ actor: who, method: 'DELETE', path: `/api/v1/orders/${order.id}` })
  },
  async (buying, who) => {
    const order = await ownOrder(buying, who)
    const [ticket] = order?.tickets ?? []
    const body = ticket && roll(buying, 2) ? { ticketIds: [ticket.id] } : {}
    const { organiser } = buying.floor
    if (order)
      await buying.copies.call({ actor: organiser, method: 'POST', path: `/api/v1/orders/${order.id}/refund`, body })
  },
  ({ copies, floor, ...rest }, who) =>
    copies.call({
      ...{ actor: who, method: 'POST', path: `/api/v1/events/${floor.eventId}/waitlist` },
      body: { tierId: floor.tiers[Math.floor(rest.chance() * floor.tiers.length)], partySize: 1 },
    }),
  giveOn,
  giveOn,
  buying => runOut(buying),
]

/** One thing that somebody does: mostly buying, else what comes after it. */
export const act = async (buying: Buying): Promise<void> => {
  buying.told.calls++
  const who = pick(buying, buying.people)
  if (roll(buying, 5) < 3) {
    const id = await hold(buying, who)
    if (id && roll(buying, 8) > 0) await complete(buying, who, id)
  } else await pick(buying, afterwards)(buying, who)
}
