import { countryCode } from './country-code.ts'
import type { DraftVenue } from './draft.ts'
import { plainLine } from './read-text.ts'

const STREET =
  /^\d+[a-z]?[ ,-]|\s\d+[a-z]?(?:[-/]\d+)?$|^(?:via|viale|piazza|piazzale|corso|largo|vicolo|lungo\w+|strada|contrada|rue|avenue|boulevard|place|quai|allée|calle|plaza|paseo)\s|(?:stra(?:ß|ss)e|platz|weg|street|road|avenue|st\.?|rd\.?|ave\.?|blvd\.?)$/i
const REGION_AND_CODE = /^([A-Z]{2,3})\s+(\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4})$/
const CODE_AND_CITY = /^(\d{4,6}|\d{4} [A-Z]{2})\s+(\p{L}.*?)(?:\s+\(?([A-Z]{2})\)?)?$/u
const CITY_AND_CODE = /^(\p{L}[\p{L}' .-]*?)\s+(\d{4,6})$/u

type Address = Partial<Record<keyof DraftVenue, string>>

/** Takes country, region, postal code and city off the end of the parts. */
const takeTown = (parts: string[]): Address => {
  const address: Address = {}
  const last = parts.at(-1) ?? ''
  if (parts.length > 1 && (last.length > 3 || /^(?:USA?|UK|UAE)$/i.test(last)) && countryCode(last))
    address.country = parts.pop()
  const town = parts.at(-1) ?? ''
  const codeAndCity = CODE_AND_CITY.exec(town)
  const regionAndCode = REGION_AND_CODE.exec(town)
  const cityAndCode = CITY_AND_CODE.exec(town)
  if (regionAndCode && parts.length > 1) {
    parts.pop()
    return { ...address, region: regionAndCode[1], postalCode: regionAndCode[2], city: parts.pop() }
  }
  if (/^[A-Z]{2}$/.test(town) && parts.length > 1) {
    parts.pop()
    return { ...address, region: town, city: parts.pop() }
  }
  if (codeAndCity && !STREET.test(`${codeAndCity[2]}`)) {
    parts.pop()
    return { ...address, postalCode: codeAndCity[1], city: codeAndCity[2], region: codeAndCity[3] }
  }
  if (cityAndCode && parts.length > 1 && (cityAndCode[2] ?? '').length === 5) {
    parts.pop()
    return { ...address, postalCode: cityAndCode[2], city: cityAndCode[1] }
  }
  if (parts.length > 2 || (parts.length === 2 && (address.country || !STREET.test(town)))) address.city = parts.pop()
  return address
}

/**
 * Takes a place written on one line apart: `Teatro Manzoni, Via Manzoni 42, 20121 Milano MI, Italia` or
 * `814 Bloor St W, Toronto, ON M6G 1L9, Canada`. What it cannot tell stays in the name.
 */
export const splitAddress = (value: unknown): DraftVenue => {
  const text = typeof value === 'string' ? value.slice(0, 600).replace(/\r?\n|;/g, ', ') : ''
  const parts = plainLine(text)
    .split(/\s*,\s*/)
    .filter(Boolean)
  if (parts.length < 2 || parts.length > 8) {
    const line = parts.join(', ')
    return line ? (STREET.test(line) ? { street: line } : { name: line }) : {}
  }
  const town = takeTown(parts)
  const [first = '', ...rest] = parts
  if (!first) return town
  return STREET.test(first) ? { ...town, street: parts.join(', ') } : { ...town, name: first, street: rest.join(', ') }
}
