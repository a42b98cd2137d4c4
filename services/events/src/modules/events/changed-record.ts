import type { UpdateEvent } from '@flow/contracts'
import { tidyTags } from './create-event.ts'
import type { EventRecord } from './event-record.ts'
import { summaryOf } from './slug.ts'

const kept = <T>(given: T | undefined, known: T): T => (given === undefined ? known : given)

const summaryAfter = (known: EventRecord, input: UpdateEvent): string => {
  if (input.summary !== undefined) return input.summary.trim() || summaryOf(input.description ?? known.description)
  const made = known.summary === summaryOf(known.description)
  return made && input.description !== undefined ? summaryOf(input.description) : known.summary
}

/** An event with what a request says of it, apart from its times and its place. */
export const changedRecord = <R extends EventRecord>(known: R, input: UpdateEvent): R => ({
  ...known,
  title: kept(input.title?.trim(), known.title),
  summary: summaryAfter(known, input),
  description: kept(input.description, known.description),
  kind: kept(input.kind, known.kind),
  category: kept(input.category, known.category),
  tags: input.tags ? tidyTags(input.tags) : known.tags,
  capacity: kept(input.capacity, known.capacity),
  visibility: kept(input.visibility, known.visibility),
  language: kept(input.language, known.language),
  age_limit: kept(input.ageLimit, known.age_limit),
  accessibility: kept(input.accessibility, known.accessibility),
  image_url: kept(input.imageUrl, known.image_url),
  url: kept(input.url, known.url),
})

const text = (value: unknown) => JSON.stringify(value ?? null)

/** The columns that differ, for those who are told of the change. */
export const changesBetween = (before: EventRecord, after: EventRecord): string[] =>
  (Object.keys(after) as Array<keyof EventRecord>).filter(name => text(before[name]) !== text(after[name]))
