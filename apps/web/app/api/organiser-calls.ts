import { type Client, take } from './take.ts'

/** How events do, and who comes. */
export const organiserCalls = (api: Client) => ({
  analytics: (id: string, query: { from?: string; to?: string }) =>
    take(api.GET('/api/v1/events/{id}/analytics', { params: { path: { id }, query } })),
  attendeesFound: (id: string, query: { q?: string; limit: number; cursor?: string }, signal?: AbortSignal) =>
    take(api.GET('/api/v1/events/{id}/attendees', { params: { path: { id }, query }, signal })),
})
