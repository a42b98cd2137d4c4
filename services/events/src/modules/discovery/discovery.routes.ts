import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  ClustersQuery,
  EventCard,
  EventCluster,
  EventSearchList,
  EventSuggestion,
  EventsQuery,
  Id,
  NearbyQuery,
} from '@flow/contracts'
import { type ServiceDeps, signedInActor } from '@flow/service-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { withViewer } from '../events/card.ts'
import { replies } from '../replies.ts'
import { eventClusters } from './clusters.ts'
import { checkCaller, versionOfList, writtenList } from './list-events.ts'
import { myEvents } from './my-events.ts'
import { nearbyEvents } from './nearby.ts'
import { featuredEvents, similarEvents, trendingEvents } from './picked-events.ts'
import { suggestions } from './suggest.ts'

const tags = ['discovery']
const config = { access: 'public' }
const ofLists = { ...config, versionOf: versionOfList }
const Cards = Type.Object({ items: Type.Array(EventCard) })
const Few = Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 24, default: 12 })) })

const searching =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    /** A list as it is written, unless something is to be added for the caller, or left out. */
    const send = async (request: FastifyRequest, reply: FastifyReply, list: string) => {
      const { actor, query } = request
      if (actor.kind !== 'user' && !Object.hasOwn(query as object, 'fields'))
        return reply.header('content-type', 'application/json; charset=utf-8').send(list as never)
      const { items, ...rest }: EventSearchList = JSON.parse(list)
      return { items: await withViewer(deps.db, actor, items), ...rest }
    }
    app.get(
      '/api/v1/events',
      {
        config: ofLists,
        schema: {
          summary:
            'Find events: text, time, place, category, price …; attending=me, liked=me and organiser=me for my own',
          tags,
          querystring: EventsQuery,
          response: replies({ 200: EventSearchList }, 401, 422),
        },
      },
      async (request, reply) => {
        const { actor, query } = request
        checkCaller(actor, query)
        if (query.friends) return { items: [], nextCursor: null }
        const mine = query.attending || query.liked || query.organiser === 'me'
        if (!mine) return send(request, reply, await writtenList(deps, actor, query))
        const list = await myEvents(deps, signedInActor(request), query)
        return { ...list, items: await withViewer(deps.db, actor, list.items) }
      },
    )
    app.get(
      '/api/v1/events/nearby',
      {
        config: ofLists,
        schema: {
          summary: 'Events near a point, nearest first, with their distance',
          tags,
          querystring: NearbyQuery,
          response: replies({ 200: EventSearchList }, 422),
        },
      },
      async (request, reply) => send(request, reply, await nearbyEvents(deps, request.query)),
    )
    app.get(
      '/api/v1/events/clusters',
      {
        config,
        schema: {
          summary: 'Events of a map view, grouped into bubbles that do not overlap',
          tags,
          querystring: ClustersQuery,
          response: replies({ 200: Type.Object({ items: Type.Array(EventCluster) }) }, 422),
        },
      },
      async request => ({ items: await eventClusters(deps, request.query) }),
    )
  }

const picking =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    for (const [path, summary, pick] of [
      ['featured', 'What people like most of the next two weeks, varied', featuredEvents],
      ['trending', 'What people turn to these days', trendingEvents],
    ] as const)
      app.get(
        `/api/v1/events/${path}`,
        { config, schema: { summary, tags, querystring: Few, response: replies({ 200: Cards }, 422) } },
        async request => {
          const cards = (await pick(deps)).slice(0, request.query.limit ?? 12)
          return { items: await withViewer(deps.db, request.actor, cards) }
        },
      )
    app.get(
      '/api/v1/events/:id/similar',
      {
        config,
        schema: {
          summary: 'Events like this one',
          tags,
          params: Type.Object({ id: Id }),
          querystring: Few,
          response: replies({ 200: Cards }, 404, 422),
        },
      },
      async request => {
        const cards = await similarEvents(deps, request.actor, request.params.id, request.query.limit ?? 12)
        return { items: await withViewer(deps.db, request.actor, cards) }
      },
    )
    app.get(
      '/api/v1/events/suggest',
      {
        config,
        schema: {
          summary: 'What someone who types may mean: events, categories, venues, places',
          tags,
          querystring: Type.Object({
            q: Type.String({ maxLength: 100 }),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, default: 10 })),
          }),
          response: replies({ 200: Type.Object({ items: Type.Array(EventSuggestion) }) }, 422),
        },
      },
      async request => ({ items: await suggestions(deps, request.query.q, request.query.limit ?? 10) }),
    )
  }

export const discoveryRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(searching(deps))
    await app.register(picking(deps))
  }
