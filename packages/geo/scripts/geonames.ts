import { foldName } from '../src/gazetteer/fold.ts'

export type City = {
  readonly id: number
  readonly name: string
  readonly names: ReadonlyMap<string, 'primary' | 'alternate'>
  readonly lat: number
  readonly lng: number
  readonly section: boolean
  readonly country: string
  readonly regionCode: string
  readonly population: number
  readonly zone: string
  readonly modified: string
}

/** Historical, abandoned and destroyed places, which nobody goes to (https://www.geonames.org/export/codes.html). */
const gone = new Set(['PPLH', 'PPLCH', 'PPLQ', 'PPLW'])

/** Short forms that people type and GeoNames has only among its codes. */
const shortForms: Readonly<Record<number, readonly string[]>> = {
  5128581: ['NYC', 'New York'],
  5368361: ['LA', 'L.A.'],
  5391959: ['SF', 'San Fran'],
  4140963: ['DC', 'Washington DC'],
  3448439: ['Sampa'],
}

/**
 * Whether an alternate name is worth a key: in Latin letters, begun by a capital or an apostrophe (GeoNames lists
 * machine transliterations such as "luo ma" in lower case), and no airport code.
 */
const isUseful = (name: string): boolean =>
  /^['’‘]?\p{Lu}/u.test(name) && /^[\p{Script=Latin}\p{M}\d .,'’‘`()/-]+$/u.test(name) && !/^[A-Z]{2,4}$/.test(name)

const foldedNames = (id: number, name: string, asciiName: string, alternates: string): City['names'] => {
  const names = new Map<string, 'primary' | 'alternate'>()
  for (const alternate of [...alternates.split(','), ...(shortForms[id] ?? [])])
    if (isUseful(alternate) || shortForms[id]?.includes(alternate)) names.set(foldName(alternate), 'alternate')
  for (const primary of [name, asciiName]) names.set(foldName(primary), 'primary')
  names.delete('')
  return names
}

/** Reads GeoNames' `cities500.txt` (columns: https://download.geonames.org/export/dump/readme.txt). */
export const readCities = (text: string, smallestPopulation: number): City[] =>
  text.split('\n').flatMap(line => {
    const [id, name = '', ascii = '', alternates = '', lat, lng, , code = '', country = '', , region = '', ...rest] =
      line.split('\t')
    const [, , , people, , , zone = '', modified = ''] = rest
    const population = Number(people)
    if (id === undefined || gone.has(code) || !(population >= smallestPopulation)) return []
    return {
      id: Number(id),
      name,
      names: foldedNames(Number(id), name, ascii, alternates),
      lat: Math.round(Number(lat) * 1e5),
      lng: Math.round(Number(lng) * 1e5),
      section: code === 'PPLX',
      country,
      regionCode: `${country}.${region}`,
      population,
      zone,
      modified,
    }
  })

/** Reads the names of first-level divisions by their code ("IT.09" → "Lombardy"). */
export const readRegions = (text: string): ReadonlyMap<string, string> =>
  new Map((JSON.parse(text) as { code: string; name: string }[]).map(({ code, name }) => [code, name]))
