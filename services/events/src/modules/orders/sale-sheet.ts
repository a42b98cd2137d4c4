import type { Id, PaymentMethod, Question } from '@flow/contracts'
import {
  bool,
  int4,
  jsonb,
  nullable,
  oneOf,
  type Row,
  statement,
  type Tx,
  text,
  timestamptz,
  uuid,
} from '@flow/postgres'
import { OPEN_STATUS } from '../events/open-status.ts'

export interface SaleTier {
  readonly id: Id
  readonly name: string
  readonly kind: 'free' | 'paid' | 'donation'
  readonly amount: number | null
  readonly currency: string | null
  readonly quantity: number | null
  readonly sales_start: string | null
  readonly sales_end: string | null
  readonly min_per_order: number
  readonly max_per_order: number
  readonly max_per_person: number | null
  readonly hidden: boolean
  readonly pool_id: Id | null
  /** Hundredths of a percent; null: the rate of the event. */
  readonly tax_rate: number | null
}

export interface SaleRules {
  readonly questions: readonly Question[]
  readonly methods: readonly PaymentMethod[]
  readonly self_cancel_hours: number | null
  readonly transfers: boolean
  readonly tax_name: string | null
  readonly tax_rate: number
  readonly seller: string | null
  readonly invoice_days: number
  readonly bank_details: string | null
}

/** How an event sells unless its organiser says otherwise. */
export const DEFAULT_RULES: SaleRules = {
  questions: [],
  methods: ['door', 'stripe'],
  self_cancel_hours: 24,
  transfers: true,
  tax_name: null,
  tax_rate: 0,
  seller: null,
  invoice_days: 14,
  bank_details: null,
}

export const findSheet = statement(
  'orders.sheet',
  {
    event_id: uuid,
    occurrence_id: uuid,
    slug: text,
    status: oneOf<'draft' | 'published' | 'postponed' | 'cancelled'>(),
    is_private: bool,
    date_status: oneOf<'scheduled' | 'cancelled'>(),
    starts_at: timestamptz,
    ends_at: timestamptz,
    price_currency: nullable(text),
    capacity: nullable(int4),
    rules: nullable(jsonb<SaleRules>()),
    tiers: jsonb<SaleTier[]>(),
  },
  `select e.id as event_id, o.id as occurrence_id, e.slug, ${OPEN_STATUS} as status, e.visibility = 'private' as is_private,
     o.status as date_status, o.starts_at, o.ends_at, e.price_currency, e.capacity,
     (select to_jsonb(s) - 'event_id' from sale_settings s where s.event_id = e.id) as rules,
     coalesce((select jsonb_agg(to_jsonb(t) order by t.position, t.id) from tiers t where t.event_id = e.id), '[]') as tiers
   from events e join occurrences o on o.event_id = e.id
   where e.id = $1 and ($2::uuid is null or o.id = $2)
   order by (o.ends_at > $3::timestamptz and o.status = 'scheduled') desc, o.starts_at limit 1`,
)

/** What is sold for one date of an event, and how. */
export interface SaleSheet extends Omit<Row<typeof findSheet>, 'rules'> {
  readonly rules: SaleRules
}

export const sheetOf = (row: Row<typeof findSheet>): SaleSheet => ({ ...row, rules: row.rules ?? DEFAULT_RULES })

/** The sheet of the date asked for, else of the next that is not over. */
export const readSheet = async (
  tx: Pick<Tx, 'first'>,
  eventId: Id,
  occurrenceId: Id | null,
  now: Date,
): Promise<SaleSheet | undefined> => {
  const row = await tx.first(findSheet, [eventId, occurrenceId, now])
  return row && sheetOf(row)
}
