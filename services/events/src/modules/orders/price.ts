import type { Id, Money } from '@flow/contracts'
import type { SaleTier } from './sale-sheet.ts'

/** What a promo code takes off. */
export interface Discount {
  readonly kind: 'percent' | 'amount' | 'free' | 'access'
  readonly percent: number | null
  readonly amount: number | null
  /** Null: every tier. */
  readonly tier_ids: readonly Id[] | null
}

export interface PricedLine {
  readonly quantity: number
  readonly unitAmount: number
  /** Off the whole line. */
  readonly discount: number
}

/** Whether a code says something of a tier. */
export const covers = (discount: Discount | undefined, tierId: Id): discount is Discount =>
  discount !== undefined && (discount.tier_ids === null || discount.tier_ids.includes(tierId))

/**
 * What a code takes off one ticket of a tier, in minor units, never more than it costs; nothing off a donation, which is
 * what somebody wants to give. A share of a minor unit is rounded half up, for each ticket, so that refunding single
 * tickets adds up to the whole. Orders and what is shown before them reckon with this alone.
 */
export const discountOn = (
  { id, kind }: Pick<SaleTier, 'id' | 'kind'>,
  unitAmount: number,
  discount: Discount | undefined,
): number => {
  if (kind === 'donation' || !covers(discount, id)) return 0
  if (discount.kind === 'free') return unitAmount
  if (discount.kind === 'percent') return Math.floor((unitAmount * (discount.percent ?? 0) + 50) / 100)
  return discount.kind === 'amount' ? Math.min(unitAmount, discount.amount ?? 0) : 0
}

/** subtotal = Σ quantity × unit; total = subtotal − Σ discounts. Minor units. */
export const totalOf = (lines: readonly PricedLine[]): { subtotal: number; discount: number; total: number } => {
  const subtotal = lines.reduce((sum, line) => sum + line.quantity * line.unitAmount, 0)
  const discount = lines.reduce((sum, line) => sum + line.discount, 0)
  return { subtotal, discount, total: subtotal - discount }
}

/** The tax contained in an amount, at a rate in hundredths of a percent, rounded half up. */
export const taxWithin = (amount: number, rate: number): number =>
  Math.floor((2 * amount * rate + 10_000 + rate) / (2 * (10_000 + rate)))

export const money = (amount: number, currency: string): Money => ({ amount, currency })
