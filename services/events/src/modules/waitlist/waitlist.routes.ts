import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, JoinWaitlist, Nullable, OrderDetails, Page, PageQuery, WaitlistEntry } from '@flow/contracts'
import { problem, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { OrderDeps } from '../orders/orders.routes.ts'
import { orderDetails } from '../orders/read-orders.ts'
import { NoContent, replies } from '../replies.ts'
import { acceptOffer, eventLine, joinWaitlist, leaveWaitlist, ownLines } from './waitlist.ts'

const tags = ['waitlist']
const params = Type.Object({ id: Id })
const OwnEntry = Type.Object({
  ...WaitlistEntry.properties,
  tierName: Nullable(Type.String()),
  event: OrderDetails.properties.event,
})

const waiting =
  (deps: OrderDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/events/:id/waitlist',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Wait in line for places; again answers the same',
          description:
            'First come, first served. A party gets all its places or none and keeps its place in line; smaller ones behind it may be served three times, then places are saved for it until a day before the start. What is free is given at once, what costs is offered for a time.',
          tags,
          params,
          body: Type.Union([JoinWaitlist, Type.Null()]),
          response: replies({ 201: OwnEntry }, 401, 404, 409, 422),
        },
      },
      async (request, reply) => {
        const actor = signedInActor(request)
        const id = await joinWaitlist(deps, actor, request.params.id, request.body ?? {})
        await deps.serve()
        const [entry] = await ownLines(deps, actor, id)
        return reply.code(201).header('location', `/api/v1/waitlist/${id}`).send(entry)
      },
    )
    app.delete(
      '/api/v1/events/:id/waitlist',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Leave the line, or give an offer back',
          tags,
          params,
          querystring: Type.Object({ occurrenceId: Type.Optional(Id) }),
          response: replies({ 204: NoContent }, 401, 404),
        },
      },
      async (request, reply) => {
        await leaveWaitlist(deps, signedInActor(request), request.params.id, request.query.occurrenceId)
        deps.freed(request.params.id)
        return reply.code(204).send(null)
      },
    )
    app.post(
      '/api/v1/waitlist/:id/accept',
      {
        config: { access: 'owner' },
        schema: {
          summary: 'Accept an offer: its places are held for the checkout',
          tags,
          params,
          response: replies({ 200: OrderDetails }, 401, 404, 409),
        },
      },
      async request => {
        const actor = signedInActor(request)
        return orderDetails(deps, actor, await acceptOffer(deps, actor, request.params.id))
      },
    )
  }

export const waitlistRoutes = (deps: OrderDeps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    await app.register(waiting(deps))
    app.get(
      '/api/v1/events/:id/waitlist',
      {
        config: { access: 'edit_event' },
        schema: {
          summary: 'Who waits, in order',
          tags,
          params,
          querystring: Type.Object(PageQuery),
          response: replies({ 200: Page(WaitlistEntry) }, 401, 403, 404, 422),
        },
      },
      async request => {
        const { limit = 20, cursor } = request.query
        return eventLine(deps, signedInActor(request), { eventId: request.params.id, limit, after: cursor })
      },
    )
    app.get(
      '/api/v1/waitlist',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Where one waits, offers first',
          tags,
          response: replies({ 200: Type.Object({ items: Type.Array(OwnEntry) }) }, 401),
        },
      },
      async request => ({ items: await ownLines(deps, signedInActor(request)) }),
    )
    app.get(
      '/api/v1/waitlist/:id',
      {
        config: { access: 'owner' },
        schema: { summary: 'One place in line', tags, params, response: replies({ 200: OwnEntry }, 401, 404) },
      },
      async request => {
        const [entry] = await ownLines(deps, signedInActor(request), request.params.id)
        if (!entry) throw problem('resource_not_found')
        return entry
      },
    )
  })
