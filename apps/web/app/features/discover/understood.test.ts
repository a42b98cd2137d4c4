import { expect, test } from 'vitest'
import { withoutWords } from './understood.tsx'

test.for([
  ['comedy tonight', 'tonight', 'comedy'],
  ['Free jazz  with kids', 'free', 'jazz with kids'],
  ['jazz', 'tonight', 'jazz'],
] as const)('%s without %s is %s', ([q, text, left]) => {
  expect(withoutWords(q, text)).toBe(left)
})
