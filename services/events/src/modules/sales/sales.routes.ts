import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, NewPool, Pool, SaleSettings } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { eventPools, removePool, savePool } from './pools.ts'
import { putSaleSettings, saleSettings } from './sale-settings.ts'

const tags = ['tiers']
const params = Type.Object({ id: Id })
const onePool = Type.Object({ id: Id, poolId: Id })
const config = { access: 'edit_event' }

const changing =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.put(
      '/api/v1/events/:id/sale-settings',
      {
        config,
        schema: {
          summary: 'Say how the event sells',
          tags,
          params,
          body: SaleSettings,
          response: replies({ 200: SaleSettings }, 401, 403, 404, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        await putSaleSettings(deps, actor, request.params.id, request.body)
        return saleSettings(deps, actor, request.params.id)
      },
    )
    app.post(
      '/api/v1/events/:id/pools',
      {
        config,
        schema: {
          summary: 'Add a capacity that several tiers share',
          tags,
          params,
          body: NewPool,
          response: replies({ 201: Pool }, 401, 403, 404, 422),
        },
      },
      async (request, reply) =>
        reply.code(201).send(await savePool(deps, signedInActor(request), request.params.id, request.body)),
    )
    app.put(
      '/api/v1/events/:id/pools/:poolId',
      {
        config,
        schema: {
          summary: 'Change a shared capacity',
          tags,
          params: onePool,
          body: NewPool,
          response: replies({ 200: Pool }, 401, 403, 404, 409, 422),
        },
      },
      async request => {
        const { id, poolId } = request.params
        return savePool(deps, signedInActor(request), id, request.body, poolId)
      },
    )
    app.delete(
      '/api/v1/events/:id/pools/:poolId',
      {
        config,
        schema: {
          summary: 'Remove a shared capacity',
          tags,
          params: onePool,
          response: replies({ 204: NoContent }, 401, 403, 404, 409),
        },
      },
      async (request, reply) => {
        await removePool(deps, signedInActor(request), request.params.id, request.params.poolId)
        return reply.code(204).send(null)
      },
    )
  }

export const saleRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/events/:id/sale-settings',
      {
        config: { access: 'public' },
        schema: { summary: 'How the event sells', tags, params, response: replies({ 200: SaleSettings }, 404) },
      },
      async request => saleSettings(deps, request.actor, request.params.id),
    )
    app.get(
      '/api/v1/events/:id/pools',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Capacities that several tiers share',
          tags,
          params,
          response: replies({ 200: Type.Object({ items: Type.Array(Pool) }) }, 404),
        },
      },
      async request => ({ items: await eventPools(deps, request.actor, request.params.id) }),
    )
    await app.register(signedIn(changing(deps)))
  }
