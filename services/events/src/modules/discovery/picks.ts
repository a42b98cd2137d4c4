const HOUR = 3_600_000

export interface Candidate {
  readonly occurrence_id: string
  readonly event_id: string
  readonly category: string
  readonly organiser: string
}

/**
 * The first of candidates, best first, with at most `perCategory` of one category and one of each organiser and event:
 * a page that shows what there is, not one thing often.
 */
export const varied = <C extends Candidate>(candidates: readonly C[], count: number, perCategory: number): C[] => {
  const categories = new Map<string, number>()
  const seen = new Set<string>()
  const picked: C[] = []
  for (const one of candidates) {
    const ofCategory = categories.get(one.category) ?? 0
    if (picked.length >= count || ofCategory >= perCategory || seen.has(one.event_id) || seen.has(one.organiser))
      continue
    categories.set(one.category, ofCategory + 1)
    seen.add(one.event_id).add(one.organiser)
    picked.push(one)
  }
  return picked
}

export interface Act {
  readonly occurrence_id: string
  readonly weight: number
  readonly at: Date
}

/** Half of an act's weight is gone after a day. */
const HALF_LIFE_MS = 24 * HOUR

/** Dates by what people did lately: the sum of weights, each halved for every day since. Highest first. */
export const trending = (acts: readonly Act[], now: Date): string[] => {
  const scores = new Map<string, number>()
  for (const { occurrence_id, weight, at } of acts) {
    const age = Math.max(0, now.getTime() - at.getTime())
    scores.set(occurrence_id, (scores.get(occurrence_id) ?? 0) + weight * 0.5 ** (age / HALF_LIFE_MS))
  }
  return [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id)
}

export interface Like {
  readonly occurrence_id: string
  readonly category: string
  readonly tags: readonly string[]
  readonly distance: number | null
  readonly starts_at: Date
  readonly popularity: number
}

/**
 * How alike: two for the same category, one for each shared tag up to three, less with distance (half at 10 km) and
 * with time to the start (half at 30 days), a little more when people like it.
 */
export const likeness = (subject: Pick<Like, 'category' | 'tags'>, other: Like, now: Date): number => {
  const shared = other.tags.filter(tag => subject.tags.includes(tag)).length
  const theme = (other.category === subject.category ? 2 : 0) + Math.min(3, shared)
  const near = 1 / (1 + (other.distance ?? 0) / 10_000)
  const days = Math.max(0, other.starts_at.getTime() - now.getTime()) / (24 * HOUR)
  return theme * near * (1 / (1 + days / 30)) * (1 + Math.log1p(other.popularity) / 10)
}
