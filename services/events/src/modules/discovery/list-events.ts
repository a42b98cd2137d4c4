import type { Actor, EventSearchList, EventsQuery } from '@flow/contracts'
import type { Database } from '@flow/postgres'
import { cursorOf, invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { compile } from '../../sql/fragment.ts'
import type { Phase } from './conditions.ts'
import { correctWords } from './correct-words.ts'
import { facetsOf } from './facets.ts'
import { highlightOf } from './highlights.ts'
import { readQuery } from './match-events.ts'
import { type CardRow, cardsOf, isPosition, Position } from './pages.ts'
import { readPlace } from './read-place.ts'
import { readWishes } from './read-wishes.ts'
import type { Search } from './search.ts'
import { seenIn, withSeen } from './seen.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>
interface Found {
  readonly row: CardRow
  readonly phase: Phase
}

const cursor = cursorOf(Position)

/** Bytes of words in a cursor at most: with all that was shown it stays below what a cursor may be long. */
const MOST_BYTES = 700

const NEXT = /"nextCursor":"([\w-]+)"/

/**
 * What of a list makes its version. A list that goes on says when it began, and ranks follow the hour: a list with the
 * same cards that goes on after the same one is the same, whenever it was asked for.
 */
export const versionOfList = (list: string): string =>
  list.replace(NEXT, (_, next: string) => {
    const { a: _began, k: _key, ...after } = JSON.parse(Buffer.from(next, 'base64url').toString())
    return JSON.stringify(after)
  })

const sortOf = (query: Pick<EventsQuery, 'sort' | 'q' | 'near' | 'bbox'>): Position['s'] => {
  if (query.sort === 'nearest' && query.near === undefined && query.bbox === undefined)
    throw invalid('sort', 'needs_near', 'nearest needs near, or bbox')
  return query.sort ?? (query.q?.trim() ? 'relevance' : 'soonest')
}

type Reading = Pick<Deps, 'db' | 'now'> & { readonly actor: Actor }
type Reader = (as: Reading, search: Search, wanted: { position: Position; rows: number }) => Promise<Found[]>

const read: Reader = async ({ db, now, actor }, search, { position, rows }) => {
  const { s, p, k, i, v } = position
  const after = i === undefined ? undefined : { k, i }
  const page = cardsOf(s, { search, phase: p, after, rows }, { seen: seenIn(v), now: now() })
  return (await db.readQuery<CardRow>(actor, compile(page))).map(row => ({ row, phase: p }))
}

/** What begins comes first, then what goes on already; a page may hold the end of one and the beginning of the other. */
const readSoonest: Reader = async (as, search, wanted) => {
  const found = await read(as, search, wanted)
  if (found.length >= wanted.rows || wanted.position.p === 'running') return found
  const { i: _, ...rest } = wanted.position
  const position: Position = { ...rest, p: 'running', k: [] }
  return [...found, ...(await read(as, search, { position, rows: wanted.rows - found.length }))]
}

const written = ({ row: { card, marked_title, marked_summary } }: Found): string =>
  marked_title === undefined
    ? card
    : `${card.slice(0, -1)},"highlight":${JSON.stringify(highlightOf(marked_title, marked_summary ?? ''))}}`

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
const anyWord = (q: string): string | undefined => {
  const words = q.match(/[\p{L}\p{N}]{2,}/gu) ?? []
  return words.length > 1 ? words.join(' or ') : undefined
}

/** How the words of a query may be taken, each tried when those before found nothing. */
interface Attempt {
  readonly q: string | undefined
  readonly literally: boolean
}

/**
 * When nothing was found: mistyped words corrected, then words that had been read as filters taken as they are typed,
 * then any of the words.
 */
const otherwise = async function* (db: Database, typed: EventsQuery, meant: EventsQuery): AsyncGenerator<Attempt> {
  if (!meant.q) return
  const corrected = await correctWords(db, meant.q)
  if (corrected) yield { q: corrected, literally: false }
  if (meant.q !== typed.q) yield { q: undefined, literally: true }
  const any = anyWord(corrected ?? meant.q)
  if (any) yield { q: any, literally: false }
}

/**
 * A page of what the public may discover, as the JSON of an {@link EventSearchList}. Words that mean a filter are read as one, and the list says which. When
 * nothing was found, words are taken otherwise; the list says so.
 * @throws 422 for filters that contradict themselves and cursors of another list.
 */
export const writtenList = async ({ db, now, store }: Deps, actor: Actor, query: EventsQuery): Promise<string> => {
  const sort = sortOf(query)
  const known = cursor.decode(query.cursor)
  if (known && (known.s !== sort || !isPosition(known)))
    throw invalid('cursor', 'invalid_cursor', 'is not a cursor of this list')
  const position: Position = known ?? { s: sort, a: now().getTime(), p: sort === 'soonest' ? 'ahead' : 'all', k: [] }
  const typed = { ...query, q: query.q?.trim() ?? '' }
  const { query: meant, understood } = await readPlace({ db }, readWishes(typed))
  const limit = query.limit ?? 20
  const searchFor = ({ q, literally }: Attempt): Promise<Search> =>
    readQuery({ db, store }, { ...(literally ? typed : meant), ...(q ? { q } : {}) }, new Date(position.a))
  const reader = sort === 'soonest' ? readSoonest : read
  const run = async (one: Attempt) => reader({ db, now, actor }, await searchFor(one), { position, rows: limit + 1 })
  const first: Attempt = { q: position.q, literally: position.l ?? false }
  let attempt = first
  let found = await run(attempt)
  if (!known && found.length === 0)
    for await (const one of otherwise(db, typed, meant)) {
      if (Buffer.byteLength(one.q ?? '') > MOST_BYTES) continue
      attempt = one
      found = await run(one)
      if (found.length) break
    }
  // Nothing at all: the words are taken for what they most likely mean.
  if (found.length === 0) attempt = first
  const { q: corrected, literally } = attempt
  const shown = found.slice(0, limit)
  const at = { ...position, ...(corrected ? { q: corrected } : {}), ...(literally ? { l: true } : {}) }
  const next = found.length > limit && positionAfter(shown, at)
  const rest: Omit<EventSearchList, 'items'> = {
    nextCursor: next ? cursor.encode(next) : null,
    ...(corrected && found.length ? { correctedQuery: corrected } : {}),
    ...(understood.length && !literally ? { understood: [...understood] } : {}),
    ...(query.facets ? { facets: await facetsOf(db, await searchFor(attempt)) } : {}),
  }
  return `{"items":[${shown.map(written).join(',')}],${JSON.stringify(rest).slice(1)}`
}

/** The same to work with. */
export const listEvents = async (deps: Deps, actor: Actor, query: EventsQuery): Promise<EventSearchList> =>
  JSON.parse(await writtenList(deps, actor, query))

/** @throws 401 when a filter means the caller and nobody is signed in. */
export const checkCaller = (
  actor: Actor,
  query: Pick<EventsQuery, 'attending' | 'liked' | 'organiser' | 'friends'>,
): void => {
  if (actor.kind !== 'user' && (query.attending || query.liked || query.organiser === 'me' || query.friends))
    throw problem('unauthenticated')
}
