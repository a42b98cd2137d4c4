import type { Tier } from '@flow/contracts'
import { saleAt } from '../orders/plan-order.ts'
import type { SaleTier } from '../orders/sale-sheet.ts'

/** A tier as JSON of the database, with how many are left on all of its shelves. */
export interface TierJson extends SaleTier {
  readonly description: string
  readonly left: number | null
}

/**
 * Tiers of event `e` at date `o`, whose stock is `k`, in their order. What is left is the least that is free on the
 * shelves of the tier, its pool and the date; null where none of them ends.
 */
export const TIERS = `coalesce((
    select jsonb_agg(to_jsonb(t) || jsonb_build_object('left', case when free < 0 then 0 else free end)
      order by t.position, t.id)
    from tiers t
    left join part_stock ts on ts.occurrence_id = o.id and ts.part_id = t.id
    left join pools pl on pl.id = t.pool_id
    left join part_stock ps on ps.occurrence_id = o.id and ps.part_id = t.pool_id
    cross join lateral (select least(
        t.quantity - coalesce(ts.sold + ts.held + ts.offered, 0),
        pl.capacity - coalesce(ps.sold + ps.held + ps.offered, 0),
        k.capacity - k.taken) as free) as shelf
    where t.event_id = e.id), '[]')`

const iso = (instant: string | null) => (instant === null ? null : new Date(instant).toISOString())

/** A tier at a date that ends at `endsAt`. */
export const presentTier = (tier: TierJson, endsAt: Date, now: Date): Tier => {
  const sale = saleAt(tier, endsAt, now)
  return {
    id: tier.id,
    name: tier.name,
    kind: tier.kind,
    price: tier.amount && tier.currency ? { amount: tier.amount, currency: tier.currency } : null,
    quantity: tier.quantity,
    available: tier.left,
    description: tier.description,
    salesStart: iso(tier.sales_start),
    salesEnd: iso(tier.sales_end),
    minPerOrder: tier.min_per_order,
    maxPerOrder: tier.max_per_order,
    maxPerPerson: tier.max_per_person,
    hidden: tier.hidden,
    poolId: tier.pool_id,
    taxRate: tier.tax_rate,
    sale: sale === 'open' && tier.left === 0 ? 'sold_out' : sale,
  }
}
