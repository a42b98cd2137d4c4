import type { BookVenue, NewSavedSearch } from '@flow/contracts'
import { type Client, of, take } from './take.ts'

/** Places to meet, and searches that are kept. */
export const venueCalls = (api: Client) => ({
  venues: (query: { q?: string; near?: string; limit: number; cursor?: string }) =>
    take(api.GET('/api/v1/venues', { params: { query } })),
  venue: (id: string) => take(api.GET('/api/v1/venues/{id}', of(id))),
  venueAvailability: (id: string, query: { from: string; to: string }) =>
    take(api.GET('/api/v1/venues/{id}/availability', { params: { path: { id }, query } })),
  bookVenue: (id: string, body: BookVenue) => take(api.POST('/api/v1/venues/{id}/bookings', { ...of(id), body })),
  saveSearch: (body: NewSavedSearch) => take(api.POST('/api/v1/events/saved-searches', { body })),
})
