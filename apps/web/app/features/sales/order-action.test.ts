import { expect, it } from 'vitest'
import { refundOf } from './order-action.ts'

const form = (fields: readonly (readonly [string, string])[]) => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

it('a refund is all of it, these tickets, or an amount, each with its reason', () => {
  expect(refundOf(form([['what', 'all']]))).toEqual({})
  expect(
    refundOf(
      form([
        ['what', 'tickets'],
        ['ticketId', 'a'],
        ['ticketId', 'b'],
        ['reason', ' ill '],
      ]),
    ),
  ).toEqual({ ticketIds: ['a', 'b'], reason: 'ill' })
  expect(
    refundOf(
      form([
        ['what', 'amount'],
        ['currency', 'EUR'],
        ['amount', '12,50'],
      ]),
    ),
  ).toEqual({ amount: { amount: 1250, currency: 'EUR' } })
})

it.each(['', '0', '-5', 'much'])('an amount of “%s” is none', amount => {
  const fields = [
    ['what', 'amount'],
    ['currency', 'EUR'],
    ['amount', amount],
  ] as const
  expect(refundOf(form(fields))).toBeUndefined()
})

it('tickets without one are none', () => expect(refundOf(form([['what', 'tickets']]))).toBeUndefined())
