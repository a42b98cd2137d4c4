import { bestPlaces, type Found, type Likeness } from './best-places.ts'
import { foldName, longestName } from './fold.ts'
import { type Gazetteer, gazetteer, type Place, placeOf } from './gazetteer.ts'
import { coverage, type KeyMatch, visitPrefix, visitSimilar } from './key-index.ts'
import { type Qualifier, readQualifier, satisfies, splitParts } from './place-query.ts'

/** Typing errors to forgive in what somebody typed, who sees what comes of it. */
const forgivenEdits = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** What else a place is called by those who read, besides its own name. */
export type NamesRead = (place: Place) => readonly string[]

/** Only a town so large is taken to be meant by what is mistyped. */
const WELL_KNOWN = 100_000

/** Whether so much of a name is typed that hardly another one can be meant ("bangalo", "barcelno"). */
const isNearlyAll = (all: Gazetteer, match: KeyMatch, letters: number): boolean => {
  const share = coverage(all, match)
  if (match.edits > 0)
    return share >= 0.8 && (!match.alternate || letters >= 6) && (all.population[match.record] ?? 0) >= WELL_KNOWN
  return share === 1 || (share >= 2 / 3 && letters >= 4)
}

/**
 * Whether somebody who types so may mean the place by this name: its own, one that people read, or one that is typed out
 * nearly whole. Hardly anybody means Algiers by "jaz", or Jizzax by "jazz".
 */
const isMeant = (all: Gazetteer, match: KeyMatch, query: string, names: NamesRead | undefined): boolean => {
  if (names === undefined || isNearlyAll(all, match, query.length)) return true
  if (match.edits > 0) return false
  return !match.alternate || names(placeOf(all, match.record)).some(name => foldName(name).startsWith(query))
}

interface Wanted {
  readonly qualifiers: readonly Qualifier[]
  readonly limit: number
  readonly names?: NamesRead | undefined
}

const find = (all: Gazetteer, name: string, { qualifiers, limit, names }: Wanted): Found[] => {
  const query = foldName(name)
  if (query === '') return []
  const { visit, found } = bestPlaces(
    all,
    limit,
    match =>
      qualifiers.every(qualifier => satisfies(all, match.record, qualifier)) && isMeant(all, match, query, names),
  )
  visitPrefix(all, query, visit)
  const isComplete = found().length === limit || found().some(({ likeness }) => likeness === 'whole')
  if (!isComplete) visitSimilar(all, query, forgivenEdits(query.length), visit)
  return [...found()]
}

/** "paris france" and "portland or": the last words, when they name a region or country, narrow the rest. */
const splitWords = (text: string): { name: string; qualifier: Qualifier } | undefined => {
  const words = text.split(/\s+/)
  for (let tail = Math.min(3, words.length - 1); tail > 0; tail -= 1) {
    const qualifier = readQualifier(words.slice(-tail).join(' '))
    if (qualifier) return { name: words.slice(0, -tail).join(' '), qualifier }
  }
  return undefined
}

export interface PlaceMatch {
  readonly place: Place
  readonly likeness: Likeness
}

/**
 * Places for what somebody typed so far, with how well each fits, best first: by how well the name matches, then by
 * population. Accents and case do not matter, other names of a place count (Milano, Bangalore), and a few typing errors
 * are forgiven. What follows a comma, or the last words, may name a region or country: "Toronto, ON",
 * "San Francisco, CA, U.S.A.", "paris france".
 * @param names what places are called by those who read: other by-names, and what is mistyped, then count only once they are nearly typed out.
 */
export const matchPlaces = (text: string, limit = 10, names?: NamesRead): PlaceMatch[] => {
  const all = gazetteer()
  const [name = '', ...rest] = splitParts(text.slice(0, longestName))
  const qualifiers = rest.flatMap(part => readQualifier(part) ?? [])
  const plain = find(all, name, { qualifiers, limit, names })
  const split = rest.length === 0 ? splitWords(name) : undefined
  const narrowed = split ? find(all, split.name, { qualifiers: [split.qualifier], limit, names }) : []
  const seen = new Set<number>()
  return [...narrowed, ...plain]
    .filter(({ record }) => !seen.has(record) && seen.add(record))
    .slice(0, limit)
    .map(({ record, likeness }) => ({ place: placeOf(all, record), likeness }))
}

/** The same places alone. */
export const searchPlaces = (text: string, limit = 10, names?: NamesRead): Place[] =>
  matchPlaces(text, limit, names).map(({ place }) => place)
