import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ANONYMOUS, type EventDetails, EventsQuery } from '@flow/contracts'
import type { ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { listEvents } from '../discovery/list-events.ts'
import { eventDetails } from '../events/details.ts'
import { replies } from '../replies.ts'
import { type CalendarEntry, writeCalendar } from './ics.ts'
import { writeRss } from './rss.ts'

const { cursor: _, fields: __, attending: ___, friends: ____, ...filters } = EventsQuery.properties

const entryOf = (event: EventDetails, base: string): CalendarEntry => ({
  uid: `${event.occurrenceId ?? event.id}@${new URL(base).hostname}`,
  sequence: event.version,
  title: event.title,
  description: event.description,
  startsAt: new Date(event.startsAt),
  endsAt: new Date(event.endsAt),
  location: event.place
    ? [event.place.name, event.place.address, event.place.city, event.place.country].filter(Boolean).join(', ')
    : null,
  point: event.place?.lat != null && event.place.lng != null ? { lat: event.place.lat, lng: event.place.lng } : null,
  url: `${base}/events/${event.slug}`,
  cancelled: event.status === 'cancelled',
  organiser: event.organiser.displayName || 'Flow',
  categories: [event.category, ...event.tags],
  changedAt: new Date(event.updatedAt),
})

export const feedRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    const base = deps.installation.publicUrl
    app.get(
      '/api/v1/events/:id.ics',
      {
        config: { access: 'public' },
        schema: {
          summary: 'An event as a calendar file',
          tags: ['feeds'],
          params: Type.Object({ id: Type.String({ maxLength: 120 }) }),
          response: replies({ 200: Type.String({ description: 'iCalendar, RFC 5545' }) }, 404),
        },
      },
      async (request, reply) => {
        const event = await eventDetails(deps, request.actor, request.params.id)
        return reply
          .type('text/calendar; charset=utf-8')
          .header('content-disposition', `attachment; filename="${event.slug}.ics"`)
          .serializer((text: string) => text)
          .send(writeCalendar(event.title, [entryOf(event, base)]))
      },
    )
    app.get(
      '/api/v1/feeds/events.rss',
      {
        config: { access: 'public' },
        schema: {
          summary: 'The events of a search as RSS',
          tags: ['feeds'],
          querystring: Type.Object(filters),
          response: replies({ 200: Type.String({ description: 'RSS 2.0' }) }, 422),
        },
      },
      async (request, reply) => {
        const { items } = await listEvents(deps, ANONYMOUS, { limit: 50, ...request.query })
        const text = writeRss(items, { base, self: `${base}${request.url}`, now: deps.now() })
        return reply
          .type('application/rss+xml; charset=utf-8')
          .serializer((body: string) => body)
          .send(text)
      },
    )
  }
