import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, Instant, Occurrence, Page, PageQuery } from '@flow/contracts'
import type { ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { eventDates } from './dates.ts'

const params = Type.Object({ id: Id })
const config = { access: 'public' }

export const dateRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/events/:id/occurrences',
      {
        config,
        schema: {
          summary: 'The dates of an event',
          tags: ['events'],
          params,
          querystring: Type.Object({ from: Type.Optional(Instant), ...PageQuery }),
          response: replies({ 200: Page(Occurrence) }, 404, 422),
        },
      },
      async request => {
        const { from, cursor, limit = 20 } = request.query
        return eventDates(deps, request.actor, {
          eventId: request.params.id,
          limit,
          ...(from ? { from } : {}),
          ...(cursor ? { after: cursor } : {}),
        })
      },
    )
  }
