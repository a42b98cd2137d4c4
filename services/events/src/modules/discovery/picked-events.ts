import { type Actor, ANONYMOUS, cacheKeys, type EventCard, type Id } from '@flow/contracts'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { presentCard } from '../events/card.ts'
import {
  cardsInOrder,
  chosenEvents,
  featureCandidates,
  findSubject,
  recentActs,
  similarCandidates,
} from './picks.sql.ts'
import { likeness, trending, varied } from './picks.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

const DAY = 86_400_000
const FEATURED = 24

const cards = async ({ db, now }: Deps, ids: readonly string[]): Promise<EventCard[]> =>
  ids.length === 0 ? [] : (await db.read(ANONYMOUS, cardsInOrder, [ids])).map(row => presentCard(row, now()))

const likedSoon = async (deps: Deps) => {
  const now = deps.now()
  const until = new Date(now.getTime() + 14 * DAY)
  return varied(await deps.db.read(ANONYMOUS, featureCandidates, [now, until]), FEATURED, 3)
}

const drawFeatured = async (deps: Deps): Promise<EventCard[]> => {
  const chosen = await deps.db.read(ANONYMOUS, chosenEvents, [deps.now(), FEATURED])
  const events = new Set(chosen.map(one => one.event_id))
  const liked = (await likedSoon(deps)).filter(one => !events.has(one.event_id))
  const ids = [...chosen, ...liked].map(one => one.occurrence_id)
  return cards(deps, ids.slice(0, FEATURED))
}

/**
 * What administrators chose, the last chosen first; then events of the next two weeks that people like most, varied.
 * Drawn anew every 15 minutes.
 */
export const featuredEvents = (deps: Deps): Promise<EventCard[]> =>
  deps.store.cache.get(cacheKeys.eventsFeatured(), () => drawFeatured(deps))

/** Draws them before what is kept grows old, so that nobody waits for it. */
export const refreshFeatured = async (deps: Deps): Promise<void> =>
  deps.store.cache.set(cacheKeys.eventsFeatured(), await drawFeatured(deps))

const TRENDING = { key: 'events:trending', ttlMs: 300_000 }

/** Events that people turned to during the last three days; where too few did, the well liked ones follow. */
export const trendingEvents = (deps: Deps): Promise<EventCard[]> =>
  deps.store.cache.get(TRENDING, async () => {
    const now = deps.now()
    const since = new Date(now.getTime() - 3 * DAY)
    const acts = await deps.db.asService('counting recent interest', tx => tx.all(recentActs, [since, now]))
    const first = trending(acts, now)
    const rest = first.length >= FEATURED ? [] : (await likedSoon(deps)).map(one => one.occurrence_id)
    return cards(deps, [...new Set([...first, ...rest])].slice(0, FEATURED))
  })

/** Events like one, most alike first. @throws 404 when the caller may not see that one. */
export const similarEvents = async (deps: Deps, actor: Actor, eventId: Id, limit: number): Promise<EventCard[]> => {
  const now = deps.now()
  const [subject] = await deps.db.read(actor, findSubject, [eventId])
  if (!subject) throw problem('event_not_found')
  const params = [eventId, subject.lat, subject.lng, subject.category, subject.tags, now]
  const candidates = await deps.db.read(ANONYMOUS, similarCandidates, params)
  const ranked = candidates
    .map(one => ({ id: one.occurrence_id, score: likeness(subject, one, now) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  return cards(
    deps,
    ranked.slice(0, limit).map(one => one.id),
  )
}
