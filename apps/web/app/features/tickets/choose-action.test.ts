import { expect, test } from 'vitest'
import { linesOf } from './choose-action.ts'

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
