import { expect, test } from 'vitest'
import { linesOf, sumOf } from './lines.ts'

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('only what was chosen becomes a line, with its donation where there is one', () => {
  const form = formOf({
    'quantity.a': '2',
    'quantity.b': '0',
    'quantity.c': '1',
    'donation.c': '7,50',
    'currency.c': 'EUR',
    'quantity.d': '-1',
    'quantity.e': 'many',
  })
  expect(linesOf(form)).toEqual([
    { tierId: 'a', quantity: 2 },
    { tierId: 'c', quantity: 1, donation: { amount: 750, currency: 'EUR' } },
  ])
})

test('what was chosen is summed up with the code, and never over two currencies', () => {
  const paid = (id: string, amount: number, currency = 'EUR') => ({
    id,
    kind: 'paid' as const,
    price: { amount, currency },
  })
  const tiers = [paid('a', 1800), paid('b', 900, 'GBP'), { id: 'c', kind: 'donation' as const, price: null }]
  const code = { works: true, discounts: [{ tierId: 'a', amount: { amount: 180, currency: 'EUR' } }] }
  const donation = { amount: 500, currency: 'EUR' }
  const [two, gift] = [
    { tierId: 'a', quantity: 2 },
    { tierId: 'c', quantity: 1, donation },
  ]
  expect(sumOf([two, gift], tiers, code)).toEqual({ tickets: 3, total: { amount: 3740, currency: 'EUR' } })
  expect(sumOf([two, { tierId: 'b', quantity: 1 }], tiers, null)).toEqual({ tickets: 3, total: null })
  expect(sumOf([], tiers, null)).toEqual({ tickets: 0, total: null })
})
