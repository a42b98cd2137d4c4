import { type Answers, type Id, newId, type OrderAttendee, orderCompleted } from '@flow/contracts'
import { publishMany } from '@flow/messaging'
import { statement, type Tx, text, uuid } from '@flow/postgres'
import { followTickets } from './attendance-of-tickets.ts'
import { randomCode } from './codes.ts'

/** Characters of a code that is typed at the door: 60 bits. */
const CODE_LENGTH = 12

const namesOf = statement(
  'orders.namesOf',
  { id: uuid, display_name: text },
  'select id, display_name from people where id = any ($1::uuid[])',
)
const insertTickets = statement(
  'orders.insertTickets',
  {},
  `insert into tickets (id, order_id, nth, event_id, occurrence_id, tier_id, pool_id, tier_name, holder_id, holder_name,
     answers, code, amount, currency, created_at, updated_at)
   select id, order_id, nth, event_id, occurrence_id, tier_id, pool_id, tier_name, holder_id, holder_name,
     coalesce(answers, '{}'), code, amount, currency, $2::timestamptz, $2
   from jsonb_to_recordset($1::jsonb) as x (id uuid, order_id uuid, nth int, event_id uuid, occurrence_id uuid,
     tier_id uuid, pool_id uuid, tier_name text, holder_id uuid, holder_name text, answers jsonb, code text,
     amount bigint, currency text)`,
)

/** An order that gets its tickets now. */
export interface OrderToIssue {
  readonly id: Id
  readonly eventId: Id
  readonly occurrenceId: Id
  readonly buyerId: Id
  readonly currency: string
  readonly total: number
  readonly reference: string
  readonly status: 'paid' | 'due'
  readonly attendees: readonly OrderAttendee[]
  /** Drawn for its places, in the order of its lines. */
  readonly tickets: ReadonlyArray<{ readonly id: Id; readonly code: string }>
  readonly lines: ReadonlyArray<{
    readonly tierId: Id | null
    readonly poolId: Id | null
    readonly name: string | null
    readonly quantity: number
    readonly unitAmount: number
    readonly discount: number
  }>
}

/** Ids and codes for so many tickets. */
export const drawTickets = (count: number): ReadonlyArray<{ readonly id: Id; readonly code: string }> =>
  Array.from({ length: count }, () => ({ id: newId(), code: randomCode(CODE_LENGTH) }))

interface TicketRow {
  readonly id: Id
  readonly order_id: Id
  readonly answers: Answers
  readonly [column: string]: unknown
}

const ticketsOf = (order: OrderToIssue, names: ReadonlyMap<Id, string>): TicketRow[] => {
  const places = order.lines.flatMap(line => Array.from({ length: line.quantity }, () => line))
  return places.map((line, nth) => ({
    id: (order.tickets[nth] as { id: Id }).id,
    order_id: order.id,
    nth,
    event_id: order.eventId,
    occurrence_id: order.occurrenceId,
    tier_id: line.tierId,
    pool_id: line.poolId,
    tier_name: line.name,
    holder_id: order.buyerId,
    holder_name: order.attendees[nth]?.name?.trim() || (names.get(order.buyerId) ?? ''),
    answers: order.attendees[nth]?.answers ?? {},
    code: order.tickets[nth]?.code,
    amount: line.unitAmount - line.discount / line.quantity,
    currency: order.currency,
  }))
}

/**
 * Gives orders of one date their tickets, and tells who goes now. The orders are complete and their places sold in the
 * same transaction; the caller holds the lock of the date's stock.
 */
export const issueTickets = async (tx: Tx, orders: readonly OrderToIssue[], now: Date): Promise<void> => {
  const [first] = orders
  if (!first) return
  const buyers = [...new Set(orders.map(order => order.buyerId))]
  const names = new Map((await tx.all(namesOf, [buyers])).map(row => [row.id, row.display_name]))
  const tickets = orders.map(order => ticketsOf(order, names))
  await tx.run(insertTickets, [JSON.stringify(tickets.flat()), now])
  await followTickets(tx, first.occurrenceId, buyers, now)
  await publishMany(
    tx,
    orderCompleted,
    orders.map((order, nth) => ({
      orderId: order.id,
      eventId: order.eventId,
      occurrenceId: order.occurrenceId,
      buyerId: order.buyerId,
      tickets: tickets[nth]?.length ?? 0,
      total: { amount: order.total, currency: order.currency },
      reference: order.reference,
      status: order.status,
    })),
  )
}
