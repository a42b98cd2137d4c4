import type { FastifyRequest } from 'fastify'
import { DEVICE_COOKIE, readCookie } from './cookies.ts'
import { countryOf } from './country.ts'
import { deviceLabel } from './device-label.ts'

/** What a request tells of where it comes from. */
export interface Client {
  readonly address: string
  readonly userAgent: string
  readonly label: string
  /** The secret of a device that signed in before, if it shows one. */
  readonly deviceSecret: string | undefined
  /** Whether a page of ours asks, so that the session goes into a cookie too. */
  readonly browser: boolean
}

const LONGEST_USER_AGENT = 300

const isOurPage = (request: FastifyRequest) =>
  request.headers['sec-fetch-site'] === 'same-origin' || request.headers['x-flow-client'] === 'web'

export const clientOf = (request: FastifyRequest): Client => {
  const userAgent = String(request.headers['user-agent'] ?? '').slice(0, LONGEST_USER_AGENT)
  return {
    address: request.ip,
    userAgent,
    label: deviceLabel(userAgent),
    deviceSecret: readCookie(request.headers.cookie, DEVICE_COOKIE),
    browser: isOurPage(request),
  }
}

const shortAddress = (address: string): string => {
  const plain = address.replace(/^::ffff:/, '')
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.replace(/\d+$/, '*')
  return `${plain.split(':').slice(0, 3).join(':')}:*`
}

/** An address as it is shown: without the part that tells one household from another, and its country. */
export const roughly = (address: string): { address: string; country: string | null } => ({
  address: shortAddress(address),
  country: countryOf(address),
})
