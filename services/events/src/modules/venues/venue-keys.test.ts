import { describe, expect, it } from 'vitest'
import { matchKey, streetKey } from './venue-keys.ts'

describe('how venues and streets are told apart', () => {
  it('a street is found however it is written', () => {
    for (const written of ['814 Bloor St W', 'Bloor Street West', '814 bloor st. w', 'BLOOR ST W'])
      expect(streetKey(written)).toBe('bloor st w')
    expect('bloor st w'.startsWith(streetKey('Bloor Street') as string)).toBe(true)
    expect(streetKey('Via Conchetta, 8')).toBe('via conchetta')
    expect(streetKey('8')).toBe('8')
    expect(streetKey(' ')).toBeUndefined()
  })

  it('one venue in capitals and in mixed case is one venue', () => {
    const one = matchKey({ name: 'BACKROOM COMEDY CLUB', street: '814 Bloor St W', city: 'Toronto' })
    expect(matchKey({ name: 'Backroom Comedy Club', street: '814 Bloor Street West', city: 'toronto' })).toBe(one)
    expect(matchKey({ name: 'Backroom Comedy Club', street: '814 Bloor St W', city: 'Ottawa' })).not.toBe(one)
  })
})
