import type { BookVenue, NewSavedSearch, NewVenue, UpdateSavedSearch, UpdateVenue } from '@flow/contracts'
import { type Client, of, take } from './take.ts'

/** Places to meet, and searches that are kept. */
export const venueCalls = (api: Client) => ({
  venues: (query: { q?: string; near?: string; radiusKm?: number; amenity?: string; limit: number; cursor?: string }) =>
    take(api.GET('/api/v1/venues', { params: { query } })),
  venue: (id: string) => take(api.GET('/api/v1/venues/{id}', of(id))),
  venueAvailability: (id: string, query: { from: string; to: string }) =>
    take(api.GET('/api/v1/venues/{id}/availability', { params: { path: { id }, query } })),
  bookVenue: (id: string, body: BookVenue) => take(api.POST('/api/v1/venues/{id}/bookings', { ...of(id), body })),
  bookings: (id: string) =>
    take(api.GET('/api/v1/venues/{id}/bookings', { params: { path: { id }, query: { limit: 50 } } })),
  giveBack: (id: string, bookingId: string) =>
    take(api.DELETE('/api/v1/venues/{id}/bookings/{bookingId}', { params: { path: { id, bookingId } } })),
  addVenue: (body: NewVenue) => take(api.POST('/api/v1/venues', { body })),
  changeVenue: (id: string, body: UpdateVenue) => take(api.PUT('/api/v1/venues/{id}', { ...of(id), body })),
  savedSearches: () => take(api.GET('/api/v1/events/saved-searches')),
  changeSearch: (id: string, body: UpdateSavedSearch) =>
    take(api.PUT('/api/v1/events/saved-searches/{id}', { ...of(id), body })),
  removeSearch: (id: string) => take(api.DELETE('/api/v1/events/saved-searches/{id}', of(id))),
  saveSearch: (body: NewSavedSearch) => take(api.POST('/api/v1/events/saved-searches', { body })),
})
