import type { Actor, EventCard, EventSearchList, EventsQuery } from '@flow/contracts'
import type { Database } from '@flow/postgres'
import { cursorOf, invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { compile } from '../../sql/fragment.ts'
import { withDescendants } from '../categories/category-tree.ts'
import { presentCard } from '../events/card.ts'
import type { CardRow } from '../events/card-rows.ts'
import type { Phase } from './conditions.ts'
import { correctWords } from './correct-words.ts'
import { facetsOf } from './facets.ts'
import { highlightOf } from './highlights.ts'
import { cardsOf, Position } from './pages.ts'
import { type Search, searchOf } from './search.ts'
import { seenIn, withSeen } from './seen.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>
type FoundRow = CardRow & {
  readonly k: number
  readonly k2: number | null
  readonly distance: number | null
  readonly marked_title: string | null
  readonly marked_summary: string | null
}
interface Found {
  readonly row: FoundRow
  readonly phase: Phase
}

const cursor = cursorOf(Position)

const sortOf = (query: Pick<EventsQuery, 'sort' | 'q' | 'near'>): Position['s'] => {
  if (query.sort === 'nearest' && query.near === undefined) throw invalid('sort', 'needs_near', 'nearest needs near')
  return query.sort ?? (query.q?.trim() ? 'relevance' : 'soonest')
}

const read = async (db: Database, actor: Actor, search: Search, wanted: { position: Position; rows: number }) => {
  const { s, p, k, i } = wanted.position
  const after = i === undefined ? undefined : { k, i }
  const rows = await db.readQuery<FoundRow>(
    actor,
    compile(cardsOf(s, { search, phase: p, after, rows: wanted.rows }, seenIn(wanted.position.v))),
  )
  return rows.map((row): Found => ({ row, phase: p }))
}

/** What begins comes first, then what goes on already; a page may hold the end of one and the beginning of the other. */
const readSoonest = async (
  db: Database,
  actor: Actor,
  search: Search,
  wanted: { position: Position; rows: number },
) => {
  const found = await read(db, actor, search, wanted)
  if (found.length >= wanted.rows || wanted.position.p === 'running') return found
  const { i: _, ...rest } = wanted.position
  const position: Position = { ...rest, p: 'running', k: [] }
  return [...found, ...(await read(db, actor, search, { position, rows: wanted.rows - found.length }))]
}

const present = ({ row }: Found, now: Date): EventCard => ({
  ...presentCard(row, now),
  ...highlightOf(row.marked_title, row.marked_summary),
  ...(row.distance === null ? {} : { distanceMeters: Math.round(row.distance) }),
})

const positionAfter = (shown: readonly Found[], position: Position): Position => {
  const { row, phase } = shown.at(-1) as Found
  const ranked = position.s === 'relevance' || position.s === 'popular'
  return {
    ...position,
    p: phase,
    k: row.k2 === null ? [row.k] : [row.k, row.k2],
    i: row.occurrence_id,
    ...(ranked
      ? {
          v: withSeen(
            seenIn(position.v),
            shown.map(one => one.row.occurrence_id),
          ),
        }
      : {}),
  }
}

/** When nothing holds all words: what holds any of them. */
const anyWord = async (_: Database, q: string): Promise<string | undefined> => {
  const words = q.match(/[\p{L}\p{N}]{2,}/gu) ?? []
  return words.length > 1 ? words.join(' or ') : undefined
}

/**
 * A page of what the public may discover. When nothing was found, mistyped words are corrected, then events with any
 * of the words are taken; the list says so.
 * @throws 422 for filters that contradict themselves and cursors of another list.
 */
export const listEvents = async (
  { db, now, store }: Deps,
  actor: Actor,
  query: EventsQuery,
): Promise<EventSearchList> => {
  const sort = sortOf(query)
  const known = cursor.decode(query.cursor)
  if (known && known.s !== sort) throw invalid('cursor', 'invalid_cursor', 'is not a cursor of this list')
  const position: Position = known ?? { s: sort, a: now().getTime(), p: sort === 'soonest' ? 'ahead' : 'all', k: [] }
  const categories = query.category ? await withDescendants({ db, store }, query.category) : undefined
  const limit = query.limit ?? 20
  const searchFor = (q: string | undefined): Search => {
    const search = searchOf({ ...query, ...(q ? { q } : {}) }, new Date(position.a))
    return categories ? { ...search, categories } : search
  }
  const run = (q: string | undefined) => {
    const reader = sort === 'soonest' ? readSoonest : read
    return reader(db, actor, searchFor(q), { position, rows: limit + 1 })
  }
  let corrected = position.q
  let found = await run(corrected)
  for (const otherwise of query.q?.trim() && !known ? [correctWords, anyWord] : []) {
    if (found.length) break
    corrected = await otherwise(db, corrected ?? query.q ?? '')
    if (corrected) found = await run(corrected)
  }
  const shown = found.slice(0, limit)
  const next = found.length > limit && positionAfter(shown, corrected ? { ...position, q: corrected } : position)
  return {
    items: shown.map(one => present(one, now())),
    nextCursor: next ? cursor.encode(next) : null,
    ...(corrected && found.length ? { correctedQuery: corrected } : {}),
    ...(query.facets ? { facets: await facetsOf(db, searchFor(corrected)) } : {}),
  }
}

/** @throws 401 when a filter means the caller and nobody is signed in. */
export const checkCaller = (
  actor: Actor,
  query: Pick<EventsQuery, 'attending' | 'liked' | 'organiser' | 'friends'>,
): void => {
  if (actor.kind !== 'user' && (query.attending || query.liked || query.organiser === 'me' || query.friends))
    throw problem('unauthenticated')
}
