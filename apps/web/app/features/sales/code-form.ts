import type { NewPromoCode, PromoCode } from '@flow/contracts'
import { text } from '../../server/load.ts'
import { minorUnits } from '../tickets/amounts.ts'
import { instantOf, wholeOf } from './form.ts'

const KINDS = ['percent', 'amount', 'free', 'access'] as const

/** A promo code as its form says it. What is missing or odd is left to the API, which names the field. */
export const codeOf = (form: FormData, timeZone: string): NewPromoCode => {
  const kind = KINDS.find(one => one === text(form, 'kind')) ?? 'percent'
  const currency = text(form, 'currency')
  const percent = wholeOf(text(form, 'percent'))
  const amount = minorUnits(text(form, 'amount'), currency)
  const maxUses = wholeOf(text(form, 'maxUses'))
  const tierIds = form.getAll('tierId').map(String)
  const startsAt = instantOf(text(form, 'startsAt'), timeZone)
  const endsAt = instantOf(text(form, 'endsAt'), timeZone)
  return {
    code: text(form, 'code'),
    kind,
    ...(kind === 'percent' && percent !== undefined ? { percent } : {}),
    ...(kind === 'amount' && amount !== undefined ? { amount: { amount, currency } } : {}),
    ...(maxUses === undefined ? {} : { maxUses }),
    ...(tierIds.length > 0 ? { tierIds } : {}),
    ...(startsAt ? { startsAt } : {}),
    ...(endsAt ? { endsAt } : {}),
  }
}

type Lasting = Readonly<Pick<PromoCode, 'startsAt' | 'endsAt' | 'maxUses' | 'used'>>

/** How a code stands now. */
export const codeState = (code: Lasting, now: Date): 'open' | 'notYet' | 'ended' | 'usedUp' => {
  if (code.endsAt && new Date(code.endsAt) <= now) return 'ended'
  if (code.maxUses !== null && code.used >= code.maxUses) return 'usedUp'
  return code.startsAt && new Date(code.startsAt) > now ? 'notYet' : 'open'
}
