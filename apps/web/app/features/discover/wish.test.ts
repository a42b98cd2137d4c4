import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apiQuery, filterCount, keepablePlace, parsePlace, readWish, wishParams, wishPath } from './wish.ts'

const read = (query: string) => readWish(new URLSearchParams(query))

describe('what someone is looking for', () => {
  test('is read from the address, and written back as it was', () => {
    const query =
      'q=comedy&when=tonight&place=Bloor+Street&near=43.66%2C-79.41&scale=street&zone=Europe%2FRome&radius=3&category=comedy&price=free&language=en&access=wheelchair%2CQuiet+room&sort=nearest'
    expect(wishParams(read(query)).toString()).toBe(query)
    expect(wishPath(read(''))).toBe('/')
  })

  test('leaves out what makes no sense', () => {
    const wish = read(
      'when=someday&near=91,0&place=X&bbox=1,2,3&category=<x>&sort=worst&radius=-4&from=2026-13-45&to=2026-01-01&kind=1',
    )
    expect(wishPath(wish)).toBe('/')
  })

  test('survives any address', () => {
    const names = [
      ...wishParams(read('q=x')).keys(),
      ...'when from to place near radius language access liked sort bbox'.split(' '),
    ]
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), params => {
        const wish = readWish(new URLSearchParams(params))
        expect(readWish(wishParams(wish))).toEqual(wish)
        apiQuery(wish)
      }),
    )
  })

  test('asks the API around a place, within a radius that fits it', () => {
    expect(apiQuery(read('place=Milan&near=45.46,9.19'))).toMatchObject({
      near: '45.46,9.19',
      radiusKm: 15,
      sort: 'soonest',
    })
    expect(apiQuery(read('place=Bar&near=45.46,9.19&scale=venue'))).toMatchObject({ radiusKm: 3 })
    expect(apiQuery(read('place=Bar&near=45.46,9.19&radius=50'))).toMatchObject({ radiusKm: 50 })
  })

  test('asks within the map instead, once it has been moved', () => {
    const query = apiQuery(read('place=Milan&near=45.46,9.19&bbox=9,45,9.4,45.6'))
    expect(query).toMatchObject({ bbox: '9,45,9.4,45.6', near: undefined, radiusKm: undefined })
  })

  test('asks for what one likes anywhere, until one asks for something else', () => {
    expect(apiQuery(read('place=Milan&near=45.46,9.19&liked=me'))).toEqual({ liked: 'me' })
    expect(apiQuery(read('place=Milan&near=45.46,9.19&liked=me&price=free'))).toMatchObject({ near: '45.46,9.19' })
    expect(apiQuery(read('liked=me&access=wheelchair'))).toMatchObject({ accessibility: 'wheelchair' })
    expect(wishPath({ ...read('liked=me'), category: 'music' })).toBe('/?category=music')
  })

  test('asks for what is online anywhere', () => {
    const query = apiQuery(read('place=Milan&near=45.46,9.19&bbox=9,45,9.4,45.6&kind=virtual'))
    expect(query).toMatchObject({ near: undefined, bbox: undefined, kind: 'virtual' })
  })

  test('asks for days as they begin and end at the place', () => {
    const query = apiQuery(read('from=2026-10-25&place=Milan&near=45.46,9.19&zone=Europe%2FRome'))
    expect(query).toMatchObject({ from: '2026-10-24T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' })
    expect(apiQuery(read('from=2026-11-28&to=2026-11-30'))).toMatchObject({
      from: '2026-11-28T00:00:00.000Z',
      to: '2026-12-01T00:00:00.000Z',
    })
  })

  test('asks for nearest or best matching only where that means something', () => {
    expect(apiQuery(read('sort=nearest')).sort).toBe('soonest')
    expect(apiQuery(read('sort=relevance')).sort).toBe('soonest')
    expect(apiQuery(read('sort=relevance&q=jazz')).sort).toBe('relevance')
  })

  test('counts the filters that are on', () => {
    expect(filterCount(read('q=x&when=today&category=music'))).toBe(0)
    expect(filterCount(read('price=free&kind=virtual&radius=3&sort=popular'))).toBe(4)
    expect(filterCount(read('language=it&access=wheelchair,Quiet room'))).toBe(3)
  })
})

test('the last place is kept in a cookie and read back', () => {
  const place = {
    name: 'Sant’Ambrogio; Milano',
    lat: 45.4625,
    lng: 9.1757,
    scale: 'street',
    zone: 'Europe/Rome',
  } as const
  expect(parsePlace(keepablePlace(place))).toEqual(place)
  expect(parsePlace('nonsense')).toBeNull()
  expect(parsePlace(undefined)).toBeNull()
})
