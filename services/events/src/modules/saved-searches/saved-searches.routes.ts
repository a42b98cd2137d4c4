import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, NewSavedSearch, SavedSearch, UpdateSavedSearch } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { changeSearch, mySearches, removeSearch, savedSearch, saveSearch } from './saved-searches.ts'

const tags = ['discovery']
const config = { access: 'user' }
const params = Type.Object({ id: Id })
const PATH = '/api/v1/events/saved-searches'

const reading =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      PATH,
      {
        config,
        schema: {
          summary: 'Searches I saved, the newest first',
          tags,
          response: replies({ 200: Type.Object({ items: Type.Array(SavedSearch), nextCursor: Type.Null() }) }, 401),
        },
      },
      async request => ({ items: await mySearches(deps, signedInActor(request)), nextCursor: null }),
    )
    app.get(
      `${PATH}/:id`,
      {
        config,
        schema: { summary: 'A saved search', tags, params, response: replies({ 200: SavedSearch }, 401, 404) },
      },
      async request => savedSearch(deps, signedInActor(request), request.params.id),
    )
  }

export const savedSearchRoutes = (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    await app.register(reading(deps))
    app.post(
      PATH,
      {
        config,
        schema: {
          summary: 'Save a search, and be told of new events that match',
          tags,
          body: NewSavedSearch,
          response: replies({ 201: SavedSearch }, 401, 409, 422),
        },
      },
      async (request, reply) => {
        const saved = await saveSearch(deps, signedInActor(request), request.body)
        return reply.code(201).header('location', `${PATH}/${saved.id}`).send(saved)
      },
    )
    app.put(
      `${PATH}/:id`,
      {
        config,
        schema: {
          summary: 'Change a saved search',
          tags,
          params,
          body: UpdateSavedSearch,
          response: replies({ 200: SavedSearch }, 401, 404, 422),
        },
      },
      async request => changeSearch(deps, signedInActor(request), request.params.id, request.body),
    )
    app.delete(
      `${PATH}/:id`,
      { config, schema: { summary: 'Forget a search', tags, params, response: replies({ 204: NoContent }, 401, 404) } },
      async (request, reply) => {
        await removeSearch(deps, signedInActor(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
  })
