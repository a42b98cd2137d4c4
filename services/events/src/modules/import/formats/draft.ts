import type { CategorySlug, ImportedEvent, ImportFormat } from './normalised-event.ts'
import type { DraftPrice } from './read-price.ts'
import type { Moment } from './read-time.ts'

/** A place as a source gives it: any field may be missing, of the wrong type, or hostile. */
export type DraftVenue = Partial<
  Record<'name' | 'street' | 'postalCode' | 'city' | 'region' | 'country' | 'lat' | 'lng', unknown>
>

/**
 * What a parser finds in one record, before cleaning. Texts are as the source has them (HTML included); times are
 * read, since each format has its own way of writing them.
 */
export type Draft = {
  sourceId?: unknown
  title: unknown
  description?: unknown
  start: Moment | undefined
  end?: Moment | undefined
  /** Whether a date as `end` is the last day (most sources) or the day after (iCalendar). */
  endDateIs?: 'last-day' | 'day-after'
  durationMs?: number
  /** The source's zone, already a known IANA name. */
  timeZone?: string
  url?: unknown
  imageUrl?: unknown
  venue?: DraftVenue
  tags?: unknown[]
  /** Words that speak for a category without being tags: a schema.org type, a series name. */
  categoryWords?: string[]
  /** Where the whole source is of one category. */
  category?: CategorySlug
  organiserName?: unknown
  price?: DraftPrice
  kind?: ImportedEvent['kind']
  status?: ImportedEvent['status']
  language?: unknown
  recurrence?: { rrule?: string; rdates?: Moment[]; exdates?: Moment[] }
  replaces?: { seriesId: string; start: Moment }
}

export type ParseOptions = {
  format?: ImportFormat
  fileName?: string
  /** IANA zone of times that come without one. */
  defaultTimeZone?: string
}
