import type { EventFacets } from '@flow/contracts'
import { expect, test } from 'vitest'
import { countOf } from './facet-counts.ts'
import { readWish } from './wish.ts'

const none = { language: [], accessibility: [], kind: [], when: [] }
const facets: EventFacets = {
  ...none,
  category: [
    { value: 'jazz', count: 3 },
    { value: 'music', count: 2 },
  ],
  price: [{ value: 'free', count: 4 }],
  counted: 5,
  complete: true,
}
const wish = (query: string) => readWish(new URLSearchParams(query))

test('a filter says how many events it would leave, a category with those below it', () => {
  expect(countOf(facets, wish(''), 'category', ['music', 'jazz'])).toBe(5)
  expect(countOf(facets, wish(''), 'price', ['paid'])).toBe(0)
})

test('what was not counted is not told: beside a filter that is on, of very many, of days without a place', () => {
  expect(countOf(facets, wish('price=free'), 'price', ['paid'])).toBeNull()
  expect(countOf({ ...facets, complete: false }, wish(''), 'price', ['free'])).toBeNull()
  expect(countOf(facets, wish(''), 'when', ['tonight'])).toBeNull()
  expect(countOf(undefined, wish(''), 'price', ['free'])).toBeNull()
})
