import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { EventQuality, Id } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { eventDetails } from '../events/details.ts'
import { requireEditor } from '../events/policy.ts'
import { replies } from '../replies.ts'
import { qualityOf } from './quality.ts'

export const qualityRoutes = (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    app.get(
      '/api/v1/events/:id/quality',
      {
        config: { access: 'edit_event' },
        schema: {
          summary: 'How good the page of an event is, with advice',
          tags: ['events'],
          params: Type.Object({ id: Id }),
          response: replies({ 200: EventQuality }, 401, 403, 404),
        },
      },
      async request => {
        await requireEditor(deps.db, signedInActor(request), request.params.id)
        return qualityOf(await eventDetails(deps, request.actor, request.params.id))
      },
    )
  })
