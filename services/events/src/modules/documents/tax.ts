import { taxWithin } from '../orders/price.ts'

/** A sum in minor units at a rate of tax, in hundredths of a percent, that it contains. */
export interface Share {
  readonly rate: number
  readonly amount: number
}

/** The tax in one share. */
export interface Tax {
  readonly rate: number
  readonly net: number
  readonly tax: number
}

/** What lines come to by rate, the highest rate first. */
export const sharesOf = (lines: ReadonlyArray<Share>): Share[] => {
  const sums = new Map<number, number>()
  for (const { rate, amount } of lines) sums.set(rate, (sums.get(rate) ?? 0) + amount)
  return [...sums].map(([rate, amount]) => ({ rate, amount })).sort((a, b) => b.rate - a.rate)
}

/** What is left of shares when others are taken away. */
export const lessShares = (all: readonly Share[], taken: readonly Share[]): Share[] =>
  sharesOf([...all, ...taken.map(({ rate, amount }) => ({ rate, amount: -amount }))])

/**
 * The tax that shares contain. It is rounded once for each rate of a document, half up, not for each line or ticket:
 * net + tax is the share to the last minor unit, and the tax is at most half a unit off.
 */
export const taxesIn = (shares: readonly Share[]): Tax[] =>
  shares.map(({ rate, amount }) => {
    const tax = taxWithin(amount, rate)
    return { rate, tax, net: amount - tax }
  })

/**
 * The tax that goes back with shares of what was left: the tax of what was left before, less that of what is left after.
 * So credits that add up to the whole give back the tax of the whole, whatever their number and order.
 */
export const taxesBack = (left: readonly Share[], back: readonly Share[]): Tax[] =>
  back.map(({ rate, amount }) => {
    const before = left.find(share => share.rate === rate)?.amount ?? 0
    const tax = taxWithin(before, rate) - taxWithin(before - amount, rate)
    return { rate, tax, net: amount - tax }
  })

/**
 * Takes an amount from shares in proportion to them, never more than there is of one; the units that are over go to
 * the largest fractions. The amount is at most the sum of the shares.
 */
export const spread = (amount: number, shares: readonly Share[]): Share[] => {
  const sum = shares.reduce((all, share) => all + share.amount, 0)
  if (sum === 0) return []
  // Sums are at most 10⁹, so products of two of them need more than a double holds.
  const exact = shares.map(share => BigInt(amount) * BigInt(share.amount))
  const parts = exact.map(product => Number(product / BigInt(sum)))
  const over = amount - parts.reduce((all, part) => all + part, 0)
  const fraction = (nth: number) => (exact[nth] as bigint) % BigInt(sum)
  const largest = shares.map((_, nth) => nth).sort((a, b) => (fraction(a) < fraction(b) ? 1 : -1))
  for (const nth of largest.slice(0, over)) parts[nth] = (parts[nth] as number) + 1
  return shares.map(({ rate }, nth) => ({ rate, amount: parts[nth] as number })).filter(share => share.amount > 0)
}

/**
 * Which shares an amount is given back from: those of the tickets that go back first, as far as they are left, and what
 * is more from the rest in proportion.
 */
export const sharesBack = (amount: number, tickets: readonly Share[], left: readonly Share[]): Share[] => {
  const wished = sharesOf(tickets).flatMap(({ rate, amount: worth }) => {
    const most = Math.min(worth, left.find(share => share.rate === rate)?.amount ?? 0)
    return most > 0 ? [{ rate, amount: most }] : []
  })
  const worth = wished.reduce((all, share) => all + share.amount, 0)
  if (worth >= amount) return spread(amount, wished)
  return sharesOf([...wished, ...spread(amount - worth, lessShares(left, wished))])
}
