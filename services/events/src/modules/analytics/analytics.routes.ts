import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { EventAnalytics, Id, NewView } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor, toCsv } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { eventAnalytics } from './analytics.ts'
import { guestsAsCsv, guestsExportable } from './export-guests.ts'
import type { ViewCounter } from './record-views.ts'

const tags = ['analytics']
const params = Type.Object({ id: Id })
const span = Type.Object({
  from: Type.Optional(Type.String({ format: 'date', description: 'First day; 30 days before the last unless told' })),
  to: Type.Optional(Type.String({ format: 'date', description: "Last day; today in the event's zone unless told" })),
})
const Csv = Type.String({ description: 'CSV, RFC 4180' })
const config = { access: 'view_analytics' }

const reading =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/events/:id/analytics',
      {
        config,
        schema: {
          summary: 'Views, visitors, registrations and sources of an event by day',
          tags,
          params,
          querystring: Type.Object({ ...span.properties, fields: Type.Optional(Type.String({ maxLength: 512 })) }),
          response: replies({ 200: EventAnalytics }, 401, 403, 404, 422),
        },
      },
      async request => eventAnalytics(deps, signedInActor(request), request.params.id, request.query),
    )
    app.get(
      '/api/v1/events/:id/analytics.csv',
      {
        config,
        schema: {
          summary: 'The days of the analytics as CSV',
          tags,
          params,
          querystring: span,
          response: replies({ 200: Csv }, 401, 403, 404, 422),
        },
      },
      async (request, reply) => {
        const { days, from, to } = await eventAnalytics(deps, signedInActor(request), request.params.id, request.query)
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="analytics-${from}-${to}.csv"`)
          .serializer((text: string) => text)
          .send(toCsv(days))
      },
    )
    app.get(
      '/api/v1/events/:id/attendees.csv',
      {
        config: { access: 'manage_attendees' },
        schema: {
          summary: 'Everybody who registered, for one date or all of them, as CSV',
          tags,
          params,
          querystring: Type.Object({ occurrenceId: Type.Optional(Id) }),
          response: replies({ 200: Csv }, 401, 403, 404, 422),
        },
      },
      async (request, reply) => {
        const actor = signedInActor(request)
        const { occurrenceId } = request.query
        const slug = await guestsExportable(deps, actor, request.params.id)
        const wanted = { eventId: request.params.id, ...(occurrenceId ? { occurrenceId } : {}) }
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${slug}-attendees.csv"`)
          .send(Readable.from(guestsAsCsv(deps, actor, wanted)) as never)
      },
    )
  }

export const analyticsRoutes =
  (deps: ServiceDeps, views: ViewCounter): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/events/:id/views',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Count that somebody looks at an event; robots and the organiser do not count',
          tags,
          params,
          body: NewView,
          response: replies({ 204: NoContent }, 422),
        },
      },
      async (request, reply) => {
        const { actor, ip, headers, params, body } = request
        const viewerId = actor.kind === 'user' ? actor.id : null
        const userAgent = String(headers['user-agent'] ?? '').slice(0, 300)
        await views.count(params.id, body, { address: ip, userAgent, viewerId })
        return reply.code(204).send(null)
      },
    )
    await app.register(signedIn(reading(deps)))
  }
