import { expect, test } from 'vitest'
import { searchPath } from './search-path.ts'

test('a kept search leads to the list it was kept from', () => {
  const query = {
    q: 'jazz',
    category: 'music',
    near: '45.46,9.19',
    radiusKm: 15,
    price: 'free',
    accessibility: 'wheelchair',
  } as const
  expect(searchPath({ name: 'jazz · Music · Milan', query })).toBe(
    '/?q=jazz&place=Milan&near=45.46%2C9.19&radius=15&category=music&price=free&access=wheelchair',
  )
})

test('a search without a place leads everywhere', () => {
  expect(searchPath({ name: 'Events I like', query: { liked: 'me' } })).toBe('/?liked=me')
})
