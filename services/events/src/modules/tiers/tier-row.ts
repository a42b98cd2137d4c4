import { type NewTier, newId } from '@flow/contracts'
import { statement } from '@flow/postgres'
import { invalid } from '@flow/service-kit'

const COLUMNS = `name, kind, amount, currency, quantity, description, sales_start, sales_end, min_per_order,
    max_per_order, max_per_person, hidden, pool_id, tax_rate`
const TYPED = `id uuid, name text, kind text, amount int, currency text, quantity int, description text,
    sales_start timestamptz, sales_end timestamptz, min_per_order int, max_per_order int, max_per_person int,
    hidden boolean, pool_id uuid, tax_rate int`

/** A tier as it is stored. */
export const tierRow = (tier: NewTier, id: string = newId()) => ({
  id,
  name: tier.name.trim(),
  kind: tier.kind,
  amount: tier.price?.amount ?? null,
  currency: tier.price?.currency ?? null,
  quantity: tier.quantity ?? null,
  description: tier.description?.trim() ?? '',
  sales_start: tier.salesStart ?? null,
  sales_end: tier.salesEnd ?? null,
  min_per_order: tier.minPerOrder ?? 1,
  max_per_order: tier.maxPerOrder ?? Math.max(10, tier.minPerOrder ?? 1),
  max_per_person: tier.maxPerPerson ?? null,
  hidden: tier.hidden ?? false,
  pool_id: tier.poolId ?? null,
  tax_rate: tier.taxRate ?? null,
})

/** Adds tiers after those that are there. */
export const insertTiers = statement(
  'tiers.insert',
  {},
  `insert into tiers (id, event_id, position, ${COLUMNS})
   select id, $1, nth + coalesce((select max(position) + 1 from tiers where event_id = $1), 0), ${COLUMNS}
   from rows from (jsonb_to_recordset($2::jsonb) as (${TYPED})) with ordinality as x (id, ${COLUMNS}, nth)`,
)

export const updateTier = statement(
  'tiers.update',
  {},
  `update tiers t set (${COLUMNS}) = (${COLUMNS.replace(/\w+/g, name => `x.${name}`)})
   from jsonb_to_recordset($2::jsonb) as x (${TYPED}) where t.id = x.id and t.event_id = $1`,
)

/** @throws 422 for a tier whose parts disagree; `at` is where it stands in the body */
export const checkTier = (tier: NewTier, at: string): void => {
  if (tier.kind === 'paid' && !tier.price?.amount)
    throw invalid(`${at}/price`, 'required', 'a paid tier needs a price above nought')
  if (tier.kind === 'free' && tier.price?.amount) throw invalid(`${at}/price`, 'not_free', 'a free tier has no price')
  if (tier.salesStart && tier.salesEnd && Date.parse(tier.salesEnd) <= Date.parse(tier.salesStart))
    throw invalid(`${at}/salesEnd`, 'before_start', 'must be after the start of the sale')
  if ((tier.minPerOrder ?? 1) > (tier.maxPerOrder ?? 100))
    throw invalid(`${at}/minPerOrder`, 'maximum', 'must not be more than maxPerOrder')
}
