import { bestPlaces, type Found, type Likeness } from './best-places.ts'
import { foldName, longestName } from './fold.ts'
import { type Gazetteer, gazetteer, type Place, placeOf } from './gazetteer.ts'
import { visitPrefix, visitSimilar } from './key-index.ts'
import { type Qualifier, readQualifier, satisfies, splitParts } from './place-query.ts'

/** Typing errors to forgive in what somebody typed, who sees what comes of it. */
const forgivenEdits = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

const find = (all: Gazetteer, name: string, qualifiers: readonly Qualifier[], limit: number): Found[] => {
  const query = foldName(name)
  if (query === '') return []
  const { visit, found } = bestPlaces(all, limit, ({ record }) =>
    qualifiers.every(qualifier => satisfies(all, record, qualifier)),
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
 */
export const matchPlaces = (text: string, limit = 10): PlaceMatch[] => {
  const all = gazetteer()
  const [name = '', ...rest] = splitParts(text.slice(0, longestName))
  const qualifiers = rest.flatMap(part => readQualifier(part) ?? [])
  const plain = find(all, name, qualifiers, limit)
  const split = rest.length === 0 ? splitWords(name) : undefined
  const narrowed = split ? find(all, split.name, [split.qualifier], limit) : []
  const seen = new Set<number>()
  return [...narrowed, ...plain]
    .filter(({ record }) => !seen.has(record) && seen.add(record))
    .slice(0, limit)
    .map(({ record, likeness }) => ({ place: placeOf(all, record), likeness }))
}

/** The same places alone. */
export const searchPlaces = (text: string, limit = 10): Place[] => matchPlaces(text, limit).map(({ place }) => place)
