import ipaddr from 'ipaddr.js'

/** Addresses that look public and are not: Azure's own service answers each machine there. */
const PRIVATE_THOUGH_PUBLIC = new Set(['168.63.129.16'])

/**
 * Whether an IP address belongs to the public Internet: not this machine, not a private, link-local, shared, test or
 * reserved network, not multicast, and no IPv6 form that leads to such an IPv4 address (mapped, NAT64, 6to4, Teredo).
 * Ranges: IANA special-purpose registries, through ipaddr.js; of IPv6 only global unicast (2000::/3) counts.
 */
export const isPublicAddress = (text: string): boolean => {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast') return false
  if (address.kind() === 'ipv4') return !PRIVATE_THOUGH_PUBLIC.has(address.toString())
  const first = address.toByteArray()[0] as number
  return first >> 5 === 1
}
