import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ChangeComment, EventComment, Id, NewComment, Page, PageQuery, ReasonQuery } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { addComment, deleteComment, editComment, eventComments } from './comments.ts'

const tags = ['comments']
const params = Type.Object({ id: Id })

const talking =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/events/:id/comments',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Comment on an event, or answer a comment',
          tags,
          params,
          body: NewComment,
          response: replies({ 201: EventComment }, 401, 404, 409, 422),
        },
      },
      async (request, reply) =>
        reply.code(201).send(await addComment(deps, signedInActor(request), request.params.id, request.body)),
    )
    app.put(
      '/api/v1/events/:id/comments/:commentId',
      {
        config: { access: 'owner' },
        schema: {
          summary: 'Put a comment of mine in other words',
          tags,
          params: Type.Object({ id: Id, commentId: Id }),
          body: ChangeComment,
          response: replies({ 200: EventComment }, 401, 403, 404, 422),
        },
      },
      async request => {
        const { id: eventId, commentId } = request.params
        return editComment(deps, signedInActor(request), { eventId, commentId, ...request.body })
      },
    )
    app.delete(
      '/api/v1/events/:id/comments/:commentId',
      {
        config: { access: 'owner|edit_event|moderator' },
        schema: {
          summary: 'Remove a comment',
          tags,
          params: Type.Object({ id: Id, commentId: Id }),
          querystring: ReasonQuery,
          response: replies({ 204: NoContent }, 401, 403, 404, 422),
        },
      },
      async (request, reply) => {
        const { id: eventId, commentId } = request.params
        await deleteComment(deps, signedInActor(request), { eventId, commentId, ...request.query })
        return reply.code(204).send(null)
      },
    )
  }

export const commentRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/events/:id/comments',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Comments on an event, newest first',
          tags,
          params,
          querystring: Type.Object(PageQuery),
          response: replies({ 200: Page(EventComment) }, 404, 422),
        },
      },
      async request => {
        const { limit = 20, cursor } = request.query
        return eventComments(deps, request.actor, {
          eventId: request.params.id,
          limit,
          ...(cursor ? { after: cursor } : {}),
        })
      },
    )
    await app.register(signedIn(talking(deps)))
  }
