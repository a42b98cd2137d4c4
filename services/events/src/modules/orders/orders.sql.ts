import type { Answers, DocumentSummary, Id, PaymentMethod, TicketStatus } from '@flow/contracts'
import { bool, int4, jsonb, nullable, statement, text, timestamptz } from '@flow/postgres'
import { ORDER, orderColumns } from './order-rows.ts'

/** An order as its buyer, or who runs the event, may see it. */
export const findOrder = statement(
  'orders.find',
  {
    ...orderColumns,
    slug: text,
    title: text,
    starts_at: timestamptz,
    time_zone: text,
    username: nullable(text),
    display_name: text,
    edits: bool,
    self_cancel_hours: nullable(int4),
    tickets: jsonb<TicketJson[]>(),
    refunds: jsonb<RefundJson[]>(),
    payment: nullable(jsonb<PaymentJson>()),
    documents: jsonb<DocumentJson[]>(),
    bank_details: nullable(text),
  },
  `select ${ORDER}, e.slug, e.title, d.starts_at, e.time_zone, p.username, coalesce(p.display_name, '') as display_name,
     edits(o.event_id) as edits,
     case when s.event_id is null then 24 else s.self_cancel_hours end as self_cancel_hours,
     coalesce((select jsonb_agg(to_jsonb(t) || jsonb_build_object('checked_in_at', c.at) order by t.nth)
       from tickets t left join check_ins c on c.ticket_id = t.id where t.order_id = o.id), '[]') as tickets,
     coalesce((select jsonb_agg(to_jsonb(r) order by r.created_at) from refunds r where r.order_id = o.id), '[]') as refunds,
     (select to_jsonb(y) from payments y where y.order_id = o.id order by y.created_at desc limit 1) as payment,
     coalesce((select jsonb_agg(to_jsonb(n) - 'body' || jsonb_build_object('total', n.body -> 'total' -> 'amount')
       order by coalesce(i.issued_at, n.issued_at), length(coalesce(i.number, n.number)), coalesce(i.number, n.number),
         n.refers_to is not null, n.issued_at, length(n.number), n.number)
       from documents n left join documents i on i.id = n.refers_to where n.order_id = o.id), '[]') as documents, s.bank_details
   from orders o join events e on e.id = o.event_id join occurrences d on d.id = o.occurrence_id
   left join people p on p.id = o.buyer_id left join sale_settings s on s.event_id = o.event_id
   where o.id = $1`,
)

export interface TicketJson {
  readonly id: string
  readonly code: string
  readonly status: TicketStatus
  readonly tier_id: string | null
  readonly tier_name: string | null
  readonly holder_id: string | null
  readonly holder_name: string
  readonly amount: number
  readonly currency: string
  readonly checked_in_at: string | null
  readonly answers: Answers
}
export interface RefundJson {
  readonly id: string
  readonly amount: number
  readonly currency: string
  readonly status: 'wanted' | 'done' | 'failed'
  readonly reason: string | null
  readonly created_at: string
}
export interface PaymentJson {
  readonly provider: PaymentMethod
  readonly status: 'open' | 'succeeded' | 'failed'
  readonly url: string | null
}

export interface DocumentJson {
  readonly id: Id
  readonly kind: DocumentSummary['kind']
  readonly number: string
  readonly issued_at: string
  readonly total: number
}

/** What somebody bought, the youngest first; what came to nothing only where money or papers moved. */
export const listOwn = statement(
  'orders.listOwn',
  { ...orderColumns, slug: text, title: text, starts_at: timestamptz, time_zone: text },
  `select ${ORDER}, e.slug, e.title, d.starts_at, e.time_zone
   from orders o join events e on e.id = o.event_id join occurrences d on d.id = o.occurrence_id
   where o.buyer_id = auth.uid() and (o.status not in ('expired', 'cancelled')
       or exists (select from refunds r where r.order_id = o.id) or exists (select from documents n where n.order_id = o.id))
     and ($1::timestamptz is null or (o.created_at, o.id) < ($1, $2::uuid))
   order by o.created_at desc, o.id desc limit $3`,
)

const ofEventColumns = {
  ...orderColumns,
  username: nullable(text),
  display_name: text,
  ticket_count: int4,
  refund_failed: bool,
} as const
/** Orders of an event by reference, name or code of a ticket, status and way to pay, on one side of a place in the list. */
const ordersOfEvent = (side: '<' | '>', direction: 'desc' | 'asc') =>
  `select ${ORDER}, p.username, coalesce(p.display_name, '') as display_name,
     (select count(*)::int from tickets t where t.order_id = o.id and t.status = 'valid') as ticket_count,
     exists (select from refunds r where r.order_id = o.id and r.status = 'failed') as refund_failed
   from orders o left join people p on p.id = o.buyer_id
   where o.event_id = $1 and ($2::text is null or o.status = $2)
     and ($3::text is null or o.reference = upper($3) or strpos(folded(p.display_name), folded($3)) > 0
       or lower(p.username) = lower($3)
       or exists (select from tickets t where t.order_id = o.id
         and (t.code = upper($3) or strpos(folded(t.holder_name), folded($3)) > 0))
       or exists (select from documents n where n.order_id = o.id and n.number = upper($3)))
     and ($4::timestamptz is null or (o.created_at, o.id) ${side} ($4, $5::uuid)) and ($7::text is null or o.method = $7)
   order by o.created_at ${direction}, o.id ${direction} limit $6`

/** For who runs the event, the youngest first. */
export const listOfEvent = statement('orders.listOfEvent', ofEventColumns, ordersOfEvent('<', 'desc'))
/** Those before a place in that list, the nearest first. */
export const listOfEventBack = statement('orders.listOfEventBack', ofEventColumns, ordersOfEvent('>', 'asc'))
