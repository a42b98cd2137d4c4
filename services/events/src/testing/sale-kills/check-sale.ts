import { database, openPool, serviceUrl } from '@flow/postgres'
import type pg from 'pg'
import { brokenBooks } from '../books.ts'
import type { StripeServer } from '../stripe-server.ts'
import type { Told } from './buyers.ts'

/** Looks at the books from outside, at any moment: what holds at every commit holds then. */
export const openBooks = (adminUrl: string, password: string) => {
  const pool = openPool({ url: serviceUrl(adminUrl, 'events', password), max: 1 })
  const db = database(pool)
  return { broken: () => brokenBooks(db), close: () => db.close() }
}

const SOLD_OUTSIDE = `select o.id from events.orders o join events.order_lines l on l.order_id = o.id
  join events.tiers t on t.id = l.tier_id
  where o.created_at >= t.sales_end or o.created_at < t.sales_start`
const MONEY = `select
  (select coalesce(sum(amount), 0)::int from events.payments where status = 'succeeded') as taken,
  (select coalesce(sum(amount), 0)::int from events.refunds where status = 'done' and payment_id is not null) as given,
  (select count(*)::int from events.refunds where status <> 'done') as undone,
  (select coalesce(sum(abs(o.refunded - coalesce((select sum(amount) from events.refunds r where r.order_id = o.id), 0))), 0)::int
   from events.orders o where o.status in ('paid', 'refunded')) as wrong`

const TRANSFERS = `select payload ->> 'ticketId' as ticket, payload ->> 'toId' as receiver
  from (select type, payload from events.event_log union all select type, payload from events.outbox) facts
  where type = 'ticket.transferred'`
const NOT_GIVEN = `select count(*)::int from (
  select * from unnest($1::text[], $2::text[]) as told (ticket, receiver) except ${TRANSFERS}) lost`

export interface Totals {
  readonly orders: number
  readonly tickets: number
  readonly paid: number
  readonly refunds: number
  readonly checkIns: number
  readonly transfers: number
}

/** Holds what people and the payment provider were told against the books. Answers what is wrong. */
export const checkSale = async (
  admin: pg.Pool,
  told: Told,
  stripe: StripeServer,
): Promise<{ faults: string[]; totals: Totals }> => {
  const faults = [...told.faults]
  const expect = (what: string, is: unknown, shouldBe: unknown) => {
    if (is !== shouldBe) faults.push(`${what}: ${is} instead of ${shouldBe}`)
  }
  const outside = await admin.query(SOLD_OUTSIDE)
  expect('orders outside the window of their sale', outside.rowCount, 0)
  const known = await admin.query('select key, id from events.orders where key = any ($1)', [[...told.orders.keys()]])
  const idOf = new Map(known.rows.map(row => [row.key, row.id]))
  for (const [key, id] of told.orders) expect(`the order of the key ${key}`, idOf.get(key), id)
  const { rows: found } = await admin.query('select count(*)::int from events.tickets where id = any ($1)', [
    [...told.tickets],
  ])
  expect('tickets that people were shown', found[0].count, told.tickets.size)
  const handed = [told.given.map(one => one.ticketId), told.given.map(one => one.toId)]
  const { rows: lost } = await admin.query(NOT_GIVEN, handed)
  expect('tickets that were given on and are not', lost[0].count, 0)
  for (const [id, times] of told.letIn) if (times > 1) faults.push(`the ticket ${id} was let in ${times} times`)
  const { rows } = await admin.query(MONEY)
  const paid = [...stripe.sessions.values()].filter(one => one.payment_status === 'paid')
  const taken = paid.reduce((sum, one) => sum + one.amount_total, 0)
  expect('money that the provider took', rows[0].taken, taken)
  const given = stripe.refunds.reduce((sum, one) => sum + one.amount, 0)
  expect('money that the provider gave back', rows[0].given, given)
  expect('refunds that were not carried out', rows[0].undone, 0)
  expect('minor units by which refunds differ from what their orders say', rows[0].wrong, 0)
  const { rows: sums } = await admin.query(
    `select (select count(*)::int from events.orders) as orders, (select count(*)::int from events.tickets) as tickets,
       (select count(*)::int from events.check_ins) as "checkIns",
       (select count(*)::int from (${TRANSFERS}) given) as transfers`,
  )
  return { faults, totals: { ...sums[0], paid: paid.length, refunds: stripe.refunds.length } }
}
