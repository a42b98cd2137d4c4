import { createHash } from 'node:crypto'
import type { Id } from '@flow/contracts'
import { tidyTags } from '../events/create-event.ts'
import type { EventRecord } from '../events/event-record.ts'
import { slugOf, summaryOf } from '../events/slug.ts'
import { resolveTimes } from './formats/resolve-times.ts'
import { seriesTimes } from './imported-series.ts'
import type { Located } from './locate.ts'

export interface ImportAs {
  readonly ownerId: Id | null
  readonly publish: boolean
  readonly attribution: string | null
  readonly now: Date
  /** The source that is kept in step, if one is. */
  readonly feedId?: Id | null
}

/** A source that names no end: two hours, or the day. */
const LENGTH_MS = 2 * 3_600_000
const DAY_MS = 86_400_000

/** When a record begins and ends, and in which zone that is. */
export const timesOf = (located: Located) => {
  const { startsAt, endsAt, timeZone } = resolveTimes(located.record, located.timeZone)
  const ends =
    endsAt && endsAt > startsAt ? endsAt : new Date(startsAt.getTime() + (located.record.allDay ? DAY_MS : LENGTH_MS))
  return { starts_at: startsAt, ends_at: ends, time_zone: timeZone }
}

const priceOf = (price: Located['record']['price']) => ({
  price_free: price?.free ?? false,
  price_from: price?.free ? 0 : (price?.amount ?? null),
  price_currency: price?.currency ?? null,
})

const statusOf = (record: Located['record'], { publish }: ImportAs) => (publish ? record.status : 'draft')

/** What a record and the way it is imported come to: the same input gives the same text, so a second run changes nothing. */
export const hashOf = (located: Located, { publish, attribution }: ImportAs): string =>
  createHash('sha256')
    .update(JSON.stringify([located, publish, attribution]))
    .digest('base64url')

/** The event that a record becomes. */
export const recordOf = (
  located: Located,
  known: { id: Id; slug?: string; venueId: Id | null },
  as: ImportAs,
): EventRecord => {
  const { record, lat, lng, region, country, neighbourhood } = located
  const status = statusOf(record, as)
  return {
    id: known.id,
    slug: known.slug ?? slugOf(record.title, known.id),
    organiser_id: as.ownerId,
    organiser_name: record.organiserName ?? record.venue?.name ?? (as.ownerId ? null : record.title),
    status,
    visibility: 'public',
    kind: record.kind,
    title: record.title,
    summary: summaryOf(record.description),
    description: record.description,
    category: record.categorySlug,
    tags: tidyTags(record.tags),
    ...seriesTimes(record, timesOf(located)),
    venue_id: known.venueId,
    place_name: record.venue?.name ?? record.venue?.city ?? null,
    street: record.venue?.street ?? null,
    neighbourhood,
    city: record.venue?.city ?? null,
    region,
    country,
    lat,
    lng,
    capacity: null,
    ...priceOf(record.price),
    language: record.language,
    age_limit: null,
    accessibility: [],
    image_url: record.imageUrl,
    url: record.url,
    attribution: as.attribution,
    published_at: status === 'draft' ? null : as.now,
  }
}
