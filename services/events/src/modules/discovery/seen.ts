import { type Fragment, sql } from '../../sql/fragment.ts'

/** So many of those shown last are remembered in a cursor. */
export const MOST_SEEN = 400

/** The last 32 bits of an id, which are chance: enough to know again what was shown of a few hundred. */
const bitsOf = (id: string): number => Number.parseInt(id.slice(-8), 16) | 0

/** What a cursor remembers as shown. */
export const seenIn = (text: string | undefined): number[] => {
  const bytes = Buffer.from(text ?? '', 'base64url')
  return Array.from({ length: bytes.length >> 2 }, (_, nth) => bytes.readInt32BE(nth * 4))
}

/** What a cursor remembers once these were shown too. */
export const withSeen = (seen: readonly number[], ids: readonly string[]): string => {
  const all = [...seen, ...ids.map(bitsOf)].slice(-MOST_SEEN)
  const bytes = Buffer.alloc(all.length * 4)
  for (const [nth, one] of all.entries()) bytes.writeInt32BE(one, nth * 4)
  return bytes.toString('base64url')
}

/** That a row `x` was not shown. */
export const isUnseen = (seen: readonly number[]): Fragment =>
  sql`('x' || right(x.occurrence_id::text, 8))::bit(32)::int <> all (${seen}::int[])`
