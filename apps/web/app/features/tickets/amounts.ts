import { type Language, minorDigits } from '@flow/ui'

/** An amount as people type it ("12", "12,50") in the minor units of its currency; undefined when it is none. */
export const minorUnits = (typed: string, currency: string): number | undefined => {
  const found = /^(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(typed.trim())
  const digits = minorDigits(currency)
  if (!found || (found[2]?.length ?? 0) > digits) return undefined
  return Number(found[1]) * 10 ** digits + Number((found[2] ?? '').padEnd(digits, '0') || 0)
}

/** The other way round, as a field shows it to a reader of that language: without marks between thousands. */
export const typedAmount = (
  { amount, currency }: { readonly amount: number; readonly currency: string },
  language: Language,
): string => {
  const digits = minorDigits(currency)
  const value = amount / 10 ** digits
  const fraction = Number.isInteger(value) ? 0 : digits
  return new Intl.NumberFormat(language, {
    useGrouping: false,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(value)
}
