import type { Attendance, CreateEvent, EventCard, EventCluster, EventDetails, Place } from '@flow/contracts'

/** The shapes that pages work with: those of the contracts, by the names used here. */
export type { Attendance, EventCard, EventDetails }
export type EventDraft = CreateEvent
export type EventKind = EventCard['kind']
export type EventPlace = NonNullable<EventCard['place']>
export type Cluster = EventCluster
export type FoundPlace = Place

export interface ListOf<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
  /** Only where the API can count cheaply. */
  readonly total?: number
}

export interface EventPage extends ListOf<EventCard> {
  /** What mistyped words were taken to mean. */
  readonly correctedQuery?: string
}

export type EventQuery = Readonly<Record<string, string | number | boolean | undefined>>

/** Somebody who goes, and lets it be seen. */
export interface Attendee {
  readonly userId: string
  readonly username: string | null
  readonly displayName: string
  readonly avatarUrl: string | null
}
