import type { Answers, Id, OrderAttendee, SalesReport, UserActor } from '@flow/contracts'
import { int4, int8, jsonb, nullable, type Row, statement, text, timestamptz, uuid } from '@flow/postgres'
import { type ServiceDeps, toCsv } from '@flow/service-kit'
import type { Static } from 'typebox'
import { requireEditor } from '../events/policy.ts'

type Deps = Pick<ServiceDeps, 'db'>

const byDay = statement(
  'sales.byDay',
  { day: text, orders: int4, tickets: int4, revenue: int8, due: int8, currency: text },
  `select to_char(o.completed_at at time zone e.time_zone, 'YYYY-MM-DD') as day, count(*)::int as orders,
     coalesce(sum((select count(*) from tickets t where t.order_id = o.id and t.status = 'valid')), 0)::int as tickets,
     coalesce(sum(o.total - o.refunded) filter (where o.status <> 'due'), 0)::bigint as revenue,
     coalesce(sum(o.total - o.refunded) filter (where o.status = 'due'), 0)::bigint as due, o.currency
   from orders o join events e on e.id = o.event_id
   where o.event_id = $1 and o.status in ('due', 'paid', 'refunded')
   group by 1, o.currency order by 1, o.currency limit 1000`,
)
const byTier = statement(
  'sales.byTier',
  { tier_id: nullable(uuid), name: nullable(text), tickets: int4, revenue: int8, due: int8, currency: text },
  `select t.tier_id, max(t.tier_name) as name, count(*)::int as tickets,
     coalesce(sum(t.amount) filter (where o.status <> 'due'), 0)::bigint as revenue,
     coalesce(sum(t.amount) filter (where o.status = 'due'), 0)::bigint as due, t.currency
   from tickets t join orders o on o.id = t.order_id
   where t.event_id = $1 and t.status = 'valid' group by t.tier_id, t.currency order by 3 desc, 2`,
)

/** What an event sold by day of its place, and by tier. @throws 404, 403 */
export const salesReport = async ({ db }: Deps, actor: UserActor, eventId: Id): Promise<Static<typeof SalesReport>> => {
  await requireEditor(db, actor, eventId)
  const [days, tiers] = await Promise.all([db.read(actor, byDay, [eventId]), db.read(actor, byTier, [eventId])])
  return {
    days: days.map(({ day, orders, tickets, revenue, due, currency }) => ({
      day,
      orders,
      tickets,
      revenue: { amount: revenue, currency },
      due: { amount: due, currency },
    })),
    tiers: tiers.map(row => ({
      tierId: row.tier_id,
      name: row.name,
      tickets: row.tickets,
      revenue: { amount: row.revenue, currency: row.currency },
      due: { amount: row.due, currency: row.currency },
    })),
  }
}

const exportTickets = statement(
  'sales.export',
  {
    id: uuid,
    created_at: timestamptz,
    reference: text,
    status: text,
    buyer: text,
    username: nullable(text),
    starts_at: timestamptz,
    tier_name: nullable(text),
    holder_name: text,
    code: text,
    ticket_status: text,
    amount: int8,
    currency: text,
    method: nullable(text),
    promo_code: nullable(text),
    checked_in_at: nullable(timestamptz),
    answers: jsonb<OrderAttendee['answers']>(),
  },
  `select t.id, t.created_at, o.reference, o.status, coalesce(p.display_name, '') as buyer, p.username, d.starts_at, t.tier_name,
     t.holder_name, t.code, t.status as ticket_status, t.amount, t.currency, o.method,
     (select c.code from promo_codes c where c.id = o.promo_id) as promo_code, i.at as checked_in_at, t.answers
   from tickets t join orders o on o.id = t.order_id join occurrences d on d.id = t.occurrence_id
   left join people p on p.id = o.buyer_id left join check_ins i on i.ticket_id = t.id
   where t.event_id = $1 and ($2::uuid is null or t.id > $2) order by t.id limit $3`,
)

const PAGE = 1_000

/** An answer as people read it in a cell: several choices side by side. */
const said = (answer: Answers[string] | undefined) => (Array.isArray(answer) ? answer.join('; ') : (answer ?? null))

const lineOf = (row: Row<typeof exportTickets>, questions: readonly string[]): Record<string, unknown> => ({
  order: row.reference,
  order_status: row.status,
  buyer: row.buyer,
  username: row.username,
  date: row.starts_at.toISOString(),
  tier: row.tier_name,
  name: row.holder_name,
  code: row.code,
  status: row.ticket_status,
  price_minor_units: row.amount,
  currency: row.currency,
  method: row.method,
  promo_code: row.promo_code,
  ordered_at: row.created_at.toISOString(),
  checked_in_at: row.checked_in_at?.toISOString() ?? null,
  ...Object.fromEntries(questions.map(key => [`answer_${key}`, said(row.answers?.[key])])),
})

const questionKeys = statement(
  'sales.questionKeys',
  { key: text },
  `select distinct k.key from tickets t cross join lateral jsonb_object_keys(t.answers) k (key) where t.event_id = $1 order by 1 limit 100`,
)

/** Every ticket of an event with its order and answers, as CSV, a thousand lines at a time. The caller was checked. */
export async function* ticketsAsCsv({ db }: Deps, eventId: Id): AsyncGenerator<string> {
  const keys = (await db.asService('export tickets', tx => tx.all(questionKeys, [eventId]))).map(({ key }) => key)
  let last: Id | null = null
  let first = true
  while (first || last !== null) {
    const given: unknown[] = [eventId, last, PAGE]
    const rows: Row<typeof exportTickets>[] = await db.asService('export tickets', tx => tx.all(exportTickets, given))
    const text = toCsv(rows.map(row => lineOf(row, keys)))
    if (rows.length) yield first ? text : text.replace(/^[^\n]*\n/, '')
    first = false
    last = rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null
  }
}
