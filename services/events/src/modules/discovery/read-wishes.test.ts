import type { EventsQuery } from '@flow/contracts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWishes } from './read-wishes.ts'

const read = (q: string, more: EventsQuery = {}) => {
  const { query, understood } = readWishes({ ...more, q })
  return { ...query, said: understood.map(one => `${one.filter}=${one.value}: ${one.text}`) }
}

describe('words that mean a filter', () => {
  test.each([
    ['jazz tonight', { q: 'jazz', when: 'tonight' }],
    ['Jazz stasera', { q: 'Jazz', when: 'tonight' }],
    ['concerts tomorrow night', { q: 'concerts', when: 'tomorrow' }],
    ['mostre domani', { q: 'mostre', when: 'tomorrow' }],
    ['comedy this weekend', { q: 'comedy', when: 'weekend' }],
    ['mercatini nel fine settimana', { q: 'mercatini', when: 'weekend' }],
    ['what’s on this week', { when: 'week' }],
    ['weekend', { when: 'weekend' }],
    ['things to do on the weekend', { when: 'weekend' }],
    ['free things with kids', { price: 'free', category: 'family' }],
    ['free yoga in the park', { q: 'yoga in the park', price: 'free' }],
    ['concerti gratis con i bambini oggi', { q: 'concerti', price: 'free', category: 'family', when: 'today' }],
    ['museo ingresso libero', { q: 'museo', price: 'free' }],
    ['bambini', { category: 'family' }],
    ['kids theatre', { q: 'theatre', category: 'family' }],
    ['jazz near me', { q: 'jazz' }],
    ['eventi vicino a me stasera', { when: 'tonight' }],
  ])('“%s”', (typed, meant) => {
    const { said, ...query } = read(typed)
    expect(query).toEqual(meant)
    expect(said.length).toBeGreaterThan(0)
  })

  test.each([
    'free jazz',
    'gluten free baking',
    'sugar-free desserts',
    'free climbing',
    'vampire weekend',
    'weekend warriors',
    'next weekend',
    'freedom',
    'open-air cinema',
    '"tonight show"',
    'kidsgrove',
    'events',
  ])('“%s” is left as it is typed', typed => expect(read(typed)).toEqual({ q: typed, said: [] }))

  test('what the request says itself is not read from its words', () => {
    expect(read('jazz tonight', { when: 'weekend' })).toEqual({ q: 'jazz tonight', when: 'weekend', said: [] })
    expect(read('free jazz concert', { price: 'paid' }).price).toBe('paid')
    expect(read('kids tomorrow', { category: 'music' })).toMatchObject({
      q: 'kids',
      category: 'music',
      when: 'tomorrow',
    })
  })

  test('the words say what was understood of which', () =>
    expect(read('Free film Tonight near me').said).toEqual([
      'when=tonight: Tonight',
      'price=free: Free',
      'near=me: near me',
    ]))

  test('any text is read in moments, and never into more words than were typed', () => {
    const word = fc.constantFrom(
      'free',
      'kids',
      'tonight',
      'near',
      'me',
      'with',
      'this',
      'weekend',
      'jazz',
      'a',
      '-',
      ',',
    )
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 200, unit: 'grapheme' }), fc.array(word, { maxLength: 40 })),
        typed => {
          const q = typeof typed === 'string' ? typed : typed.join(' ')
          expect((readWishes({ q }).query.q ?? '').length).toBeLessThanOrEqual(q.length)
        },
      ),
    )
  })
})
