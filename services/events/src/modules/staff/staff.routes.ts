import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, StaffList, StaffPermissions } from '@flow/contracts'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { eventStaff, setStaff } from './staff.ts'

const tags = ['staff']
const config = { access: 'edit_event' }

export const staffRoutes = (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    app.get(
      '/api/v1/events/:id/staff',
      {
        config,
        schema: {
          summary: 'Who may do what on an event',
          tags,
          params: Type.Object({ id: Id }),
          response: replies({ 200: StaffList }, 401, 403, 404),
        },
      },
      async request => ({ items: await eventStaff(deps, request.actor, request.params.id) }),
    )
    app.put(
      '/api/v1/events/:id/staff/:userId',
      {
        config: { access: 'edit_event|owner' },
        schema: {
          summary: 'Grant permissions on one event; none takes the person off the staff, or lets me step back',
          tags,
          params: Type.Object({ id: Id, userId: Id }),
          body: StaffPermissions,
          response: replies({ 200: StaffList }, 401, 403, 404, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        const { id, userId } = request.params
        const { permissions } = request.body
        await setStaff(deps, actor, { eventId: id, userId, permissions })
        // Whoever has stepped back does not see who is left.
        const steppedBack = userId === actor.id && permissions.length === 0
        return { items: steppedBack ? [] : await eventStaff(deps, actor, id) }
      },
    )
  })
