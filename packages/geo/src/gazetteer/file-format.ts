/**
 * Layout of `data/gazetteer.bin`, little-endian: length of the header (uint32), the header as JSON padded with spaces
 * to a multiple of eight bytes in all, then the sections in the order of {@link sections}, each padded likewise. Records are sorted
 * by latitude, keys by their bytes. Read in place as typed arrays: nothing is parsed but the header.
 */
export const formatVersion = 1

/** Set in `keyRecord` when the key is not the name that GeoNames shows but another one of the place. */
export const alternateBit = 0x80000000

/** `flags` of a record: a part of a city rather than a city (GeoNames code PPLX). */
export const sectionFlag = 1

export const sections = {
  /** GeoNames id of each record. */
  id: Uint32Array,
  /** Latitude and longitude in 1/100,000 degree. */
  lat: Int32Array,
  lng: Int32Array,
  population: Uint32Array,
  /** Indexes into the header's lists. */
  country: Uint16Array,
  region: Uint16Array,
  zone: Uint16Array,
  flags: Uint8Array,
  /** Where each name begins in `names` (UTF-8), and its end at last. */
  nameStart: Uint32Array,
  names: Uint8Array,
  /** Where each folded key begins in `keys` (ASCII), and its end at last. */
  keyStart: Uint32Array,
  keys: Uint8Array,
  /** The record of each key. */
  keyRecord: Uint32Array,
} as const

export type SectionName = keyof typeof sections
export type Sections = { readonly [Name in SectionName]: InstanceType<(typeof sections)[Name]> }

export type Header = {
  readonly version: number
  /** Date of the newest GeoNames record, YYYY-MM-DD. */
  readonly dataOf: string
  /** ISO 3166-1 alpha-2 codes (and XK for Kosovo). */
  readonly countries: readonly string[]
  /** First-level divisions: code as GeoNames has it ("IT.09") and name ("Lombardy"). */
  readonly regions: readonly { readonly code: string; readonly name: string }[]
  /** IANA names. */
  readonly zones: readonly string[]
  /** Items of each section. */
  readonly counts: Readonly<Record<SectionName, number>>
}

export const sectionNames = Object.keys(sections) as SectionName[]

/** The next multiple of eight, where a section may begin. */
export const aligned = (offset: number): number => Math.ceil(offset / 8) * 8
