import {
  aligned,
  alternateBit,
  formatVersion,
  type Header,
  type SectionName,
  sectionFlag,
  sectionNames,
  sections,
} from '../src/gazetteer/file-format.ts'
import type { City } from './geonames.ts'

type Columns = Record<SectionName, ArrayLike<number>>

/** Texts one after another, and where each begins. */
const concatenate = (texts: readonly string[]): { bytes: Uint8Array; starts: number[] } => {
  const parts = texts.map(text => Buffer.from(text))
  const starts = [0]
  for (const part of parts) starts.push((starts.at(-1) ?? 0) + part.length)
  return { bytes: Buffer.concat(parts), starts }
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort()

const indexesIn = (list: readonly string[], values: readonly string[]): number[] => {
  const index = new Map(list.map((value, at) => [value, at]))
  return values.map(value => index.get(value) ?? 0)
}

const keyColumns = (cities: readonly City[]): Pick<Columns, 'keys' | 'keyStart' | 'keyRecord'> => {
  const keys = cities.flatMap((city, record) =>
    [...city.names].map(([key, kind]) => ({
      key,
      record,
      alternate: kind === 'alternate',
      population: city.population,
    })),
  )
  keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : b.population - a.population || a.record - b.record))
  const { bytes, starts } = concatenate(keys.map(({ key }) => key))
  return {
    keys: bytes,
    keyStart: starts,
    keyRecord: keys.map(({ record, alternate }) => record + (alternate ? alternateBit : 0)),
  }
}

/** Lays the cities out as `file-format.ts` says. */
export const encodeGazetteer = (
  unsorted: readonly City[],
  regionNames: ReadonlyMap<string, string>,
): { bytes: Uint8Array; header: Header } => {
  const cities = unsorted.toSorted((a, b) => a.lat - b.lat || a.id - b.id)
  const column = <T>(pick: (city: City) => T): T[] => cities.map(pick)
  const countries = distinct(column(city => city.country))
  const regions = distinct(column(city => city.regionCode))
  const zones = distinct(column(city => city.zone))
  const names = concatenate(column(city => city.name))
  const columns: Columns = {
    id: column(city => city.id),
    lat: column(city => city.lat),
    lng: column(city => city.lng),
    population: column(city => city.population),
    country: indexesIn(
      countries,
      column(city => city.country),
    ),
    region: indexesIn(
      regions,
      column(city => city.regionCode),
    ),
    zone: indexesIn(
      zones,
      column(city => city.zone),
    ),
    flags: column(city => (city.section ? sectionFlag : 0)),
    nameStart: names.starts,
    names: names.bytes,
    ...keyColumns(cities),
  }
  const header: Header = {
    version: formatVersion,
    dataOf: column(city => city.modified).reduce((newest, date) => (date > newest ? date : newest), ''),
    countries,
    regions: regions.map(code => ({ code, name: regionNames.get(code) ?? '' })),
    zones,
    counts: Object.fromEntries(sectionNames.map(name => [name, columns[name].length])) as Header['counts'],
  }
  return { bytes: layOut(header, columns), header }
}

const layOut = (header: Header, columns: Columns): Uint8Array => {
  const json = Buffer.from(JSON.stringify(header))
  const head = Buffer.alloc(aligned(4 + json.length), ' ')
  head.writeUInt32LE(json.length)
  json.copy(head, 4)
  const bodies = sectionNames.map(name => {
    const array = sections[name].from(columns[name])
    const body = Buffer.alloc(aligned(array.byteLength))
    body.set(new Uint8Array(array.buffer))
    return body
  })
  return Buffer.concat([head, ...bodies])
}
