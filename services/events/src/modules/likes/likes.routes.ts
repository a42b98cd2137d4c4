import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { setLike } from './likes.ts'

const params = Type.Object({ id: Id })

const liking =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    for (const [method, summary, liked] of [
      ['POST', 'Like an event', true],
      ['DELETE', 'Stop liking an event', false],
    ] as const)
      app.route({
        method,
        url: '/api/v1/events/:id/like',
        config: { access: 'user' },
        schema: { summary, tags: ['likes'], params, response: replies({ 204: NoContent }, 401, 404, 409) },
        handler: async (request, reply) => {
          await setLike(deps, signedInActor(request), request.params.id, liked)
          return reply.code(204).send(null)
        },
      })
  }

export const likeRoutes = (deps: ServiceDeps): FastifyPluginAsyncTypebox => signedIn(liking(deps))
