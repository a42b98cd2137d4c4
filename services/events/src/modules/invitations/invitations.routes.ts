import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, InvitedPeople, InvitedPerson, InvitePeople, Page, PageQuery } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { declineInvitation, invitedPeople, invitePeople } from './invitations.ts'

export const invitationRoutes = (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    app.post(
      '/api/v1/events/:id/invitations',
      {
        config: { access: 'edit_event' },
        schema: {
          summary: 'Invite people to an event',
          tags: ['invitations'],
          params: Type.Object({ id: Id }),
          body: InvitePeople,
          response: replies({ 201: InvitedPeople }, 401, 403, 404, 409, 422),
        },
      },
      async (request, reply) =>
        reply.code(201).send(await invitePeople(deps, signedInActor(request), request.params.id, request.body)),
    )
    app.get(
      '/api/v1/events/:id/invitations',
      {
        config: { access: 'edit_event' },
        schema: {
          summary: 'Who was invited, and what they said to it',
          tags: ['invitations'],
          params: Type.Object({ id: Id }),
          querystring: Type.Object(PageQuery),
          response: replies({ 200: Page(InvitedPerson) }, 401, 403, 404, 422),
        },
      },
      async request => invitedPeople(deps, signedInActor(request), { eventId: request.params.id, ...request.query }),
    )
    app.post(
      '/api/v1/events/:id/invitations/decline',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Say no to an invitation',
          tags: ['invitations'],
          params: Type.Object({ id: Id }),
          response: replies({ 204: NoContent }, 401, 404),
        },
      },
      async (request, reply) => {
        await declineInvitation(deps, signedInActor(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
  })
