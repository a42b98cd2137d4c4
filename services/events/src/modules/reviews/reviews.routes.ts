import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { EventReview, EventReviewList, Id, NewReview, PageQuery, ReasonQuery } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { eventReviews, removeReview, reviewEvent } from './reviews.ts'

const tags = ['reviews']
const params = Type.Object({ id: Id })

const reviewing =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/events/:id/reviews',
      {
        config: { access: 'attendee' },
        schema: {
          summary: 'Review an event after it; again replaces the first review',
          tags,
          params,
          body: NewReview,
          response: replies({ 200: EventReview, 201: EventReview }, 401, 403, 404, 409, 422),
        },
      },
      async (request, reply) => {
        const done = await reviewEvent(deps, signedInActor(request), request.params.id, request.body)
        return reply.code(done.created ? 201 : 200).send(done.review)
      },
    )
    app.delete(
      '/api/v1/events/:id/reviews/:authorId',
      {
        config: { access: 'owner|moderator' },
        schema: {
          summary: 'Take a review away',
          tags,
          params: Type.Object({ id: Id, authorId: Id }),
          querystring: ReasonQuery,
          response: replies({ 204: NoContent }, 401, 403, 404, 422),
        },
      },
      async (request, reply) => {
        const { id: eventId, authorId } = request.params
        await removeReview(deps, signedInActor(request), { eventId, authorId, ...request.query })
        return reply.code(204).send(null)
      },
    )
  }

export const reviewRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/events/:id/reviews',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Reviews of an event, newest first',
          tags,
          params,
          querystring: Type.Object(PageQuery),
          response: replies({ 200: EventReviewList }, 404, 422),
        },
      },
      async request => {
        const { limit = 20, cursor } = request.query
        return eventReviews(deps, request.actor, {
          eventId: request.params.id,
          limit,
          ...(cursor ? { after: cursor } : {}),
        })
      },
    )
    await app.register(signedIn(reviewing(deps)))
  }
