import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { BookVenue, Id, Instant, VenueAvailability, VenueBooking } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { bookVenue, venueAvailability } from './bookings.ts'

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
