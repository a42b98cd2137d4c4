import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName } from './fold.ts'
import { gazetteer, placeOf } from './gazetteer.ts'
import { type KeyMatch, visitPrefix, visitSimilar } from './key-index.ts'

const all = gazetteer()
const record = fc.integer({ min: 0, max: all.size - 1 })
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz ')

/** One typing error at a place after the first letter. */
const misspell = (name: string, at: number, how: number, other: string): string => {
  const [head, here, rest] = [name.slice(0, at), name.slice(at, at + 1), name.slice(at + 1)]
  if (how === 0) return head + rest
  if (how === 1) return head + other + rest
  if (how === 2) return head + other + here + rest
  return head + rest.slice(0, 1) + here + rest.slice(1)
}

const matchesOf = (visit: (collect: (match: KeyMatch) => void) => void, wanted: number): KeyMatch[] => {
  const matches: KeyMatch[] = []
  visit(match => {
    if (match.record === wanted) matches.push(match)
  })
  return matches
}

test('a name and each beginning of it reach its place', () => {
  fc.assert(
    fc.property(record, fc.nat(), (wanted, cut) => {
      const key = foldName(placeOf(all, wanted).name)
      fc.pre(key !== '')
      const length = 1 + (cut % key.length)
      const matches = matchesOf(visit => visitPrefix(all, key.slice(0, length), visit), wanted)
      expect(matches.some(({ extent }) => (extent === 'whole') === (length === key.length))).toBe(true)
    }),
  )
})

test('a name with one typing error after its first letter reaches its place', () => {
  fc.assert(
    fc.property(record, fc.nat(), fc.nat({ max: 3 }), letter, (wanted, seed, how, other) => {
      const key = foldName(placeOf(all, wanted).name)
      fc.pre(key.length >= 4)
      const query = misspell(key, 1 + (seed % (key.length - 1)), how, other)
      const matches = matchesOf(visit => visitSimilar(all, query, 1, visit), wanted)
      expect(matches.some(({ extent, edits }) => extent === 'whole' && edits <= 1)).toBe(true)
    }),
  )
})

test('keys lie in the order that binary search needs', () => {
  const key = (at: number) => Buffer.from(all.keys.subarray(all.keyStart[at], all.keyStart[at + 1]))
  for (let at = 1; at < all.keyRecord.length; at += 1)
    if (Buffer.compare(key(at - 1), key(at)) > 0) throw new Error(`${key(at - 1)} lies before ${key(at)}`)
})
