import { readFileSync } from 'node:fs'
import {
  aligned,
  formatVersion,
  type Header,
  type Sections,
  sectionFlag,
  sectionNames,
  sections,
} from './file-format.ts'
import { once } from './once.ts'

/** A city, town or village of GeoNames, or a part of a city. */
export type Place = {
  /** `geonames:<GeoNames id>`, stable over versions of the gazetteer. */
  readonly id: string
  readonly name: string
  /** First-level division (state, region, province), in English where GeoNames has it so; null when unknown. */
  readonly region: string | null
  /** ISO 3166-1 alpha-2, or XK for Kosovo. */
  readonly country: string
  readonly lat: number
  readonly lng: number
  /** IANA name. */
  readonly timeZone: string
  readonly population: number
}

export type Gazetteer = Sections & { readonly header: Header; readonly size: number }

const decoder = new TextDecoder()

const read = (): Gazetteer => {
  const file = readFileSync(new URL('../../data/gazetteer.bin', import.meta.url))
  const bytes = file.byteOffset % 8 === 0 ? file : Uint8Array.from(file)
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true)
  const header = JSON.parse(decoder.decode(bytes.subarray(4, 4 + headerLength))) as Header
  if (header.version !== formatVersion) throw new Error(`gazetteer.bin has format ${header.version}; build it again`)
  let offset = aligned(4 + headerLength)
  const parts = sectionNames.map(name => {
    const part = new sections[name](bytes.buffer, bytes.byteOffset + offset, header.counts[name])
    offset = aligned(offset + part.byteLength)
    return [name, part]
  })
  return { ...(Object.fromEntries(parts) as Sections), header, size: header.counts.id }
}

/** The gazetteer, read from its file at the first call. */
export const gazetteer = once(read)

/** Number that a place id stands for; undefined when the text is no such id. */
const geonamesId = (id: string): number | undefined => {
  const digits = /^geonames:(\d{1,10})$/.exec(id)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Whether the record is a part of a city rather than a city. */
export const isSection = (all: Gazetteer, record: number): boolean => ((all.flags[record] ?? 0) & sectionFlag) !== 0

export const pointOf = (all: Gazetteer, record: number): { lat: number; lng: number } => ({
  lat: (all.lat[record] ?? 0) / 1e5,
  lng: (all.lng[record] ?? 0) / 1e5,
})

/** The record as callers see it. */
export const placeOf = (all: Gazetteer, record: number): Place => ({
  id: `geonames:${all.id[record]}`,
  name: decoder.decode(all.names.subarray(all.nameStart[record], all.nameStart[record + 1])),
  region: all.header.regions[all.region[record] ?? 0]?.name || null,
  country: all.header.countries[all.country[record] ?? 0] ?? '',
  ...pointOf(all, record),
  timeZone: all.header.zones[all.zone[record] ?? 0] ?? 'UTC',
  population: all.population[record] ?? 0,
})

/** The record of an id that a search gave; undefined when there is none. */
export const recordOf = (all: Gazetteer, id: string): number | undefined => {
  const number = geonamesId(id)
  const record = number === undefined ? -1 : all.id.indexOf(number)
  return record < 0 ? undefined : record
}

/** The place of an id that a search gave; undefined when there is none. */
export const placeById = (id: string): Place | undefined => {
  const all = gazetteer()
  const record = recordOf(all, id)
  return record === undefined ? undefined : placeOf(all, record)
}
