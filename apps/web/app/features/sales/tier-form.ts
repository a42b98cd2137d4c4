import type { NewTier } from '@flow/contracts'
import { text } from '../../server/load.ts'
import { minorUnits } from '../tickets/amounts.ts'
import { instantOf, wholeOf } from './form.ts'
import { hundredths } from './settings-form.ts'

const KINDS = ['free', 'paid', 'donation'] as const

/** A kind of ticket as its form says it; clocks are those of the event's place. */
export const tierOf = (form: FormData, timeZone: string): NewTier => {
  const kind = KINDS.find(one => one === text(form, 'kind')) ?? 'free'
  const currency = text(form, 'currency').toUpperCase()
  const amount = kind === 'free' ? undefined : minorUnits(text(form, 'price'), currency)
  const quantity = wholeOf(text(form, 'quantity'))
  const minPerOrder = wholeOf(text(form, 'minPerOrder'))
  const maxPerOrder = wholeOf(text(form, 'maxPerOrder'))
  return {
    name: text(form, 'name'),
    kind,
    ...(amount === undefined ? {} : { price: { amount, currency } }),
    ...(quantity === undefined ? {} : { quantity }),
    description: text(form, 'description'),
    salesStart: instantOf(text(form, 'salesStart'), timeZone) ?? null,
    salesEnd: instantOf(text(form, 'salesEnd'), timeZone) ?? null,
    ...(minPerOrder === undefined ? {} : { minPerOrder }),
    ...(maxPerOrder === undefined ? {} : { maxPerOrder }),
    maxPerPerson: wholeOf(text(form, 'maxPerPerson')) ?? null,
    hidden: form.get('hidden') === 'on',
    poolId: text(form, 'poolId') || null,
    taxRate: kind === 'free' || text(form, 'taxRate') === '' ? null : hundredths(text(form, 'taxRate')),
  }
}
