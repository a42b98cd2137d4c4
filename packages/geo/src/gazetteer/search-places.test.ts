import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTimeZone } from '../time-zone.ts'
import { gazetteer, placeById, placeOf } from './gazetteer.ts'
import { matchPlaces, searchPlaces } from './search-places.ts'

const first = (text: string): string => {
  const place = searchPlaces(text, 1)[0]
  return place ? `${place.name}, ${place.region}, ${place.country}` : 'nothing'
}

test.each([
  ['Milano', 'Milan, Lombardy, IT'],
  ['milan', 'Milan, Lombardy, IT'],
  ['mil', 'Milan, Lombardy, IT'],
  ['Roma', 'Rome, Lazio, IT'],
  ['Firenze', 'Florence, Tuscany, IT'],
  ['genova', 'Genoa, Liguria, IT'],
  ['Parigi', 'Paris, Île-de-France, FR'],
  ['Londra', 'London, England, GB'],
  ['zurich', 'Zürich, Zurich, CH'],
  ['lodz', 'Łódź, Łódź Voivodeship, PL'],
  ['Bangalore', 'Bengaluru, Karnataka, IN'],
  ['york', 'York, England, GB'],
  ['new york', 'New York City, New York, US'],
  ['NYC', 'New York City, New York, US'],
  ['Toronto, ON', 'Toronto, Ontario, CA'],
  ['Dallas, TX', 'Dallas, Texas, US'],
  ['San Francisco, CA, U.S.A.', 'San Francisco, California, US'],
  ['Vancouver, CA', 'Vancouver, British Columbia, CA'],
  ['paris texas', 'Paris, Texas, US'],
  ['valencia venezuela', 'Valencia, Carabobo, VE'],
  ['St. Petersburg, FL', 'St. Petersburg, Florida, US'],
])('"%s" finds %s first', (text, place) => {
  expect(first(text)).toBe(place)
})

test.each([
  ['torotno', 'Toronto'],
  ['barcelno', 'Barcelona'],
  ['munihc', 'Munich'],
  ['amstredam', 'Amsterdam'],
  ['Edinbrugh, UK', 'Edinburgh'],
])('"%s", mistyped, still finds %s', (text, name) => {
  expect(searchPlaces(text, 1)[0]?.name).toBe(name)
})

test('the first word of a longer by-name is less than a name that begins so, and a typing error is told apart', () => {
  expect(matchPlaces('queen', 8).map(({ place }) => place.name)).not.toContain('Denver')
  expect(matchPlaces('queen', 1)).toMatchObject([{ place: { name: 'Queens' }, likeness: 'begun' }])
  expect(matchPlaces('milano', 1)).toMatchObject([{ place: { name: 'Milan' }, likeness: 'whole' }])
  expect(matchPlaces('firen', 1)).toMatchObject([{ place: { name: 'Florence' }, likeness: 'begun' }])
  expect(matchPlaces('torotno', 1)).toMatchObject([{ place: { name: 'Toronto' }, likeness: 'alike' }])
})

test('a by-name counts once it is nearly typed out, or when it is what readers call the place', () => {
  const italian = ({ name }: { name: string }) => (name === 'Florence' ? ['Firenze'] : [])
  const names = (text: string) => searchPlaces(text, 3, italian).map(({ name }) => name)
  expect(searchPlaces('jaz', 3).map(({ name }) => name)).toContain('Algiers')
  expect(names('jaz')).not.toContain('Algiers')
  for (const text of ['jazz', 'concert', 'comedy']) expect(names(text), text).toEqual([])
  expect(names('jazair')).toContain('Algiers')
  expect(names('fire')).toContain('Florence')
  expect(names('nyc')[0]).toBe('New York City')
  expect(names('torotno')).toContain('Toronto')
})

test('a few letters suggest the large cities that begin so, whole words before parts of words', () => {
  expect(searchPlaces('san', 4).map(({ name }) => name)).toEqual([
    'San Antonio',
    'San Diego',
    'San Jose',
    'San Francisco',
  ])
  expect(searchPlaces('tor', 3).map(({ name }) => name)).toContain('Toronto')
})

test('a place comes whole, under an id that finds it again', () => {
  const [milan] = searchPlaces('Milano', 1)
  expect(milan).toEqual({
    id: 'geonames:3173435',
    name: 'Milan',
    region: 'Lombardy',
    country: 'IT',
    lat: 45.46427,
    lng: 9.18951,
    timeZone: 'Europe/Rome',
    population: 1371498,
  })
  expect(placeById('geonames:3173435')).toEqual(milan)
  for (const id of ['geonames:1', 'geonames:', '3173435', 'geonames:3173435x', ''])
    expect(placeById(id)).toBeUndefined()
})

test('nothing is found for nothing, nonsense or another script', () => {
  for (const text of ['', '   ', ',', 'qqqq', '東京', '%_', "'; drop table places; --", '\0'])
    expect(searchPlaces(text)).toEqual([])
})

test('any text at all gives at most the number of places asked for, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 0, max: 20 }), (text, limit) => {
      const ids = searchPlaces(text, limit).map(({ id }) => id)
      expect(ids.length).toBeLessThanOrEqual(limit)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 300 },
  )
})

test('every large city is found by its own name and country', () => {
  const all = gazetteer()
  for (let record = 0; record < all.size; record += 1) {
    if ((all.population[record] ?? 0) < 1_000_000) continue
    const { id, name, country } = placeOf(all, record)
    expect(
      searchPlaces(`${name}, ${country}`, 5).map(place => place.id),
      name,
    ).toContain(id)
  }
})

test('every zone of the gazetteer is one that Intl knows', () => {
  expect(gazetteer().header.zones.filter(zone => !isTimeZone(zone))).toEqual([])
})
