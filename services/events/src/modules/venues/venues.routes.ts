import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, MergedVenues, MergeVenues, NewVenue, Page, PageQuery, UpdateVenue, Venue } from '@flow/contracts'
import { permitted, type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { mergeVenues } from './merge-venues.ts'
import { createVenue, listVenues, updateVenue, venueDetails } from './venues.ts'

const tags = ['venues']
const params = Type.Object({ id: Id })

const changing =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/venues',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Add a venue; one known already under this name and address is answered with 200',
          tags,
          body: NewVenue,
          response: replies({ 200: Venue, 201: Venue }, 401, 422),
        },
      },
      async (request, reply) => {
        const actor = signedInActor(request)
        const { id, created } = await createVenue(deps, actor, request.body)
        if (created) reply.header('location', `/api/v1/venues/${id}`)
        return reply.code(created ? 201 : 200).send(await venueDetails(deps, actor, id))
      },
    )
    app.put(
      '/api/v1/venues/:id',
      {
        config: { access: 'owner|admin' },
        schema: {
          summary: 'Change a venue',
          tags,
          params,
          body: UpdateVenue,
          response: replies({ 200: Venue }, 401, 403, 404, 409, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        await updateVenue(deps, actor, request.params.id, request.body)
        return venueDetails(deps, actor, request.params.id)
      },
    )
  }

const merging =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/venues/merge',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Make one venue of several records of the same place',
          tags,
          body: MergeVenues,
          response: replies({ 200: MergedVenues }, 401, 403, 404, 409, 422),
        },
      },
      async request => mergeVenues(deps, signedInActor(request), request.body),
    )
  }

export const venueRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/venues',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Venues by name, or near a point',
          tags,
          querystring: Type.Object({
            q: Type.Optional(Type.String({ maxLength: 100 })),
            near: Type.Optional(Type.String({ maxLength: 80, description: 'lat,lng' })),
            radiusKm: Type.Optional(Type.Number({ minimum: 0.05, maximum: 500, default: 10 })),
            amenity: Type.Optional(Type.String({ maxLength: 40 })),
            ...PageQuery,
          }),
          response: replies({ 200: Page(Venue) }, 422),
        },
      },
      async request => listVenues(deps, request.query),
    )
    app.get(
      '/api/v1/venues/:id',
      {
        config: { access: 'public' },
        schema: { summary: 'A venue', tags, params, response: replies({ 200: Venue }, 404) },
      },
      async request => venueDetails(deps, request.actor, request.params.id),
    )
    await app.register(signedIn(changing(deps)))
    await app.register(permitted('administer', merging(deps)))
  }
