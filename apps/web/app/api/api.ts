import { createClient } from '@flow/api-client'
import type { AttendBody, CancelEvent } from '@flow/contracts'
import { accountCalls } from './account-calls.ts'
import { doorCalls } from './door-calls.ts'
import { eventCalls } from './event-calls.ts'
import { hostCalls } from './host-calls.ts'
import { notificationCalls } from './notification-calls.ts'
import { organiserCalls } from './organiser-calls.ts'
import { salesCalls } from './sales-calls.ts'
import { of, take } from './take.ts'
import { talkCalls } from './talk-calls.ts'
import { ticketCalls } from './ticket-calls.ts'
import type { ClusterQuery, EventDraft, EventQuery } from './types.ts'
import { venueCalls } from './venue-calls.ts'

/** Every call of the API that a page makes. Each throws an `ApiProblem` when it is refused. */
export const createApi = (send: (request: Request) => Promise<Response>, baseUrl = '') => {
  const api = createClient({ baseUrl, fetch: send as typeof fetch })
  return {
    ...doorCalls(api),
    ...eventCalls(api),
    ...hostCalls(api),
    ...organiserCalls(api),
    ...salesCalls(api),
    ...talkCalls(api),
    ...venueCalls(api),
    ...accountCalls(api),
    ...ticketCalls(api),
    ...notificationCalls(api),

    events: (query: EventQuery, signal?: AbortSignal) => take(api.GET('/api/v1/events', { params: { query }, signal })),
    clusters: (query: ClusterQuery, signal?: AbortSignal) =>
      take(api.GET('/api/v1/events/clusters', { params: { query }, signal })),
    event: (id: string, occurrenceId?: string) =>
      take(api.GET('/api/v1/events/{id}', { params: { path: { id }, query: { occurrenceId } } })),
    attendees: (id: string, limit: number) =>
      take(api.GET('/api/v1/events/{id}/attendees', { params: { path: { id }, query: { limit } } })),
    createEvent: (body: EventDraft) => take(api.POST('/api/v1/events', { body })),
    publishEvent: (id: string) => take(api.POST('/api/v1/events/{id}/publish', of(id))),
    cancelEvent: (id: string, body: CancelEvent) => take(api.POST('/api/v1/events/{id}/cancel', { ...of(id), body })),
    deleteEvent: (id: string) => take(api.DELETE('/api/v1/events/{id}', of(id))),
    attend: (id: string, occurrenceId?: string, shownTo?: AttendBody['shownTo']) =>
      take(
        api.POST('/api/v1/events/{id}/attend', {
          ...of(id),
          body: { ...(occurrenceId ? { occurrenceId } : {}), ...(shownTo ? { shownTo } : {}) },
        }),
      ),
    leave: (id: string, occurrenceId?: string) =>
      take(api.DELETE('/api/v1/events/{id}/attend', { params: { path: { id }, query: { occurrenceId } } })),
    like: (id: string) => take(api.POST('/api/v1/events/{id}/like', of(id))),
    unlike: (id: string) => take(api.DELETE('/api/v1/events/{id}/like', of(id))),

    places: (q: string, signal?: AbortSignal) =>
      take(api.GET('/api/v1/places', { params: { query: { q, limit: 8 } }, signal })),
  }
}

export type Api = ReturnType<typeof createApi>
