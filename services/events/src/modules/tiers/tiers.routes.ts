import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CodeOffer, Id, NewTier, Nullable, Tier } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { addTier, changeTier, eventTiers, removeTier } from './tiers.ts'

const tags = ['tiers']
const params = Type.Object({ id: Id })
const oneTier = Type.Object({ id: Id, tierId: Id })
const config = { access: 'edit_event' }

const changing =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/events/:id/tiers',
      {
        config,
        schema: {
          summary: 'Add a tier',
          tags,
          params,
          body: NewTier,
          response: replies({ 201: Tier }, 401, 403, 404, 409, 422),
        },
      },
      async (request, reply) =>
        reply.code(201).send(await addTier(deps, signedInActor(request), request.params.id, request.body)),
    )
    app.put(
      '/api/v1/events/:id/tiers/:tierId',
      {
        config,
        schema: {
          summary: 'Replace a tier',
          tags,
          params: oneTier,
          body: NewTier,
          response: replies({ 200: Tier }, 401, 403, 404, 409, 422),
        },
      },
      async request => {
        const { id: eventId, tierId } = request.params
        return changeTier(deps, signedInActor(request), { eventId, tierId, tier: request.body })
      },
    )
    app.delete(
      '/api/v1/events/:id/tiers/:tierId',
      {
        config,
        schema: {
          summary: 'Remove a tier',
          tags,
          params: oneTier,
          response: replies({ 204: NoContent }, 401, 403, 404, 409),
        },
      },
      async (request, reply) => {
        await removeTier(deps, signedInActor(request), request.params.id, request.params.tierId)
        return reply.code(204).send(null)
      },
    )
  }

export const tierRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/events/:id/tiers',
      {
        config: { access: 'public' },
        schema: {
          summary:
            'Tiers with their prices and what is left; with a code also those that it opens, and what it takes off',
          tags,
          params,
          querystring: Type.Object({
            occurrenceId: Type.Optional(Id),
            code: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
          }),
          response: replies({ 200: Type.Object({ items: Type.Array(Tier), code: Nullable(CodeOffer) }) }, 404),
        },
      },
      async request => eventTiers(deps, request.actor, { eventId: request.params.id, ...request.query }),
    )
    await app.register(signedIn(changing(deps)))
  }
