import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, meantWord } from './correct-words.ts'

describe('mistyped words', () => {
  it('a swap of neighbours is one change', () => {
    expect(editDistance('comdey', 'comedy')).toBe(1)
    expect(editDistance('jaz', 'jazz')).toBe(1)
    expect(editDistance('kitten', 'sitting')).toBe(3)
  })

  it('the distance is nought only between equals, and the same both ways', () => {
    const word = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(
        word,
        word,
        (a, b) => editDistance(a, b) === editDistance(b, a) && (editDistance(a, b) === 0) === (a === b),
      ),
    )
  })

  it('a word that begins as typed is preferred, then the closest', () => {
    expect(meantWord('come', ['comet', 'comedy', 'home'])).toBe('comet')
    expect(meantWord('comdey', ['comely', 'comedy'])).toBe('comedy')
  })

  it('nothing is made of words that are too far apart', () => {
    expect(meantWord('qwertz', ['quartz theatre', 'comedy'])).toBeUndefined()
    expect(meantWord('jass', ['bass guitar', 'mess'])).toBeUndefined()
  })
})
