import { type Static, Type } from 'typebox'

/** An identifier: UUID in its canonical text form. Ours are version 7 (RFC 9562), so they sort by creation time. */
export const Id = Type.String({ format: 'uuid' })
export type Id = Static<typeof Id>

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
/** Random bytes are drawn for many ids together: to ask the system for a few is what costs. */
const drawn = new Uint8Array(10 * 128)
let used = drawn.length

const randomByte = (): number => {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn)
    used = 0
  }
  return drawn[used++] as number
}

const randomHex = (bytes: number): string => {
  let hex = ''
  for (let left = bytes; left > 0; left--) hex += HEX[randomByte()]
  return hex
}

/**
 * Makes a UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then 74 random bits.
 * @param now Unix time in milliseconds.
 */
export const newId = (now: number = Date.now()): Id => {
  const time = Math.floor(now).toString(16).padStart(12, '0')
  const random = randomHex(9)
  const variant = '89ab'[randomByte() & 3]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(3, 6)}-${random.slice(6)}`
}

/**
 * The id below all that are made at or after an instant: a bound for reading by time.
 * @param at Unix time in milliseconds.
 */
export const firstIdAt = (at: number): Id => `${newId(at).slice(0, 13)}-7000-8000-000000000000`
