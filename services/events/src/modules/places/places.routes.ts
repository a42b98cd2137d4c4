import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { PlaceList } from '@flow/contracts'
import type { ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { findPlaces } from './places.ts'

export const placeRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/places',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Cities, neighbourhoods, streets and venues by name',
          tags: ['places'],
          querystring: Type.Object({
            q: Type.String({ minLength: 1, maxLength: 100 }),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 8 })),
          }),
          response: replies({ 200: PlaceList }, 422),
        },
      },
      async request => ({ items: await findPlaces(deps, request.query.q, request.query.limit ?? 8) }),
    )
  }
