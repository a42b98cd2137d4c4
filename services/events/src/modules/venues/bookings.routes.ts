import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  BookVenue,
  Id,
  Instant,
  ListedBooking,
  Page,
  PageQuery,
  VenueAvailability,
  VenueBooking,
} from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { bookVenue, venueAvailability } from './bookings.ts'
import { cancelBooking, listBookings } from './list-bookings.ts'

const tags = ['venues']
const params = Type.Object({ id: Id })

const booking =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/venues/:id/bookings',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Book a venue; times of one venue never overlap',
          tags,
          params,
          body: BookVenue,
          response: replies({ 201: VenueBooking }, 401, 404, 409, 422),
        },
      },
      async (request, reply) =>
        reply.code(201).send(await bookVenue(deps, signedInActor(request), request.params.id, request.body)),
    )
    app.get(
      '/api/v1/venues/:id/bookings',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Bookings of a venue to come: all for its owner, my own for others',
          tags,
          params,
          querystring: Type.Object(PageQuery),
          response: replies({ 200: Page(ListedBooking) }, 401, 404, 422),
        },
      },
      async request => listBookings(deps, signedInActor(request), { venueId: request.params.id, ...request.query }),
    )
    app.delete(
      '/api/v1/venues/:id/bookings/:bookingId',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Give a time back: mine, or any of my venue',
          tags,
          params: Type.Object({ id: Id, bookingId: Id }),
          response: replies({ 204: NoContent }, 401, 404),
        },
      },
      async (request, reply) => {
        const { id, bookingId } = request.params
        await cancelBooking(deps, signedInActor(request), { venueId: id, bookingId })
        return reply.code(204).send(null)
      },
    )
  }

export const bookingRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/venues/:id/availability',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Free and taken times of a venue',
          tags,
          params,
          querystring: Type.Object({ from: Type.Optional(Instant), to: Type.Optional(Instant) }),
          response: replies({ 200: VenueAvailability }, 404, 422),
        },
      },
      async request => venueAvailability(deps, request.actor, { venueId: request.params.id, ...request.query }),
    )
    await app.register(signedIn(booking(deps)))
  }
