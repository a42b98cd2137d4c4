import type { PromoCode } from '@flow/contracts'
import { int4, int8, nullable, oneOf, text, timestamptz, uuid, uuidArray } from '@flow/postgres'

/** What is stored of a promo code. */
export const promoColumns = {
  id: uuid,
  code: text,
  kind: oneOf<PromoCode['kind']>(),
  percent: nullable(int4),
  amount: nullable(int8),
  currency: nullable(text),
  max_uses: nullable(int4),
  used: int4,
  held: int4,
  tier_ids: nullable(uuidArray),
  starts_at: nullable(timestamptz),
  ends_at: nullable(timestamptz),
} as const
export const PROMO = Object.keys(promoColumns).join(', ')
