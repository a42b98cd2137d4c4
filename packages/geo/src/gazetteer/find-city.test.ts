import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countryCode } from './countries.ts'
import { findCity } from './find-city.ts'

const found = (city: string, country?: string): string => {
  const place = findCity(city, country)
  return place ? `${place.name}, ${place.region}, ${place.country}` : 'nothing'
}

test.each([
  ['Milano', 'IT', 'Milan, Lombardy, IT'],
  ['Milano', 'Italia', 'Milan, Lombardy, IT'],
  ['Cambridge', 'England', 'Cambridge, England, GB'],
  ['Cambridge, MA', 'U.S.A.', 'Cambridge, Massachusetts, US'],
  ['Dallas, TX', 'U.S.A.', 'Dallas, Texas, US'],
  ['Dallas, TX, U.S.A.', undefined, 'Dallas, Texas, US'],
  ['Seoul', 'South Korea', 'Seoul, Seoul, KR'],
  ['Seoul', 'Korea', 'Seoul, Seoul, KR'],
  ['Prague', 'Czech Republic', 'Prague, Prague, CZ'],
  ['Sarajevo', 'Bosnia and Herzegovina', 'Sarajevo, Federation of B&H, BA'],
  ['Hong Kong', 'Hong Kong', 'Hong Kong, Central and Western, HK'],
  ['Bangalore', 'India', 'Bengaluru, Karnataka, IN'],
  ['Victoria', 'Canada', 'Victoria, British Columbia, CA'],
  ['Newcastle-Upon-Tyne', 'U.K.', 'Newcastle upon Tyne, England, GB'],
  ['Napels', 'Italy', 'Naples, Campania, IT'],
  ['Desenzano', 'Italy', 'Desenzano del Garda, Lombardy, IT'],
  ['Desenzano del Garda (BS)', 'Italy', 'Desenzano del Garda, Lombardy, IT'],
  ['Sitges, Barcelona', 'Spain', 'Sitges, Catalonia, ES'],
  ['Nosuchvillage, Agadir', 'Morocco', 'Agadir, Souss-Massa, MA'],
])('"%s" with %s is %s', (city, country, place) => {
  expect(found(city, country)).toBe(place)
})

test('a region in the name counts more than a wrong country beside it', () => {
  expect(found('Waterloo, ON', 'U.S.A.')).toBe('Waterloo, Ontario, CA')
})

test.each([
  ['Online', undefined],
  ['online', 'Italy'],
  ['Virtual', 'U.S.A.'],
  ['TBA', undefined],
  ['', 'Italy'],
  ['Milano', 'Atlantis'],
  ['Milano', 'Japan'],
  ['Wall, NJ', 'U.S.A.'],
  ['Texel', 'Netherlands'],
  ['Qqqqqqq', undefined],
  ['東京', 'Japan'],
])('"%s" with %s is nowhere', (city, country) => {
  expect(findCity(city, country)).toBeUndefined()
})

test.each([
  ['us', 'US'],
  ['U.S.', 'US'],
  ['United States', 'US'],
  ['Stati Uniti', 'US'],
  ['UK', 'GB'],
  ['Scotland', 'GB'],
  ['Germania', 'DE'],
  ['Deutschland', 'DE'],
  ['Côte d’Ivoire', 'CI'],
  ['Turkey', 'TR'],
  ['Türkiye', 'TR'],
  ['Kosovo', 'XK'],
  ['Bosnia & Herzegovina', 'BA'],
  ['North Macedonia', 'MK'],
  ['Georgia', 'GE'],
  ['nowhere', undefined],
])('the country "%s" is %s', (name, code) => {
  expect(countryCode(name)).toBe(code)
})

const conferences = new URL(
  `${process.env.FLOW_SHARED_DATA ? `${process.env.FLOW_SHARED_DATA}/` : '../../../../../shared/data/'}conferences/conferences.json`,
  import.meta.url,
)

test.skipIf(!existsSync(conferences))('real conferences are placed (skipped when the shared data is absent)', () => {
  const records = JSON.parse(readFileSync(conferences, 'utf8')) as { city?: string; country?: string }[]
  const withCity = records.filter(({ city }) => city)
  const placed = withCity.filter(({ city = '', country }) => findCity(city, country))
  const rate = placed.length / withCity.length
  process.stdout.write(`geocoded ${placed.length} of ${withCity.length} conferences: ${(100 * rate).toFixed(2)} %\n`)
  expect(rate).toBeGreaterThan(0.98)
})
