import type { CodeOffer, Id } from '@flow/contracts'
import type { Database } from '@flow/postgres'
import { type Row, statement } from '@flow/postgres'
import { promoCodeOf } from '../orders/gather.ts'
import { discountOn, money } from '../orders/price.ts'
import { PROMO, promoColumns } from '../promo-codes/promo-row.ts'
import type { TierJson } from './present-tier.ts'

const findCode = statement(
  'tiers.code',
  promoColumns,
  `select ${PROMO} from promo_codes where event_id = $1 and code = $2
     and (ends_at is null or ends_at > $3::timestamptz) and (starts_at is null or starts_at <= $3)`,
)
type OpenCode = Row<typeof findCode>

/** A code in its window, if the event has it; read of the service, since codes are the organiser's secret. */
export const readCode = (
  db: Pick<Database, 'asService'>,
  eventId: Id,
  code: string,
  now: Date,
): Promise<OpenCode | undefined> =>
  db.asService('what a code does', tx => tx.first(findCode, [eventId, promoCodeOf(code), now]))

/** Whether a code opens a hidden tier: only those that it names. */
export const opens = (code: OpenCode | undefined, tier: Pick<TierJson, 'id'>): boolean =>
  code?.tier_ids?.includes(tier.id) ?? false

/** What a code takes off one ticket of each tier, as an order would; it works while it is not used up. */
export const offerOf = (code: OpenCode | undefined, tiers: readonly TierJson[]): CodeOffer => {
  if (!code || (code.max_uses !== null && code.used + code.held >= code.max_uses))
    return { works: false, discounts: [] }
  const discounts = tiers.flatMap(tier => {
    if (!tier.amount || !tier.currency || (code.kind === 'amount' && code.currency !== tier.currency)) return []
    const off = discountOn(tier, tier.amount, code)
    return off > 0 ? [{ tierId: tier.id, amount: money(off, tier.currency) }] : []
  })
  return { works: true, discounts }
}
