import type { DocumentSummary, OrderLine, SaleDocument } from '@flow/contracts'
import { int4, int8, jsonb, nullable, oneOf, type Row, statement, text, timestamptz, uuid } from '@flow/postgres'

export type DocumentKind = DocumentSummary['kind']
/** What a document says, as it was when it got its number. */
export type DocumentBody = Pick<
  SaleDocument,
  'seller' | 'buyer' | 'lines' | 'subtotal' | 'discount' | 'total' | 'taxes' | 'payUntil' | 'payTo'
>

const columns = {
  id: uuid,
  order_id: uuid,
  kind: oneOf<DocumentKind>(),
  number: text,
  issued_at: timestamptz,
  refers_to: nullable(uuid),
  body: jsonb<DocumentBody>(),
} as const
const DOCUMENT = 'd.id, d.order_id, d.kind, d.number, d.issued_at, d.refers_to, d.body'

/** Who sells an event, as its documents say. */
export const findSeller = statement(
  'documents.seller',
  {
    organiser: text,
    seller: text,
    tax_name: nullable(text),
    bank_details: nullable(text),
    buyer: nullable(text),
  },
  `select coalesce(e.organiser_id::text, e.organiser_name) as organiser,
     coalesce(s.seller, p.display_name, e.organiser_name, '') as seller, s.tax_name, s.bank_details,
     b.display_name as buyer
   from events e left join sale_settings s on s.event_id = e.id left join people p on p.id = e.organiser_id
   left join people b on b.id = $2 where e.id = $1`,
)

/** The next number of a seller's documents of one kind in a year: drawn last in a transaction, so that none is lost. */
export const nextNumber = statement(
  'documents.next',
  { last: int4 },
  `insert into document_counters (organiser, kind, year, last) values ($1, $2, $3, 1)
   on conflict (organiser, kind, year) do update set last = document_counters.last + 1 returning last`,
)
export const insertDocument = statement(
  'documents.insert',
  columns,
  `insert into documents as d (id, order_id, kind, number, organiser, issued_at, refers_to, body)
   values ($1, $2, $3, $4, $5, $6::timestamptz, $7, $8) returning ${DOCUMENT}`,
)
export const findReceipt = statement(
  'documents.receipt',
  columns,
  `select ${DOCUMENT} from documents d where d.order_id = $1 and d.kind = 'receipt'`,
)

/** The last invoice of an order, with the lines of what was credited of it. */
export const lastInvoice = statement(
  'documents.lastInvoice',
  { ...columns, credited: jsonb<OrderLine[]>() },
  `select ${DOCUMENT}, coalesce((select jsonb_agg(l) from documents c cross join lateral jsonb_array_elements(c.body -> 'lines') l
     where c.refers_to = d.id), '[]') as credited
   from documents d where d.order_id = $1 and d.kind = 'invoice' order by d.issued_at desc, length(d.number) desc, d.number desc limit 1`,
)
export type OpenInvoice = Row<typeof lastInvoice>

/** Tickets of an order that stopped counting, with what was paid for them. */
export const goneTickets = statement(
  'documents.goneTickets',
  { tier_id: nullable(uuid), amount: int8 },
  `select tier_id, amount from tickets where order_id = $1 and status <> 'valid' order by nth`,
)

export const keepInvoiceTo = statement('documents.invoiceTo', {}, 'update orders set invoice_to = $2 where id = $1')

/** A document as the buyer of its order, or who runs the event, may see it. */
export const findDocument = statement(
  'documents.find',
  {
    ...columns,
    reference: text,
    event_id: uuid,
    slug: text,
    title: text,
    starts_at: timestamptz,
    time_zone: text,
    refunded: int8,
    credited: int8,
    refers_number: nullable(text),
    refers_issued_at: nullable(timestamptz),
  },
  `select ${DOCUMENT}, o.reference, o.event_id, e.slug, e.title, s.starts_at, e.time_zone, o.refunded,
     coalesce((select sum((c.body -> 'total' ->> 'amount')::bigint) from documents c where c.refers_to = d.id), 0)::bigint
       as credited,
     i.number as refers_number, i.issued_at as refers_issued_at
   from documents d join orders o on o.id = d.order_id join events e on e.id = o.event_id
   join occurrences s on s.id = o.occurrence_id left join documents i on i.id = d.refers_to
   where d.id = $1`,
)
export type DocumentRow = Row<typeof findDocument>
