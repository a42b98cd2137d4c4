import { countryCode } from './countries.ts'
import { foldName } from './fold.ts'
import { type Gazetteer, gazetteer } from './gazetteer.ts'
import { once } from './once.ts'

/** Postal codes of provinces and states whose GeoNames codes are numbers. */
const postalCodes: Readonly<Record<string, string>> = {
  ab: 'CA.01',
  bc: 'CA.02',
  mb: 'CA.03',
  nb: 'CA.04',
  nl: 'CA.05',
  ns: 'CA.07',
  on: 'CA.08',
  pe: 'CA.09',
  qc: 'CA.10',
  sk: 'CA.11',
  yt: 'CA.12',
  nt: 'CA.13',
  nu: 'CA.14',
  act: 'AU.01',
  nsw: 'AU.02',
  qld: 'AU.04',
  tas: 'AU.06',
  vic: 'AU.07',
}

/** What a word after the name may mean: "CA" is California as well as Canada. */
export type Qualifier = { readonly country: string | undefined; readonly regions: ReadonlySet<number> }

/** Regions by their folded name or postal code. */
const regionsByName = once((): ReadonlyMap<string, readonly number[]> => {
  const postalByCode = new Map(Object.entries(postalCodes).map(([postal, code]) => [code, postal]))
  const entries = gazetteer().header.regions.flatMap(({ code, name }, region) => {
    const own = /^(US|GB)\.(.+)/.exec(code)?.[2]?.toLowerCase()
    return [foldName(name), own ?? postalByCode.get(code) ?? ''].map(key => ({ key, region }))
  })
  const byKey = Map.groupBy(entries, ({ key }) => key)
  byKey.delete('')
  return new Map([...byKey].map(([key, list]) => [key, list.map(({ region }) => region)]))
})

/** Reads "ON", "Ontario", "Italy" or "U.S.A."; undefined when it names neither a region nor a country. */
export const readQualifier = (text: string): Qualifier | undefined => {
  const country = countryCode(text)
  const regions = new Set(regionsByName().get(foldName(text)))
  return country !== undefined || regions.size > 0 ? { country, regions } : undefined
}

/** Whether the record lies in the region or country that the qualifier names. */
export const satisfies = (all: Gazetteer, record: number, { country, regions }: Qualifier): boolean =>
  regions.has(all.region[record] ?? -1) ||
  (country !== undefined && all.header.countries[all.country[record] ?? 0] === country)

/** The parts of "Dallas, TX, U.S.A." or "Desenzano del Garda (BS)", trimmed, empty ones left out. */
export const splitParts = (text: string): string[] =>
  text
    .split(/[,;()[\]|/]/)
    .map(part => part.trim())
    .filter(part => part !== '')
