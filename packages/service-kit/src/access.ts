import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Permission, UserActor } from '@flow/contracts'
import type { FastifyRequest } from 'fastify'
import { problem } from './problem.ts'

/** The signed-in person of a request. @throws 401 when nobody is signed in. */
export const signedInActor = (request: FastifyRequest): UserActor => {
  if (request.actor.kind !== 'user') throw problem('unauthenticated')
  return request.actor
}

/** A scope whose every route is for signed-in people; it refuses others before anything else is looked at. */
export const signedIn =
  (routes: FastifyPluginAsyncTypebox): FastifyPluginAsyncTypebox =>
  async app => {
    app.addHook('onRequest', async request => void signedInActor(request))
    await app.register(routes)
  }

/** A scope whose every route needs a permission that the person's role holds everywhere. */
export const permitted =
  (permission: Permission, routes: FastifyPluginAsyncTypebox): FastifyPluginAsyncTypebox =>
  async app => {
    app.addHook('onRequest', async request => {
      if (!signedInActor(request).permissions.includes(permission)) throw problem('forbidden')
    })
    await app.register(routes)
  }
