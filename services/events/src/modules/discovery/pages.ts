import { MomentMs } from '@flow/service-kit'
import { type Static, Type } from 'typebox'
import { type Fragment, raw, sql } from '../../sql/fragment.ts'
import { highlighted } from './highlights.ts'
import { CARD_JOINS, cardOf } from './listed-card.ts'
import { byTime, nearest, popular, type Wanted } from './orders.ts'
import { relevance } from './ranking.ts'
import { isUnseen, MOST_SEEN } from './seen.ts'

/**
 * Where a list goes on: its order, when it began, the sort key and id of the last one shown and, where ranks may change
 * between pages, what was shown.
 */
export const Position = Type.Object({
  s: Type.Enum(['soonest', 'nearest', 'relevance', 'popular']),
  a: MomentMs,
  p: Type.Enum(['all', 'ahead', 'running']),
  k: Type.Array(MomentMs, { maxItems: 2 }),
  i: Type.Optional(Type.String({ format: 'uuid' })),
  q: Type.Optional(Type.String({ maxLength: 700 })),
  /** Words that could be read as filters are taken as they are typed. */
  l: Type.Optional(Type.Boolean()),
  /** The last bits of each id shown, four bytes each, as base64url. */
  v: Type.Optional(Type.String({ maxLength: 2400, pattern: '^[A-Za-z0-9_-]*$' })),
})
export type Position = Static<typeof Position>

/** How many sort keys the orders have. */
const KEYS = { soonest: 1, nearest: 2, relevance: 1, popular: 2 } as const

/** Whether a list in such an order can have ended there: popularity is a whole number, and no key is missing. */
export const isPosition = ({ s, k, i }: Position): boolean =>
  i === undefined || (k.length === KEYS[s] && (s !== 'popular' || (k[0] ?? 0) === ((k[0] ?? 0) | 0)))

/** What was shown is left out by name, so that a rank that changed shows nothing twice and passes nothing over. */
const popularUnseen = (wanted: Wanted, seen: readonly number[]): Fragment => {
  const rows = wanted.rows + seen.length
  const from = seen.length < MOST_SEEN ? { ...wanted, after: undefined, rows } : { ...wanted, rows }
  return sql`select x.* from (${popular(from)}) x where ${isUnseen(seen)} order by k, k2, occurrence_id limit ${raw(String(wanted.rows))}`
}

const page = (sort: Position['s'], wanted: Wanted, seen: readonly number[]): Fragment => {
  if (sort === 'relevance') return relevance(wanted, seen)
  if (sort === 'nearest') return nearest(wanted)
  return sort === 'popular' ? popularUnseen(wanted, seen) : byTime(wanted)
}

/** A row of a page: its place in the order, the card as JSON, and what to highlight where words were searched for. */
export interface CardRow {
  readonly k: number
  readonly k2: number | null
  readonly occurrence_id: string
  readonly card: string
  readonly marked_title?: string
  readonly marked_summary?: string
}

/** One page of listings in an order, as {@link CardRow}s: the few on the page are read whole. */
export const cardsOf = (
  sort: Position['s'],
  wanted: Wanted,
  { seen = [], now = wanted.search.at }: { readonly seen?: readonly number[]; readonly now?: Date } = {},
): Fragment => {
  const { words } = wanted.search
  const marked = words
    ? sql`, ${highlighted('l.title', words)} as marked_title, ${highlighted('l.summary', words)} as marked_summary`
    : raw('')
  const second = sort === 'popular' || sort === 'nearest' ? raw('page.k2') : raw('null::float8')
  return sql`with page as materialized (${page(sort, wanted, seen)})
    select page.k, ${second} as k2, page.occurrence_id, ${cardOf(wanted.search, sort, now)} as card${marked}
    from page join listings l on l.occurrence_id = page.occurrence_id ${CARD_JOINS}
    order by page.k, ${second}, page.occurrence_id`
}
