import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Share, sharesBack, sharesOf, spread, taxesBack, taxesIn } from './tax.ts'

const total = (shares: readonly Share[]) => shares.reduce((sum, { amount }) => sum + amount, 0)
const share = fc.record({
  rate: fc.constantFrom(0, 400, 550, 810, 1000, 2200, 10_000),
  amount: fc.integer({ min: 0, max: 100_000_000 }),
})
const shares = fc.array(share, { minLength: 1, maxLength: 8 }).map(sharesOf)

describe('tax in prices', () => {
  it('is rounded half up, once a rate', () => {
    expect(taxesIn([{ rate: 2200, amount: 1220 }])).toEqual([{ rate: 2200, tax: 220, net: 1000 }])
    // A third of 3 at 50 %: exactly 1; of 1 at 100 %: a half, which goes up.
    expect(taxesIn([{ rate: 10_000, amount: 1 }])).toEqual([{ rate: 10_000, tax: 1, net: 0 }])
    const three = [1, 1, 1].map(() => ({ rate: 2200, amount: 999 }))
    expect(taxesIn(sharesOf(three))).toEqual([{ rate: 2200, tax: 540, net: 2457 }])
  })

  it('and net add up to what was paid, and the tax is at most half a unit off', () => {
    fc.assert(
      fc.property(shares, given => {
        for (const [nth, { rate, net, tax }] of taxesIn(given).entries()) {
          const { amount } = given[nth] as Share
          expect(net + tax).toBe(amount)
          expect(net >= 0 && tax >= 0).toBe(true)
          // |tax − amount·rate/(10000 + rate)| ≤ ½, in whole numbers.
          const [rated, whole] = [BigInt(amount) * BigInt(rate), BigInt(10_000 + rate)]
          const off = 2n * (BigInt(tax) * whole - rated)
          expect((off < 0n ? -off : off) <= whole).toBe(true)
        }
      }),
    )
  })

  it('goes back to the last unit, in however many parts', () => {
    const wishes = fc.array(fc.record({ part: fc.integer({ min: 1, max: 100 }), tickets: shares }), { maxLength: 12 })
    fc.assert(
      fc.property(shares, wishes, (given, parts) => {
        let left: readonly Share[] = given
        const taxes = new Map<number, number>()
        const giveBack = (amount: number, tickets: readonly Share[]) => {
          const back = sharesBack(amount, tickets, left)
          expect(total(back)).toBe(amount)
          for (const { rate, net, tax } of taxesBack(left, back)) {
            expect(net >= 0 && tax >= 0).toBe(true)
            taxes.set(rate, (taxes.get(rate) ?? 0) + tax)
          }
          left = sharesOf([...left, ...back.map(one => ({ ...one, amount: -one.amount }))])
          expect(left.every(one => one.amount >= 0)).toBe(true)
        }
        for (const { part, tickets } of parts) giveBack(Math.floor((total(left) * part) / 100), tickets)
        giveBack(total(left), [])
        for (const { rate, tax } of taxesIn(given)) expect(taxes.get(rate) ?? 0).toBe(tax)
      }),
    )
  })

  it('is shared out in proportion, never more of a rate than there is', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 100 }), (given, percent) => {
        const amount = Math.floor((total(given) * percent) / 100)
        const parts = spread(amount, given)
        expect(total(parts)).toBe(total(given) === 0 ? 0 : amount)
        for (const { rate, amount: part } of parts) {
          const { amount: most } = given.find(one => one.rate === rate) as Share
          expect(part).toBeLessThanOrEqual(most)
          expect(Math.abs(part - (amount * most) / total(given))).toBeLessThan(1 + 1e-6)
        }
      }),
    )
  })
})
