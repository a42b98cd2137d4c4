import { expect, test } from 'vitest'
import { countryOf } from './country.ts'

test.each([
  ['8.8.8.8', 'US'],
  ['::ffff:151.1.1.1', 'IT'],
  ['123.45.67.8', 'KR'],
  ['127.0.0.1', null],
  ['192.168.1.1', null],
  ['2001:4860:4860::8888', null],
  ['not an address', null],
])('%s → %s', (address, country) => {
  expect(countryOf(address)).toBe(country)
})
