import { describe, expect, it } from 'vitest'
import { minorUnits, typedAmount } from './amounts.ts'

describe('an amount that somebody types', () => {
  it.each([
    ['12', 'EUR', 1200],
    ['12,5', 'EUR', 1250],
    ['12.50', 'EUR', 1250],
    ['1500', 'JPY', 1500],
    ['1.234', 'KWD', 1234],
    ['15.5', 'JPY', undefined],
    ['-3', 'EUR', undefined],
    ['a lot', 'EUR', undefined],
    ['', 'EUR', undefined],
    ['1e9', 'EUR', undefined],
    ['12.345', 'EUR', undefined],
  ])('%s %s is %s in minor units', (typed, currency, amount) => expect(minorUnits(typed, currency)).toBe(amount))

  it('an amount is shown as it is typed', () => {
    expect(typedAmount({ amount: 1200, currency: 'EUR' }, 'en')).toBe('12')
    expect(typedAmount({ amount: 123_450, currency: 'EUR' }, 'en')).toBe('1234.50')
    expect(typedAmount({ amount: 123_450, currency: 'EUR' }, 'it')).toBe('1234,50')
    expect(typedAmount({ amount: 1500, currency: 'JPY' }, 'it')).toBe('1500')
  })
})
