/** A row of `events` as it is written, one or many at a time. */
export interface EventRecord {
  readonly id: string
  readonly slug: string
  readonly organiser_id: string | null
  readonly organiser_name: string | null
  readonly status: string
  readonly visibility: string
  readonly kind: string
  readonly title: string
  readonly summary: string
  readonly description: string
  readonly category: string
  readonly tags: readonly string[]
  readonly starts_at: Date
  readonly ends_at: Date
  readonly time_zone: string
  readonly doors_at: Date | null
  /** How it repeats: an RRULE, starts left out and starts besides, as instants; a single event has none of them. */
  readonly rrule: string | null
  readonly exdates: readonly string[]
  readonly rdates: readonly string[]
  readonly venue_id: string | null
  readonly place_name: string | null
  readonly street: string | null
  readonly neighbourhood: string | null
  readonly city: string | null
  readonly region: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lng: number | null
  readonly capacity: number | null
  readonly price_from: number | null
  readonly price_currency: string | null
  readonly price_free: boolean
  readonly language: string | null
  readonly age_limit: number | null
  readonly accessibility: readonly string[]
  readonly image_url: string | null
  readonly url: string | null
  readonly attribution: string | null
  readonly published_at: Date | null
}
