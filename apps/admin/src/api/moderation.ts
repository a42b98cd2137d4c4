import type { InfiniteData } from '@tanstack/react-query'
import { type Answer, answered, client } from './api.ts'
import { byId, FOLLOW_MS, PAGE, paged, searched } from './curation.ts'

type FoundEvent = Answer<'/api/v1/events'>['items'][number]
type ModeratedEvent = Answer<'/api/v1/events/moderated'>['items'][number]
/** An event as the portal lists it, whether it was found by words or is hidden or featured. */
export type DeskEvent = FoundEvent & Partial<Pick<ModeratedEvent, 'hidden' | 'featuredAt'>>
export type Source = Answer<'/api/v1/events/import/sources'>['items'][number]
export type Comment = Answer<'/api/v1/events/{id}/comments'>['items'][number]
export type Review = Answer<'/api/v1/events/{id}/reviews'>['items'][number]

export const EVENT_STATES = ['published', 'featured', 'hidden'] as const
export type EventState = (typeof EVENT_STATES)[number]

interface EventsPage {
  readonly items: readonly DeskEvent[]
  readonly nextCursor: string | null
}

type PagesOf<Found> = InfiniteData<Found, string | undefined>

/** The events of one state; words narrow what is published. */
export const eventsQuery = (state: EventState, q: string) => ({
  ...paged(
    ['events', state, q],
    ({ cursor, signal }): Promise<EventsPage> =>
      state === 'published'
        ? answered(client.GET('/api/v1/events', { signal, params: { query: { limit: PAGE, cursor, ...searched(q) } } }))
        : answered(
            client.GET('/api/v1/events/moderated', { signal, params: { query: { state, limit: PAGE, cursor } } }),
          ),
  ),
  // While one types, what was found before stays; what is hidden never stands where the published are asked for.
  placeholderData: (before: PagesOf<EventsPage> | undefined, query?: { readonly queryKey: readonly string[] }) =>
    query?.queryKey[1] === state ? before : undefined,
})

export const sourcesQuery = {
  ...paged(['sources'], ({ cursor, signal }) =>
    answered(
      client.GET('/api/v1/events/import/sources', {
        signal,
        params: { query: { all: true, limit: PAGE, cursor } },
      }),
    ),
  ),
  refetchInterval: FOLLOW_MS,
}

const ofEvent = (id: string, cursor: string | undefined) => ({ path: { id }, query: { limit: PAGE, cursor } })

export const commentsQuery = (id: string) =>
  paged(['events', id, 'comments'], ({ cursor, signal }) =>
    answered(client.GET('/api/v1/events/{id}/comments', { signal, params: ofEvent(id, cursor) })),
  )

export const reviewsQuery = (id: string) =>
  paged(['events', id, 'reviews'], ({ cursor, signal }) =>
    answered(client.GET('/api/v1/events/{id}/reviews', { signal, params: ofEvent(id, cursor) })),
  )

const because = (reason: string | undefined) => (reason ? { reason } : {})

/** What those who keep the platform healthy do to what is others'. */
export const moderate = {
  hide: (id: string, reason: string) =>
    answered(client.POST('/api/v1/events/{id}/hide', { ...byId(id), body: { reason } })),
  restore: (id: string) => answered(client.DELETE('/api/v1/events/{id}/hide', byId(id))),
  feature: (id: string) => answered(client.POST('/api/v1/events/{id}/feature', byId(id))),
  unfeature: (id: string) => answered(client.DELETE('/api/v1/events/{id}/feature', byId(id))),
  removeComment: (id: string, commentId: string, reason: string | undefined) =>
    answered(
      client.DELETE('/api/v1/events/{id}/comments/{commentId}', {
        params: { path: { id, commentId }, query: because(reason) },
      }),
    ),
  removeReview: (id: string, authorId: string, reason: string | undefined) =>
    answered(
      client.DELETE('/api/v1/events/{id}/reviews/{authorId}', {
        params: { path: { id, authorId }, query: because(reason) },
      }),
    ),
  mergeVenues: (from: string[], into: string) =>
    answered(client.POST('/api/v1/venues/merge', { body: { from, into } })),
  pauseSource: (id: string, reason: string | undefined) =>
    answered(
      client.POST('/api/v1/events/import/sources/{id}/pause', { ...byId(id), body: reason ? { reason } : null }),
    ),
  resumeSource: (id: string) => answered(client.POST('/api/v1/events/import/sources/{id}/resume', byId(id))),
  removeSource: (id: string, reason: string | undefined) =>
    answered(client.DELETE('/api/v1/events/import/sources/{id}', { params: { path: { id }, query: because(reason) } })),
}
