import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, InvitedPeople, InvitePeople } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { invitePeople } from './invitations.ts'

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
  })
