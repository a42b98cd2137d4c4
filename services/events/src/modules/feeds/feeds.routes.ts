import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type EventDetails, EventsQuery, Id } from '@flow/contracts'
import type { ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { eventDetails } from '../events/details.ts'
import { replies } from '../replies.ts'
import { writeAtom } from './atom.ts'
import { calendarEntryOf, type Feed, feedOf } from './feed.ts'
import { type CalendarEntry, writeCalendar } from './ics.ts'
import { writeRss } from './rss.ts'
import { seriesEntries } from './series-calendar.ts'

const {
  cursor: _,
  fields: __,
  attending: ___,
  friends: ____,
  liked: _____,
  facets: ______,
  ...filters
} = EventsQuery.properties
const tags = ['feeds']
const asItIs = (text: string) => text

/** How a feed is written, by the ending of its address. */
const KINDS = [
  {
    ending: 'rss',
    summary: 'The events of a search as RSS',
    description: 'RSS 2.0',
    type: 'application/rss+xml; charset=utf-8',
    limit: 50,
    write: writeRss,
  },
  {
    ending: 'atom',
    summary: 'The events of a search as Atom',
    description: 'Atom, RFC 4287',
    type: 'application/atom+xml; charset=utf-8',
    limit: 50,
    write: writeAtom,
  },
  {
    ending: 'ics',
    summary: 'The next hundred events of a search as a calendar to subscribe to',
    description: 'iCalendar, RFC 5545',
    type: 'text/calendar; charset=utf-8',
    limit: 100,
    write: (feed: Feed) => writeCalendar('Flow', feed.items.map(calendarEntryOf)),
  },
] as const

const entryOf = (event: EventDetails, base: string): CalendarEntry => ({
  ...calendarEntryOf({
    card: event,
    version: event.version,
    updatedAt: new Date(event.updatedAt),
    url: `${base}/events/${event.slug}`,
  }),
  description: event.description,
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
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 120 }) }),
          querystring: Type.Object({
            occurrenceId: Type.Optional({ ...Id, description: 'Of a series this date alone' }),
          }),
          response: replies({ 200: Type.String({ description: 'iCalendar, RFC 5545' }) }, 404),
        },
      },
      async (request, reply) => {
        const { occurrenceId } = request.query
        const event = await eventDetails(deps, request.actor, request.params.id, occurrenceId)
        const entry = entryOf(event, base)
        const entries = occurrenceId ? [entry] : await seriesEntries(deps, request.actor, event, entry)
        return reply
          .type('text/calendar; charset=utf-8')
          .header('content-disposition', `attachment; filename="${event.slug}.ics"`)
          .serializer(asItIs)
          .send(writeCalendar(event.title, entries))
      },
    )
    for (const { ending, summary, description, type, limit, write } of KINDS)
      app.get(
        `/api/v1/feeds/events.${ending}`,
        {
          config: { access: 'public' },
          schema: {
            summary,
            tags,
            querystring: Type.Object(filters),
            response: replies({ 200: Type.String({ description }) }, 422),
          },
        },
        async (request, reply) => {
          const feed = await feedOf(deps, { ...request.query, limit: Math.min(limit, request.query.limit ?? limit) })
          return reply
            .type(type)
            .header('cache-control', 'public, max-age=300')
            .serializer(asItIs)
            .send(write(feed, { base, self: `${base}${request.url}` }))
        },
      )
  }
