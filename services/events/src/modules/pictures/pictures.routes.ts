import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { EventDetails, Id } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { LARGEST_PICTURE, PICTURE_NAME, PICTURE_TYPES } from '@flow/service-kit/pictures'
import { Type } from 'typebox'
import { eventDetails } from '../events/details.ts'
import { replies } from '../replies.ts'
import { changePicture, readPicture, removePicture } from './pictures.ts'

const tags = ['events']
const config = { access: 'edit_event' }
const params = Type.Object({ id: Id })
const Picture = Type.Unsafe<Buffer>(Type.String({ format: 'binary' }))

const changing = (deps: ServiceDeps) =>
  signedIn(async app => {
    app.addContentTypeParser(PICTURE_TYPES, { parseAs: 'buffer', bodyLimit: LARGEST_PICTURE }, (_, body, done) =>
      done(null, body),
    )
    app.put(
      '/api/v1/events/:id/picture',
      {
        config,
        bodyLimit: LARGEST_PICTURE,
        // The body is told by its content, not by a schema.
        validatorCompiler: route =>
          route.httpPart === 'body' ? () => true : (app.validatorCompiler?.(route) ?? (() => true)),
        schema: {
          summary: 'Change the picture of an event',
          description:
            'The body is the picture itself, 8 MB at most. It is written anew: nothing hidden in it survives.',
          tags,
          params,
          consumes: PICTURE_TYPES,
          body: { content: Object.fromEntries(PICTURE_TYPES.map(type => [type, { schema: Picture }])) },
          response: replies({ 200: EventDetails }, 401, 403, 404, 409, 413, 415, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        await changePicture(deps, actor, request.params.id, request.body)
        return eventDetails(deps, actor, request.params.id)
      },
    )
    app.delete(
      '/api/v1/events/:id/picture',
      {
        config,
        schema: {
          summary: 'Remove the picture of an event; its drawn cover comes back',
          tags,
          params,
          response: replies({ 200: EventDetails }, 401, 403, 404, 409),
        },
      },
      async request => {
        const actor = signedInActor(request)
        await removePicture(deps, actor, request.params.id)
        return eventDetails(deps, actor, request.params.id)
      },
    )
  })

export const pictureRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(changing(deps))
    app.get(
      '/api/v1/events/:id/picture/:name',
      {
        config: { access: 'public' },
        schema: {
          summary: 'The picture of an event',
          tags,
          params: Type.Object({ id: Id, name: Type.String({ pattern: PICTURE_NAME }) }),
          response: {
            200: { description: 'The picture', content: { 'image/webp': { schema: Picture } } },
            ...replies({}, 404),
          },
        },
      },
      async (request, reply) => {
        const bytes = await readPicture(deps, request.actor, request.params)
        reply.header('cache-control', 'private, max-age=86400, immutable')
        return reply.type('image/webp').send(bytes)
      },
    )
  }
