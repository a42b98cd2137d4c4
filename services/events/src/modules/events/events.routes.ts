import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CancelEvent, CreateEvent, EventDetails, Id, seriesTarget, UpdateEvent } from '@flow/contracts'
import { permitted, type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { cancelEvent, publishEvent, removeEvent } from './change-status.ts'
import { createEvent } from './create-event.ts'
import { eventDetails, publicDetails, versionTag } from './details.ts'
import { updateEvent } from './update-event.ts'

const tags = ['events']
const byId = Type.Object({ id: Id })
const byIdOrSlug = Type.Object({ id: Type.String({ maxLength: 120, description: 'Id or slug' }) })
const version = { type: 'object', properties: { 'if-match': { type: 'string', maxLength: 60 } } }

const reading =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/events/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: 'An event with all its details',
          tags,
          params: byIdOrSlug,
          querystring: Type.Object({
            occurrenceId: Type.Optional({ ...Id, description: 'Of a series this date, and not the next' }),
          }),
          response: replies({ 200: EventDetails }, 404, 410),
        },
      },
      async (request, reply) => {
        const { actor, params, query } = request
        if (actor.kind === 'user' || query.occurrenceId || Object.hasOwn(query, 'fields')) {
          const event = await eventDetails(deps, actor, params.id, query.occurrenceId)
          // Who may change it learns the version; of any other answer the tag is made when it is sent.
          if (event.abilities.edit) reply.header('etag', versionTag(JSON.stringify(event), event.version))
          return event
        }
        const { json, etag } = await publicDetails(deps, params.id)
        return reply
          .header('content-type', 'application/json; charset=utf-8')
          .header('etag', etag)
          .send(json as never)
      },
    )
  }

const creating =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    for (const path of ['/api/v1/events', '/api/v1/events/create'])
      app.post(
        path,
        {
          config: { access: 'create:events' },
          schema: {
            summary: 'Create an event as a draft',
            tags,
            body: CreateEvent,
            response: replies({ 201: EventDetails }, 401, 403, 422),
          },
        },
        async (request, reply) => {
          const actor = signedInActor(request)
          const id = await createEvent(deps, actor, request.body)
          return reply
            .code(201)
            .header('location', `/api/v1/events/${id}`)
            .send(await eventDetails(deps, actor, id))
        },
      )
  }

const changing =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    const config = { access: 'edit_event' }
    app.put(
      '/api/v1/events/:id',
      {
        config,
        schema: {
          summary:
            'Change an event; with If-Match only the version named; of a series a date, it and those after it, or all',
          tags,
          params: byId,
          headers: version,
          body: UpdateEvent,
          response: replies({ 200: EventDetails }, 401, 403, 404, 409, 412, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        const { id } = request.params
        const ifMatch = request.headers['if-match']
        await updateEvent(deps, actor, { eventId: id, input: request.body, ...(ifMatch ? { ifMatch } : {}) })
        return eventDetails(deps, actor, id)
      },
    )
    app.delete(
      '/api/v1/events/:id',
      {
        config,
        schema: {
          summary: 'Delete a draft, cancel what is published; of a series a date, it and those after it, or all',
          tags,
          params: byId,
          querystring: Type.Object(seriesTarget),
          response: replies({ 204: NoContent }, 401, 403, 404, 409, 422),
        },
      },
      async (request, reply) => {
        await removeEvent(deps, signedInActor(request), { eventId: request.params.id, ...request.query })
        return reply.code(204).send(null)
      },
    )
    app.post(
      '/api/v1/events/:id/publish',
      {
        config,
        schema: {
          summary: 'Publish an event',
          tags,
          params: byId,
          response: replies({ 200: EventDetails }, 401, 403, 404, 409, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        await publishEvent(deps, actor, request.params.id)
        return eventDetails(deps, actor, request.params.id)
      },
    )
    app.post(
      '/api/v1/events/:id/cancel',
      {
        config,
        schema: {
          summary: 'Cancel an event, or dates of a series, with a reason for those who go',
          tags,
          params: byId,
          body: Type.Union([CancelEvent, Type.Null()]),
          response: replies({ 200: EventDetails }, 401, 403, 404, 409, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        await cancelEvent(deps, actor, { eventId: request.params.id, ...(request.body ?? {}) })
        return eventDetails(deps, actor, request.params.id)
      },
    )
  }

export const eventRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(reading(deps))
    await app.register(permitted('create:events', creating(deps)))
    await app.register(signedIn(changing(deps)))
  }
