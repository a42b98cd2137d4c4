import { type Client, take } from './take.ts'

/** What pages ask about one event besides the event itself. */
export const eventCalls = (api: Client) => ({
  suggest: (q: string, signal?: AbortSignal) =>
    take(api.GET('/api/v1/events/suggest', { params: { query: { q, limit: 8 } }, signal })),
  similar: (id: string, limit: number) =>
    take(api.GET('/api/v1/events/{id}/similar', { params: { path: { id }, query: { limit } } })),
  dates: (id: string, query: { from?: string; limit: number; cursor?: string }) =>
    take(api.GET('/api/v1/events/{id}/occurrences', { params: { path: { id }, query } })),
  calendarAddress: () => take(api.GET('/api/v1/calendars')),
  renewCalendar: () => take(api.POST('/api/v1/calendars')),
  categories: () => take(api.GET('/api/v1/categories')).then(({ items }) => items),
  sitemapParts: () => take(api.GET('/api/v1/feeds/sitemap')),
  sitemapPages: (kind: 'events' | 'venues', from: string) =>
    take(api.GET('/api/v1/feeds/sitemap/pages', { params: { query: { kind, from } } })),
})
