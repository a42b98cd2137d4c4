import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { DuplicateEvent, EventDetails, Id, PostponeEvent } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { eventDetails } from './details.ts'
import { duplicateEvent } from './duplicate-event.ts'
import { postponeEvent } from './postpone-event.ts'

const tags = ['events']
const params = Type.Object({ id: Id })
const config = { access: 'edit_event' }

const routes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/events/:id/duplicate',
      {
        config,
        schema: {
          summary: 'Make a draft like an event, with new times if they are given',
          tags,
          params,
          body: DuplicateEvent,
          response: replies({ 201: EventDetails }, 401, 403, 404, 422),
        },
      },
      async (request, reply) => {
        const actor = signedInActor(request)
        const id = await duplicateEvent(deps, actor, request.params.id, request.body)
        return reply
          .code(201)
          .header('location', `/api/v1/events/${id}`)
          .send(await eventDetails(deps, actor, id))
      },
    )
    app.post(
      '/api/v1/events/:id/postpone',
      {
        config,
        schema: {
          summary: 'Put a published event off, with a new date or until one is found; publishing it again opens it',
          tags,
          params,
          headers: { type: 'object', properties: { 'if-match': { type: 'string', maxLength: 60 } } },
          body: PostponeEvent,
          response: replies({ 200: EventDetails }, 401, 403, 404, 409, 412, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        const ifMatch = request.headers['if-match']
        const change = {
          eventId: request.params.id,
          input: request.body,
          ...(ifMatch ? { ifMatch: String(ifMatch) } : {}),
        }
        await postponeEvent(deps, actor, change)
        return eventDetails(deps, actor, request.params.id)
      },
    )
  }

/** Routes that make another event of one, or put one off. */
export const copyRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(signedIn(routes(deps)))
  }
