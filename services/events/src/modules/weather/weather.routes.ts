import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { EventWeather } from '@flow/contracts'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { eventWeather, type WeatherDeps } from './event-weather.ts'

export const weatherRoutes =
  (deps: WeatherDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/events/:id/weather',
      {
        config: { access: 'public' },
        schema: {
          summary: 'The weather while an event lasts; null where nothing is known',
          tags: ['events'],
          params: Type.Object({ id: Type.String({ maxLength: 120, description: 'Id or slug' }) }),
          response: replies({ 200: EventWeather }, 404),
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'private, max-age=600')
        return eventWeather(deps, request.actor, request.params.id)
      },
    )
  }
