import { type Static, Type } from 'typebox'

/** An identifier: UUID in its canonical text form. Ours are version 7 (RFC 9562), so they sort by creation time. */
export const Id = Type.String({ format: 'uuid' })
export type Id = Static<typeof Id>

/**
 * Makes a UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then 74 random bits.
 * @param now Unix time in milliseconds.
 */
export const newId = (now: number = Date.now()): Id => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  new DataView(bytes.buffer).setUint32(0, Math.floor(now / 0x10000))
  new DataView(bytes.buffer).setUint16(4, now % 0x10000)
  bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f)
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/**
 * The id below all that are made at or after an instant: a bound for reading by time.
 * @param at Unix time in milliseconds.
 */
export const firstIdAt = (at: number): Id => `${newId(at).slice(0, 13)}-7000-8000-000000000000`
