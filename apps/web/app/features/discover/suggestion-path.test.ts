import { expect, test } from 'vitest'
import { suggestionPath } from './suggestion-path.ts'
import { readWish } from './wish.ts'

const wish = readWish(new URLSearchParams('q=com&when=tonight&price=free'))
const one = { text: 'Comedy', detail: null, id: 'comedy' }

test.for([
  [{ ...one, kind: 'event' }, '/events/comedy'],
  [{ ...one, kind: 'venue' }, '/venues/comedy'],
  [{ ...one, kind: 'category' }, '/?when=tonight&category=comedy&price=free'],
  [{ ...one, kind: 'tag' }, '/?q=Comedy&when=tonight&price=free'],
  [
    { ...one, kind: 'place', text: 'Como', lat: 45.8, lng: 9.1 },
    '/?when=tonight&place=Como&near=45.8%2C9.1&price=free',
  ],
] as const)('%o leads to %s', ([suggestion, path]) => {
  expect(suggestionPath(suggestion, wish)).toBe(path)
})
