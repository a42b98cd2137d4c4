import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { EventDetails, Id, OrderPictures } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { LARGEST_PICTURE, PICTURE_NAME, PICTURE_TYPES } from '@flow/service-kit/pictures'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { eventDetails } from '../events/details.ts'
import { replies } from '../replies.ts'
import { addPicture, changeCover, orderPictures, readPicture, removeCover, removePicture } from './pictures.ts'

const tags = ['events']
const config = { access: 'edit_event' }
const params = Type.Object({ id: Id })
const named = Type.Object({ id: Id, name: Type.String({ pattern: PICTURE_NAME }) })
const Picture = Type.Unsafe<Buffer>(Type.String({ format: 'binary' }))
const description = 'The body is the picture itself, 8 MB at most. It is written anew: nothing hidden in it survives.'
const body = { content: Object.fromEntries(PICTURE_TYPES.map(type => [type, { schema: Picture }])) }

/** The body of an upload is told by its content, not by a schema. */
const uploadOf = (app: FastifyInstance) => ({
  bodyLimit: LARGEST_PICTURE,
  validatorCompiler: (route: Parameters<NonNullable<typeof app.validatorCompiler>>[0]) =>
    route.httpPart === 'body' ? () => true : (app.validatorCompiler?.(route) ?? (() => true)),
})

const cover =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.put(
      '/api/v1/events/:id/picture',
      {
        config,
        ...uploadOf(app),
        schema: {
          summary: 'Change the picture of an event: the first of its pictures',
          description,
          tags,
          params,
          consumes: PICTURE_TYPES,
          body,
          response: replies({ 200: EventDetails }, 401, 403, 404, 409, 413, 415, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        await changeCover(deps, actor, request.params.id, request.body)
        return eventDetails(deps, actor, request.params.id)
      },
    )
    app.delete(
      '/api/v1/events/:id/picture',
      {
        config,
        schema: {
          summary: 'Remove the picture of an event; the next one takes its place, else the drawn cover comes back',
          tags,
          params,
          response: replies({ 200: EventDetails }, 401, 403, 404, 409),
        },
      },
      async request => {
        const actor = signedInActor(request)
        await removeCover(deps, actor, request.params.id)
        return eventDetails(deps, actor, request.params.id)
      },
    )
  }

const adding =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/events/:id/pictures',
      {
        config,
        ...uploadOf(app),
        schema: {
          summary: 'Add a picture to an event, after those it has',
          description,
          tags,
          params,
          querystring: Type.Object({ alt: Type.Optional(OrderPictures.properties.items.items.properties.alt) }),
          consumes: PICTURE_TYPES,
          body,
          response: replies({ 201: EventDetails }, 401, 403, 404, 409, 413, 415, 422),
        },
      },
      async (request, reply) => {
        const actor = signedInActor(request)
        const { id } = request.params
        const path = await addPicture(deps, actor, { eventId: id, alt: request.query.alt ?? '', upload: request.body })
        return reply
          .code(201)
          .header('location', path)
          .send(await eventDetails(deps, actor, id))
      },
    )
  }

const arranging =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.put(
      '/api/v1/events/:id/pictures',
      {
        config,
        schema: {
          summary: 'Put the pictures of an event in order and describe them; the first is its cover',
          tags,
          params,
          body: OrderPictures,
          response: replies({ 200: EventDetails }, 401, 403, 404, 409, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        await orderPictures(deps, actor, { eventId: request.params.id, ...request.body })
        return eventDetails(deps, actor, request.params.id)
      },
    )
    app.delete(
      '/api/v1/events/:id/pictures/:name',
      {
        config,
        schema: {
          summary: 'Take a picture away from an event',
          tags,
          params: named,
          response: replies({ 200: EventDetails }, 401, 403, 404, 409),
        },
      },
      async request => {
        const actor = signedInActor(request)
        await removePicture(deps, actor, request.params)
        return eventDetails(deps, actor, request.params.id)
      },
    )
  }

const changing = (deps: ServiceDeps) =>
  signedIn(async app => {
    app.addContentTypeParser(PICTURE_TYPES, { parseAs: 'buffer', bodyLimit: LARGEST_PICTURE }, (_, body, done) =>
      done(null, body),
    )
    await app.register(cover(deps))
    await app.register(adding(deps))
    await app.register(arranging(deps))
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
          params: named,
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
