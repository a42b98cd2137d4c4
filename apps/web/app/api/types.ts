import type { paths } from '@flow/api-client'
import type {
  CreateEvent,
  EventCard,
  EventCluster,
  EventComment,
  EventDetails,
  EventReview,
  EventSearchList,
  Occurrence,
  Place,
  SHARE_CHANNELS,
  UpdateEvent,
} from '@flow/contracts'

/** The shapes that pages work with: those of the contracts, by the names used here. */
export type { EventCard, EventComment, EventDetails, EventReview, Occurrence }
export type ShareChannel = (typeof SHARE_CHANNELS)[number]
export type EventDraft = CreateEvent
export type EventChange = UpdateEvent
export type EventKind = EventCard['kind']
export type Cluster = EventCluster
export type FoundPlace = Place
/** A page of events, and what mistyped words were taken to mean. */
export type EventPage = EventSearchList

type Get<Path extends keyof paths> = paths[Path]['get']
type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } } ? NonNullable<Query> : never

export type EventQuery = QueryOf<Get<'/api/v1/events'>>
export type ClusterQuery = QueryOf<Get<'/api/v1/events/clusters'>>

/** Somebody who goes, and lets it be seen. */
export interface Attendee {
  readonly userId: string
  readonly displayName: string
  readonly avatarUrl: string | null
}
