import { int8, nullable, oneOf, statement, text, timestamptz, uuid } from '@flow/postgres'
import type { ProviderName } from './provider.ts'

const columns = {
  id: uuid,
  order_id: uuid,
  provider: oneOf<ProviderName>(),
  amount: int8,
  currency: text,
  status: oneOf<'open' | 'succeeded' | 'failed'>(),
  external_id: nullable(text),
  charge_id: nullable(text),
  url: nullable(text),
  created_at: timestamptz,
} as const
const PAYMENT = 'id, order_id, provider, amount, currency, status, external_id, charge_id, url, created_at'

export const openPaymentOf = statement(
  'payments.openOf',
  columns,
  `select ${PAYMENT} from payments where order_id = $1 and status = 'open'`,
)
export const insertPayment = statement(
  'payments.insert',
  {},
  `insert into payments (id, order_id, provider, amount, currency, created_at) values ($1, $2, $3, $4, $5, $6)`,
)
export const findPayment = statement('payments.find', columns, `select ${PAYMENT} from payments where id = $1`)
export const lockPayment = statement(
  'payments.lock',
  columns,
  `select ${PAYMENT} from payments where id = $1 for no key update`,
)
export const rememberPage = statement(
  'payments.page',
  {},
  'update payments set external_id = $2, url = $3 where id = $1 and external_id is null',
)
export const settlePaymentRow = statement(
  'payments.settle',
  {},
  `update payments set status = $2, charge_id = $3, external_id = coalesce(external_id, $4),
     settled_at = $5::timestamptz where id = $1`,
)
/** One payment at a time: who chooses another way gives the first up. */
export const giveUpPayments = statement(
  'payments.giveUp',
  {},
  `update payments set status = 'failed' where order_id = $1 and status = 'open'`,
)
export const keepCheckout = statement(
  'payments.keepCheckout',
  {},
  'update orders set attendees = $2, invoice_to = $3 where id = $1',
)
export const whatIsPaid = statement(
  'payments.what',
  { reference: text, title: text, slug: text },
  'select o.reference, e.title, e.slug from orders o join events e on e.id = o.event_id where o.id = $1',
)
export const rememberMessage = statement(
  'payments.rememberMessage',
  {},
  'insert into provider_events (id) values ($1) on conflict do nothing',
)
export const findRefund = statement(
  'payments.findRefund',
  {
    id: uuid,
    order_id: uuid,
    amount: int8,
    status: text,
    charge_id: nullable(text),
    provider: nullable(oneOf<ProviderName>()),
  },
  `select r.id, r.order_id, r.amount, r.status, p.charge_id, p.provider from refunds r left join payments p on p.id = r.payment_id
   where r.id = $1`,
)
export const markRefund = statement(
  'payments.markRefund',
  {},
  `update refunds set status = $2, external_id = coalesce($3, external_id), done_at = $4::timestamptz
   where id = $1 and status = 'wanted'`,
)
export const failRefund = statement(
  'payments.failRefund',
  {},
  `update refunds set status = 'failed' where external_id = $1`,
)
