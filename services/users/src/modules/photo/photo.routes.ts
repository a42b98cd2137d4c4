import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, OwnProfile, ProblemDocument } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { LARGEST_PICTURE, PICTURE_NAME, PICTURE_TYPES } from '@flow/service-kit/pictures'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { changePhoto, readPhoto, removePhoto } from './photo.ts'

const tags = ['photo']
const Picture = Type.Unsafe<Buffer>(Type.String({ format: 'binary' }))

const changing = (context: UsersContext) =>
  signedIn(async app => {
    const config = { access: 'user' }
    app.addContentTypeParser(PICTURE_TYPES, { parseAs: 'buffer', bodyLimit: LARGEST_PICTURE }, (_, body, done) =>
      done(null, body),
    )
    app.put(
      '/api/v1/users/profile/photo',
      {
        config,
        bodyLimit: LARGEST_PICTURE,
        validatorCompiler: () => () => true,
        schema: {
          summary: 'Change own picture',
          description:
            'The body is the picture itself, 8 MB at most. It is written anew: nothing hidden in it survives.',
          tags,
          consumes: PICTURE_TYPES,
          body: { content: Object.fromEntries(PICTURE_TYPES.map(type => [type, { schema: Picture }])) },
          response: { 200: OwnProfile, '4xx': ProblemDocument, 503: ProblemDocument },
        },
      },
      request => changePhoto(context, signedInActor(request), request.body),
    )
    app.delete(
      '/api/v1/users/profile/photo',
      {
        config,
        schema: { summary: 'Remove own picture', tags, response: { 200: OwnProfile, '4xx': ProblemDocument } },
      },
      request => removePhoto(context, signedInActor(request)),
    )
  })

const showing =
  (context: UsersContext): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/users/:id/photo/:name',
      {
        config: { access: 'public' },
        schema: {
          summary: "A person's picture",
          tags,
          params: Type.Object({ id: Id, name: Type.String({ pattern: PICTURE_NAME }) }),
          response: {
            200: { description: 'The picture', content: { 'image/webp': { schema: Picture } } },
            '4xx': ProblemDocument,
          },
        },
      },
      async (request, reply) => {
        const bytes = await readPhoto(context, request.actor, request.params)
        reply.header('cache-control', 'private, max-age=86400, immutable')
        return reply.type('image/webp').send(bytes)
      },
    )
  }

export const photoRoutes =
  (context: UsersContext): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(changing(context))
    await app.register(showing(context))
  }
