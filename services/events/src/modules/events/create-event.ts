import { type CreateEvent, eventCreated, type Id, type NewTier, newId, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { invalid, type ServiceDeps } from '@flow/service-kit'
import { repeating } from '../series/repeating.ts'
import { checkTier, insertTiers, tierRow } from '../tiers/tier-row.ts'
import type { EventRecord } from './event-record.ts'
import { factOf } from './facts.ts'
import { categoryExists } from './read.sql.ts'
import { NOWHERE, resolvePlace } from './resolve-place.ts'
import { scheduleOf } from './schedule.ts'
import { slugOf, summaryOf } from './slug.ts'
import { addEvents } from './store-events.ts'
import { putRoom } from './write.sql.ts'

/** Tags as they are kept: one line, lower case, each once. */
export const tidyTags = (tags: readonly string[]): string[] => [
  ...new Set(tags.map(tag => tag.replace(/\s+/g, ' ').trim().toLowerCase()).filter(Boolean)),
]

/** What an event costs at least, from its tiers; without tiers it is free. */
export const priceOf = (tiers: readonly NewTier[] | undefined) => {
  const paid = (tiers ?? []).flatMap(tier => (tier.kind === 'paid' && tier.price ? [tier.price] : []))
  const free = !tiers?.length || tiers.some(tier => tier.kind !== 'paid')
  const lowest = paid.reduce<(typeof paid)[number] | undefined>(
    (a, b) => (a && a.amount <= b.amount ? a : b),
    undefined,
  )
  return {
    price_free: free,
    price_from: free ? 0 : (lowest?.amount ?? null),
    price_currency: lowest?.currency ?? null,
  }
}

/** @throws 422 for tiers whose parts disagree. An event that is not there yet has no pools. */
const checkTiers = (tiers: readonly NewTier[] = []): void => {
  for (const [nth, tier] of tiers.entries()) {
    checkTier(tier, `/tiers/${nth}`)
    if (tier.poolId) throw invalid(`/tiers/${nth}/poolId`, 'unknown_pool', 'is not a pool of this event')
  }
}

/** @throws 422 when no such category exists. */
export const checkCategory = async (tx: Tx, slug: string): Promise<void> => {
  if (!(await tx.first(categoryExists, [slug]))) throw invalid('/category', 'unknown_category', 'is not a category')
}

const recordOf = (actor: UserActor, id: Id, input: CreateEvent): Omit<EventRecord, keyof typeof NOWHERE> => {
  return {
    id,
    slug: slugOf(input.title, id),
    organiser_id: actor.id,
    organiser_name: null,
    status: 'draft',
    visibility: input.visibility ?? 'public',
    kind: input.kind,
    title: input.title.trim(),
    summary: input.summary?.trim() || summaryOf(input.description),
    description: input.description,
    category: input.category,
    tags: tidyTags(input.tags ?? []),
    ...repeating(scheduleOf(input, input.timeZone), input.recurrence),
    capacity: input.capacity ?? null,
    ...priceOf(input.tiers),
    language: input.language ?? null,
    age_limit: input.ageLimit ?? null,
    accessibility: input.accessibility ?? [],
    image_url: input.imageUrl ?? null,
    url: input.url ?? null,
    attribution: null,
    published_at: null,
  }
}

/** Creates a draft that only its organiser sees. Answers its id. */
export const createEvent = async (
  { db, now }: Pick<ServiceDeps, 'db' | 'now'>,
  actor: UserActor,
  input: CreateEvent,
): Promise<Id> => {
  checkTiers(input.tiers)
  const id = newId(now().getTime())
  const record = recordOf(actor, id, input)
  return db.asUser(actor, async tx => {
    await checkCategory(tx, input.category)
    const place = (await resolvePlace(tx, input)) ?? NOWHERE
    await addEvents(tx, [{ ...record, ...place }], now())
    if (input.tiers?.length) await tx.run(insertTiers, [id, JSON.stringify(input.tiers.map(tier => tierRow(tier)))])
    if (input.virtual)
      await tx.run(putRoom, [id, input.virtual.provider, input.virtual.url, input.virtual.instructions ?? null])
    await publish(tx, eventCreated, await factOf(tx, id))
    return id
  })
}
