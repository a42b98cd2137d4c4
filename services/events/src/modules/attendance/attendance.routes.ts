import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Attendance, AttendBody, AttendeeList, Id, PageQuery } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { leaveEvent } from '../orders/leave-event.ts'
import type { OrderDeps } from '../orders/orders.routes.ts'
import { NoContent, replies } from '../replies.ts'
import { attendees } from './attendees.ts'
import { showAttendance } from './show-attendance.ts'

const tags = ['attendance']
const params = Type.Object({ id: Id })

const going =
  (deps: OrderDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/events/:id/attend',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Register for what is free, or wait in line when it is full; again answers the same',
          tags,
          params,
          body: Type.Union([AttendBody, Type.Null()]),
          response: replies({ 200: Attendance, 201: Attendance }, 401, 404, 409, 422),
        },
      },
      async (request, reply) => {
        const actor = signedInActor(request)
        const { shownTo, ...body } = request.body ?? {}
        const done = await deps.till.attend(actor, request.params.id, body)
        if (shownTo) await showAttendance(deps, actor, request.params.id, shownTo)
        return reply.code(done.created ? 201 : 200).send(done.attendance)
      },
    )
    app.delete(
      '/api/v1/events/:id/attend',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Give the place back',
          tags,
          params,
          querystring: Type.Object({ occurrenceId: Type.Optional(Id) }),
          response: replies({ 204: NoContent }, 401, 404, 409),
        },
      },
      async (request, reply) => {
        await leaveEvent(deps, signedInActor(request), request.params.id, request.query.occurrenceId)
        deps.freed(request.params.id)
        return reply.code(204).send(null)
      },
    )
  }

export const attendanceRoutes =
  (deps: OrderDeps): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(signedIn(going(deps)))
    app.get(
      '/api/v1/events/:id/attendees',
      {
        config: { access: 'public' },
        schema: {
          summary: 'How many go, and who: as people let it be seen; all for those who run the event',
          tags,
          params,
          querystring: Type.Object({
            q: Type.Optional(Type.String({ maxLength: 100, description: 'Part of a name' })),
            occurrenceId: Type.Optional(Id),
            ...PageQuery,
          }),
          response: replies({ 200: AttendeeList }, 404, 422),
        },
      },
      async request => {
        const { limit = 20, cursor, q, occurrenceId } = request.query
        return attendees(deps, request.actor, {
          eventId: request.params.id,
          limit,
          ...(cursor ? { after: cursor } : {}),
          ...(q ? { q } : {}),
          ...(occurrenceId ? { occurrenceId } : {}),
        })
      },
    )
  }
