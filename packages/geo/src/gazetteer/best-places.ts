import type { Gazetteer } from './gazetteer.ts'
import { hasMoreWords, type KeyMatch, type Visit } from './key-index.ts'

/**
 * How well what was typed fits: it is a whole name of the place, or one of its names begins so, or it is merely like
 * one: mistyped, or the first word of a longer by-name ("queen" of Denver, the Queen City of the Plains).
 */
export type Likeness = 'whole' | 'begun' | 'alike'

/** The better of what two names of one place are like. */
const better = (one: Likeness, other: Likeness | undefined): Likeness =>
  (['whole', 'begun'] as const).find(likeness => likeness === one || likeness === other) ?? 'alike'

const likenessOf = (all: Gazetteer, match: KeyMatch): Likeness => {
  if (match.edits > 0) return 'alike'
  if (match.extent === 'whole') return 'whole'
  return match.alternate && hasMoreWords(all, match) ? 'alike' : 'begun'
}

/** How well a key matches, in the unit of {@link scoreOf}: one point weighs as much as ten times the people. */
const quality = (all: Gazetteer, match: KeyMatch): number => {
  const { alternate, extent, edits } = match
  const own = alternate ? (hasMoreWords(all, match) ? -1.5 : 0) : 1.5
  return { whole: 2, words: 1, letters: 0 }[extent] + own - 1.5 * edits
}

/**
 * Match quality and size in one number, so that "Roma" is Rome before Roma in Texas, while "York" stays York before
 * anything larger that only begins so.
 */
const scoreOf = (all: Gazetteer, match: KeyMatch): number =>
  quality(all, match) + Math.log10((all.population[match.record] ?? 0) + 10)

export type Found = { readonly record: number; readonly likeness: Likeness; readonly score: number }

/** Collects the `limit` best of the records it visits, each once. */
export const bestPlaces = (
  all: Gazetteer,
  limit: number,
  accepts: (match: KeyMatch) => boolean,
): { visit: Visit; found: () => readonly Found[] } => {
  const best: Found[] = []
  const visit: Visit = match => {
    const score = scoreOf(all, match)
    if (best.length === limit && score <= (best.at(-1)?.score ?? 0)) return
    if (!accepts(match)) return
    const known = best.findIndex(({ record }) => record === match.record)
    if (known >= 0 && (best[known]?.score ?? 0) >= score) return
    const likeness = better(likenessOf(all, match), best[known]?.likeness)
    if (known >= 0) best.splice(known, 1)
    const at = best.findIndex(other => other.score < score)
    const found = { record: match.record, likeness, score }
    best.splice(at < 0 ? best.length : at, 0, found)
    if (best.length > limit) best.pop()
  }
  return { visit, found: () => best }
}
