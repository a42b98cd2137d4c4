import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, ModeratedEventList, ModeratedEventsQuery, ModerationReason } from '@flow/contracts'
import { permitted, type ServiceDeps, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { featureEvent, hideEvent, restoreEvent } from './hide-event.ts'
import { moderatedEvents } from './moderated-events.ts'

const tags = ['moderation']
const params = Type.Object({ id: Id })
const done = replies({ 204: NoContent }, 401, 403, 404, 409)

const hiding =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    const config = { access: 'moderator' }
    app.get(
      '/api/v1/events/moderated',
      {
        config,
        schema: {
          summary: 'Events that were hidden, or are featured by choice; the last first',
          tags,
          querystring: ModeratedEventsQuery,
          response: replies({ 200: ModeratedEventList }, 401, 403, 422),
        },
      },
      async request => moderatedEvents(deps, request.query),
    )
    app.post(
      '/api/v1/events/:id/hide',
      {
        config,
        schema: {
          summary: 'Take an event off every list and page; who runs it is told why',
          tags,
          params,
          body: ModerationReason,
          response: replies({ 204: NoContent }, 401, 403, 404, 409, 422),
        },
      },
      async (request, reply) => {
        await hideEvent(deps, signedInActor(request), request.params.id, request.body.reason)
        return reply.code(204).send(null)
      },
    )
    app.delete(
      '/api/v1/events/:id/hide',
      { config, schema: { summary: 'Show a hidden event again', tags, params, response: done } },
      async (request, reply) => {
        await restoreEvent(deps, signedInActor(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
  }

const featuring =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    const config = { access: 'admin' }
    app.post(
      '/api/v1/events/:id/feature',
      { config, schema: { summary: 'Show an event first among the featured ones', tags, params, response: done } },
      async (request, reply) => {
        await featureEvent(deps, signedInActor(request), request.params.id, true)
        return reply.code(204).send(null)
      },
    )
    app.delete(
      '/api/v1/events/:id/feature',
      { config, schema: { summary: 'Feature an event no more by choice', tags, params, response: done } },
      async (request, reply) => {
        await featureEvent(deps, signedInActor(request), request.params.id, false)
        return reply.code(204).send(null)
      },
    )
  }

export const moderationRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(permitted('moderate', hiding(deps)))
    await app.register(permitted('administer', featuring(deps)))
  }
