import type { CodeOffer, Money, NewOrderLine, Tier } from '@flow/contracts'
import { minorUnits } from './amounts.ts'

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').trim()

/** The lines of an order that a form asks for: `quantity.<tier>`, and for donations `donation.<tier>`. */
export const linesOf = (form: FormData): NewOrderLine[] =>
  [...form.keys()]
    .filter(name => name.startsWith('quantity.'))
    .map(name => ({ tierId: name.slice('quantity.'.length), quantity: Number(textOf(form, name)) }))
    .filter(({ quantity }) => Number.isInteger(quantity) && quantity > 0)
    .map(line => {
      const currency = textOf(form, `currency.${line.tierId}`)
      const amount = currency ? minorUnits(textOf(form, `donation.${line.tierId}`), currency) : undefined
      return amount ? { ...line, donation: { amount, currency } } : line
    })

/** The fewest and the most of a tier that one order may have now. */
export const rangeOf = ({ minPerOrder, maxPerOrder, maxPerPerson, available }: Tier): readonly [number, number] => [
  minPerOrder,
  Math.min(maxPerOrder, maxPerPerson ?? maxPerOrder, available ?? maxPerOrder),
]

/** How many of each tier the form begins with: what was chosen before signing in, else the fewest of the first tier. */
export const startWith = (tiers: readonly Tier[], chosen: URLSearchParams): NewOrderLine[] => {
  const open = tiers.filter(({ sale }) => sale === 'open')
  const before = open.flatMap(tier => {
    const wish = Number(chosen.get(`quantity.${tier.id}`))
    const [least, most] = rangeOf(tier)
    return wish >= least && Number.isInteger(wish) ? [{ tierId: tier.id, quantity: Math.min(wish, most) }] : []
  })
  const first = open.find(tier => rangeOf(tier)[0] <= rangeOf(tier)[1])
  return before.length > 0 || !first ? before : [{ tierId: first.id, quantity: first.minPerOrder }]
}

/** What one ticket of a tier costs with the code that was given; nothing where one gives what one likes. */
export const priceOf = (tier: Pick<Tier, 'id' | 'kind' | 'price'>, code: CodeOffer | null): Money | null => {
  if (tier.kind !== 'paid' || !tier.price) return null
  const off = code?.discounts.find(({ tierId }) => tierId === tier.id)?.amount.amount ?? 0
  return { ...tier.price, amount: tier.price.amount - off }
}

/** What lines come to: their number of tickets, and the sum where they cost something in one currency. */
export const sumOf = (
  lines: readonly NewOrderLine[],
  tiers: readonly Pick<Tier, 'id' | 'kind' | 'price'>[],
  code: CodeOffer | null,
): { readonly tickets: number; readonly total: Money | null } => {
  const prices = lines.flatMap(({ tierId, quantity, donation }) => {
    const tier = tiers.find(({ id }) => id === tierId)
    const each = donation ?? (tier ? priceOf(tier, code) : null)
    return each ? [{ ...each, amount: each.amount * quantity }] : []
  })
  const [first] = prices
  const same = prices.every(({ currency }) => currency === first?.currency)
  const amount = prices.reduce((sum, price) => sum + price.amount, 0)
  return {
    tickets: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    total: first && same ? { amount, currency: first.currency } : null,
  }
}
