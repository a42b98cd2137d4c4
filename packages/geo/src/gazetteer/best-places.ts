import type { Gazetteer } from './gazetteer.ts'
import type { KeyMatch, Visit } from './key-index.ts'

/** How well a key matches, in the unit of {@link scoreOf}: one point weighs as much as ten times the people. */
const quality = ({ alternate, extent, edits }: KeyMatch): number =>
  ({ whole: 2, words: 1, letters: 0 })[extent] + (alternate ? 0 : 1.5) - 1.5 * edits

/**
 * Match quality and size in one number, so that "Roma" is Rome before Roma in Texas, while "York" stays York before
 * anything larger that only begins so.
 */
const scoreOf = (all: Gazetteer, match: KeyMatch): number =>
  quality(match) + Math.log10((all.population[match.record] ?? 0) + 10)

export type Found = { readonly record: number; readonly extent: KeyMatch['extent']; readonly score: number }

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
    if (known >= 0) best.splice(known, 1)
    const at = best.findIndex(other => other.score < score)
    best.splice(at < 0 ? best.length : at, 0, { record: match.record, extent: match.extent, score })
    if (best.length > limit) best.pop()
  }
  return { visit, found: () => best }
}
