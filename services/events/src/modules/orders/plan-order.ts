import type { Id, NewOrderLine } from '@flow/contracts'
import { invalid, type Problem, problem } from '@flow/service-kit'
import { covers, type Discount, discountOn, type PricedLine, totalOf } from './price.ts'
import type { SaleSheet, SaleTier } from './sale-sheet.ts'

/** Dearest order there is, in minor units. */
const MOST = 1_000_000_000
const WITHOUT_PRICE = 'EUR'

export interface PlannedLine extends PricedLine {
  readonly tierId: Id | null
  readonly poolId: Id | null
  readonly name: string | null
  /** Contained in the price, hundredths of a percent. */
  readonly taxRate: number
}

/** An order as it will be stored, if its places are there. */
export interface Plan {
  readonly currency: string
  readonly lines: readonly PlannedLine[]
  readonly subtotal: number
  readonly discount: number
  readonly total: number
}

/** A promo code as the plan needs it. */
export interface PlanPromo extends Discount {
  readonly currency: string | null
  readonly starts_at: Date | null
  readonly ends_at: Date | null
}

export interface Wish {
  readonly lines: readonly NewOrderLine[]
  /** Null when a code was given that does not exist. */
  readonly promo?: PlanPromo | null
}

const at = (instant: string | null, otherwise: number) => (instant === null ? otherwise : Date.parse(instant))

/** Where the sale of a tier stands, by its window and the end of the date. */
export const saleAt = (
  tier: Pick<SaleTier, 'sales_start' | 'sales_end'>,
  endsAt: Date,
  now: Date,
): 'open' | 'not_yet' | 'over' => {
  if (now.getTime() < at(tier.sales_start, Number.NEGATIVE_INFINITY)) return 'not_yet'
  return now.getTime() >= Math.min(at(tier.sales_end, Number.POSITIVE_INFINITY), endsAt.getTime()) ? 'over' : 'open'
}

/** Refuses what is not for sale at all: drafts, cancelled and past dates. */
export const closedReason = (sheet: SaleSheet, now: Date): Problem | undefined => {
  if (sheet.status !== 'published' || sheet.date_status !== 'scheduled') return problem('event_not_open')
  return sheet.ends_at <= now ? problem('event_not_open', { detail: 'The event is over.' }) : undefined
}

/** @throws 422 for what one order cannot have of a tier */
export const checkTier = (tier: SaleTier, quantity: number, at: string): void => {
  if (quantity > tier.max_per_order) throw invalid(at, 'maximum', `at most ${tier.max_per_order} in one order`)
  if (quantity < tier.min_per_order) throw invalid(at, 'minimum', `at least ${tier.min_per_order} in one order`)
}

/** Whether somebody who has so many of a tier would have more with these than one person may. */
export const isTooMany = (tier: SaleTier | undefined, owned: number, quantity: number): boolean =>
  tier !== undefined && tier.max_per_person !== null && owned + quantity > tier.max_per_person

/** @throws 409 `ticket_limit` when somebody who has so many of a tier would have too many */
export const checkPerson = (tier: SaleTier | undefined, owned: number, quantity: number): void => {
  if (isTooMany(tier, owned, quantity))
    throw problem('ticket_limit', { detail: `One person may have ${tier?.max_per_person}; you have ${owned}.` })
}

const unitAmount = (tier: SaleTier, { donation }: NewOrderLine, currency: string, path: string): number => {
  if (tier.kind !== 'donation') {
    if (donation) throw invalid(path, 'price_not_accepted', 'the price is the organiser’s')
    return tier.kind === 'paid' ? (tier.amount as number) : 0
  }
  if (donation && donation.currency !== currency) throw invalid(path, 'wrong_currency', `must be ${currency}`)
  return donation?.amount ?? 0
}

const checkPromo = (promo: PlanPromo | null | undefined, currency: string, now: Date): PlanPromo | undefined => {
  if (promo === undefined) return undefined
  const over = promo?.ends_at && promo.ends_at <= now
  const early = promo?.starts_at && promo.starts_at > now
  if (!promo || over || early) throw problem('promo_code_refused')
  if (promo.kind === 'amount' && promo.currency !== currency) throw problem('promo_code_refused')
  return promo
}

const tierOf = (sheet: SaleSheet, tierId: Id, path: string): SaleTier => {
  const tier = sheet.tiers.find(({ id }) => id === tierId)
  if (!tier) throw invalid(`${path}/tierId`, 'unknown_tier', 'is not a tier of this event')
  return tier
}

/**
 * What an order would be: its lines at the organiser's prices, in minor units. Looks at windows, limits of one order,
 * hidden tiers and the code; not at the stock.
 * @throws 422 for what can never be, 409 for what cannot be now.
 */
export const planOrder = (sheet: SaleSheet, { lines, promo }: Wish, now: Date): Plan => {
  const closed = closedReason(sheet, now)
  if (closed) throw closed
  const tiers = lines.map(({ tierId }, nth) => tierOf(sheet, tierId, `/lines/${nth}`))
  if (new Set(tiers).size < tiers.length) throw invalid('/lines', 'repeated_tier', 'names a tier twice')
  const currencies = new Set(tiers.flatMap(({ kind, currency }) => (kind === 'paid' && currency ? [currency] : [])))
  if (currencies.size > 1) throw invalid('/lines', 'mixed_currencies', 'tiers of one order have one currency')
  const currency =
    [...currencies][0] ?? tiers.find(one => one.currency)?.currency ?? sheet.price_currency ?? WITHOUT_PRICE
  const code = checkPromo(promo, currency, now)
  const planned = lines.map((line, nth): PlannedLine => {
    const tier = tiers[nth] as SaleTier
    if (tier.hidden && !(covers(code, tier.id) && code.tier_ids))
      throw invalid(`/lines/${nth}/tierId`, 'unknown_tier', 'is not a tier of this event')
    if (saleAt(tier, sheet.ends_at, now) !== 'open') throw problem('not_on_sale')
    checkTier(tier, line.quantity, `/lines/${nth}/quantity`)
    const unit = unitAmount(tier, line, currency, `/lines/${nth}/donation`)
    return {
      tierId: tier.id,
      poolId: tier.pool_id,
      name: tier.name,
      quantity: line.quantity,
      unitAmount: unit,
      discount: discountOn(tier, unit, code) * line.quantity,
      taxRate: tier.tax_rate ?? sheet.rules.tax_rate,
    }
  })
  if (code && !tiers.some(({ id }) => covers(code, id))) throw problem('promo_code_refused')
  const totals = totalOf(planned)
  if (totals.subtotal > MOST) throw invalid('/lines', 'too_dear', 'costs more than one order may')
  return { currency, lines: planned, ...totals }
}

/** Places that cost nothing, of a tier or of the event itself. */
export const freePlan = (sheet: SaleSheet, tier: SaleTier | undefined, quantity: number): Plan => {
  const line: PlannedLine = {
    tierId: tier?.id ?? null,
    poolId: tier?.pool_id ?? null,
    name: tier?.name ?? null,
    quantity,
    unitAmount: 0,
    discount: 0,
    taxRate: tier?.tax_rate ?? sheet.rules.tax_rate,
  }
  return { currency: sheet.price_currency ?? WITHOUT_PRICE, lines: [line], subtotal: 0, discount: 0, total: 0 }
}

/**
 * What one gets by just saying that one comes: a place of the first tier that costs nothing, or of the event itself
 * when it has no tiers.
 * @throws 409 `event_not_open` when a ticket must be bought, 422 for more or fewer than one order may have
 */
export const planAttendance = (sheet: SaleSheet, partySize: number, now: Date): Plan => {
  const closed = closedReason(sheet, now)
  if (closed) throw closed
  const tier = sheet.tiers.find(one => one.kind !== 'paid' && !one.hidden && saleAt(one, sheet.ends_at, now) === 'open')
  if (!tier && sheet.tiers.length)
    throw problem('event_not_open', {
      detail: sheet.tiers.some(one => one.kind !== 'paid')
        ? 'Registration is not open now.'
        : 'This event needs a ticket.',
    })
  if (sheet.rules.questions.some(({ required }) => required))
    throw problem('event_not_open', { detail: 'The organiser asks questions: order a ticket to answer them.' })
  if (tier) checkTier(tier, partySize, '/partySize')
  return freePlan(sheet, tier, partySize)
}
