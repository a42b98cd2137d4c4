import type { ImportedEvent } from './normalised-event.ts'
import { plainLine } from './read-text.ts'

/** What a source says of the cost: `amount` in major units, or a sentence such as “de 5 à 10 euros”. */
export type DraftPrice = { free?: unknown; amount?: unknown; currency?: unknown; text?: unknown }

const MOST_MINOR = 1_000_000_000
const FREE =
  /^(?:free|free entry|free admission|gratis|gratuit[oaei]?|ingresso libero|entrata libera|ingresso gratuito|entrée libre|libre|accès libre|libero|kostenlos|eintritt frei)(?:[\s.!,;:(]|$)/i
const NOT_FREE = /^(?:paid|payant|a pagamento|pagamento|con prenotazione a pagamento|no|false|0|n)$/i
const YES = /^(?:yes|true|1|y|si|sì|oui|x)$/i
const SYMBOLS: [RegExp, string][] = [
  [/(?:CA|C)\s?\$|\bCAD\b/i, 'CAD'],
  [/US\s?\$|\bUSD\b/i, 'USD'],
  [/€|\beuros?\b|\bEUR\b/i, 'EUR'],
  [/£|\bGBP\b/i, 'GBP'],
  [/\bCHF\b/i, 'CHF'],
  [/¥|\bJPY\b/i, 'JPY'],
]
const NUMBER = String.raw`(\d[\d.,]{0,12})`
const CURRENCY = String.raw`(?:[€£¥$]|euros?\b|(?:EUR|USD|GBP|CHF|CAD|JPY)\b)`
/** A number, or the first of two, beside a currency: `€ 5`, `5 €`, `5-10 €`, `de 5 à 10 euros`. */
const SUM_IN_TEXT = new RegExp(
  String.raw`${CURRENCY}\s{0,3}${NUMBER}|${NUMBER}(?:\s{0,3}(?:-|–|/|a|à|to|e|et)\s{0,3}[\d.,]{1,12})?\s{0,3}${CURRENCY}`,
  'gi',
)

/** `1.234,50`, `1,234.50`, `12,5`, `12`: the last mark is the decimal one when one or two digits follow it. */
export const readNumber = (value: unknown): number | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  const digits = /-?\d[\d.,'’\u00a0 ]*/.exec(plainLine(value))?.[0].replace(/['’\u00a0 ]/g, '')
  if (!digits) return undefined
  const decimals = /[.,](\d{1,2})$/.exec(digits)
  const whole = (decimals ? digits.slice(0, -decimals[0].length) : digits).replace(/[.,]/g, '')
  const number = Number(`${whole}.${decimals?.[1] ?? 0}`)
  return Number.isFinite(number) ? number : undefined
}

const currencyOf = (value: unknown): string | undefined => {
  const text = plainLine(value)
  if (/^[a-z]{3}$/i.test(text) && Intl.supportedValuesOf('currency').includes(text.toUpperCase()))
    return text.toUpperCase()
  return SYMBOLS.find(([pattern]) => pattern.test(text))?.[1]
}

/** Major units to the currency's minor ones (cents; none for yen), as ISO 4217 divides them. */
const toMinor = (amount: number, currency: string): number | undefined => {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const minor = Math.round(amount * 10 ** digits)
  return minor >= 0 && minor <= MOST_MINOR ? minor : undefined
}

const truth = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value
  const text = plainLine(value)
  if (YES.test(text) || FREE.test(text)) return true
  return NOT_FREE.test(text) ? false : undefined
}

const lowestIn = (text: string): number | undefined => {
  const sums = [...text.slice(0, 1000).matchAll(SUM_IN_TEXT)].map(match => readNumber(match[1] ?? match[2]))
  const known = sums.filter(sum => sum !== undefined)
  return known.length ? Math.min(...known) : undefined
}

/** The price of a record, or null when nothing is known. A price of nought is free, unless the source says it is not. */
export const readPrice = (price: DraftPrice | undefined): ImportedEvent['price'] => {
  if (!price) return null
  const text = plainLine(price.text)
  const free = truth(price.free) ?? (FREE.test(text) || FREE.test(plainLine(price.amount)) ? true : undefined)
  const amount = free ? undefined : (readNumber(price.amount) ?? lowestIn(text))
  if (free || (amount === 0 && free === undefined)) return { free: true, amount: 0, currency: null }
  const currency = currencyOf(price.currency) ?? currencyOf(price.amount) ?? currencyOf(text)
  const minor = amount && currency ? toMinor(amount, currency) : undefined
  if (minor !== undefined && currency) return { free: false, amount: minor, currency }
  return free === false || amount !== undefined ? { free: false, amount: null, currency: null } : null
}
