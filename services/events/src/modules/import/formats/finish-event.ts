import { createHash } from 'node:crypto'
import { categoryOf } from './category-of.ts'
import type { Draft } from './draft.ts'
import { finishTimes } from './finish-times.ts'
import { finishVenue } from './finish-venue.ts'
import { type ImportedEvent, LIMITS, type WarningCode } from './normalised-event.ts'
import { readPrice } from './read-price.ts'
import { cut, plainLine, richText, webAddress } from './read-text.ts'
import { refuse } from './refused.ts'

export type FinishContext = { defaultTimeZone?: string; warn: (code: WarningCode, message: string) => void }

const VIRTUAL = /^(?:on-?line|virtual|virtuale|en ligne|zoom|webinar|internet)(?:$|[\s/:,-])/i

const readTitle = (value: unknown): string => {
  const title = plainLine(value)
  if (!title) return refuse('missing_title', 'the record has no title')
  if (title.length > LIMITS.title)
    return refuse('too_long', `the title has ${title.length} characters, at most ${LIMITS.title} are taken`)
  return title
}

const readDescription = (value: unknown, { warn }: FinishContext): string => {
  const text = richText(value)
  if (text.length > LIMITS.description) warn('text_cut', `the description was cut at ${LIMITS.description} characters`)
  return cut(text, LIMITS.description)
}

const readAddress = (value: unknown, what: string, { warn }: FinishContext): string | null => {
  const given = plainLine(value)
  if (!given) return null
  const address = webAddress(value)
  if (!address) warn('bad_url', `the ${what} “${given.slice(0, 60)}” is not a web address and was left out`)
  return address ?? null
}

const readTags = (values: unknown[] | undefined, { warn }: FinishContext): string[] => {
  const tags = new Map<string, string>()
  for (const value of (values ?? []).slice(0, 200)) {
    const tag = cut(plainLine(value), LIMITS.tag)
    if (tag && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  }
  if (tags.size > LIMITS.tags) warn('tags_cut', `of ${tags.size} tags the first ${LIMITS.tags} were kept`)
  return [...tags.values()].slice(0, LIMITS.tags)
}

const readLanguage = (value: unknown): string | null => {
  const tag = plainLine(value)
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

const kindOf = (draft: Draft, tags: string[]): ImportedEvent['kind'] => {
  if (draft.kind) return draft.kind
  const said = [draft.venue?.name, draft.venue?.street, ...tags].some(text => VIRTUAL.test(plainLine(text)))
  if (!said) return 'in_person'
  return plainLine(draft.venue?.street) && !VIRTUAL.test(plainLine(draft.venue?.name)) ? 'hybrid' : 'virtual'
}

/** A hash of what tells an event from the others of its source, for sources that name none. */
export const contentId = (...parts: unknown[]): string =>
  `sha256:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`

/** The id a source gives, hashed when it is too long to keep; undefined when it gives none. */
export const readSourceId = (value: unknown): string | undefined => {
  const id = plainLine(value)
  return id.length > LIMITS.sourceId ? contentId(id) : id || undefined
}

/**
 * Cleans, bounds and checks a draft. Refuses the record (throws `Refused`) where it cannot be shown honestly: no
 * title, no readable start, an end before the start, coordinates off the Earth. Lesser faults are mended and warned of.
 */
export const finishEvent = (draft: Draft, context: FinishContext): ImportedEvent => {
  const title = readTitle(draft.title)
  const times = finishTimes(draft, context)
  const tags = readTags(draft.tags, context)
  const kind = kindOf(draft, tags)
  const venue = finishVenue(draft.venue, kind)
  const url = readAddress(draft.url, 'address', context)
  return {
    sourceId:
      readSourceId(draft.sourceId) ??
      contentId(title, times.startsAt, venue?.name ?? null, venue?.street ?? null, venue?.city ?? null),
    title,
    description: readDescription(draft.description, context),
    ...times,
    url,
    imageUrl: readAddress(draft.imageUrl, 'picture', context),
    venue,
    tags,
    categorySlug: draft.category ?? categoryOf([...tags, ...(draft.categoryWords ?? [])], title),
    organiserName: cut(plainLine(draft.organiserName), LIMITS.line) || null,
    price: readPrice(draft.price),
    kind,
    status: draft.status ?? 'published',
    language: readLanguage(draft.language),
  }
}
