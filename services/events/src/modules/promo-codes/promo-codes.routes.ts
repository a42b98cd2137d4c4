import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, NewPromoCode, PromoCode } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { addPromoCode, endPromoCode, eventPromoCodes } from './promo-codes.ts'

const tags = ['promo codes']
const params = Type.Object({ id: Id })
const config = { access: 'edit_event' }

export const promoCodeRoutes = (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    app.post(
      '/api/v1/events/:id/promo-codes',
      {
        config,
        schema: {
          summary: 'Add a promo code',
          tags,
          params,
          body: NewPromoCode,
          response: replies({ 201: PromoCode }, 401, 403, 404, 409, 422),
        },
      },
      async (request, reply) =>
        reply.code(201).send(await addPromoCode(deps, signedInActor(request), request.params.id, request.body)),
    )
    app.get(
      '/api/v1/events/:id/promo-codes',
      {
        config,
        schema: {
          summary: 'Promo codes with their uses',
          tags,
          params,
          response: replies({ 200: Type.Object({ items: Type.Array(PromoCode) }) }, 401, 403, 404),
        },
      },
      async request => ({ items: await eventPromoCodes(deps, signedInActor(request), request.params.id) }),
    )
    app.delete(
      '/api/v1/events/:id/promo-codes/:codeId',
      {
        config,
        schema: {
          summary: 'End a promo code',
          tags,
          params: Type.Object({ id: Id, codeId: Id }),
          response: replies({ 204: NoContent }, 401, 403, 404),
        },
      },
      async (request, reply) => {
        await endPromoCode(deps, signedInActor(request), request.params.id, request.params.codeId)
        return reply.code(204).send(null)
      },
    )
  })
