import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CheckInBody, CheckInReply, DoorCounts, DoorList, DoorTicket, Id, Instant, Nullable } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { checkIn, type DoorDeps, requireDoor, undoCheckIn } from './check-in.ts'
import { doorCounts, doorList, searchAtDoor } from './door.ts'
import { openDoor } from './open-door.ts'

const tags = ['door']
const params = Type.Object({ id: Id })
const config = { access: 'manage_attendees' }
const ofDate = { occurrenceId: Type.Optional(Id) }

const scanning =
  (deps: DoorDeps): FastifyPluginAsyncTypebox =>
  async app => {
    const letIn = openDoor(deps)
    app.post(
      '/api/v1/events/:id/check-ins',
      {
        config,
        schema: {
          summary: 'Check in one ticket, or a batch scanned offline',
          description:
            'The first scan by time wins, all are recorded. A batch answers `items` in its order; sending it again changes nothing.',
          tags,
          params,
          querystring: Type.Object(ofDate),
          body: CheckInBody,
          response: replies({ 200: CheckInReply }, 401, 403, 404, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        const eventId = request.params.id
        await requireDoor(deps, actor, eventId)
        const door = { eventId, occurrenceId: request.query.occurrenceId }
        const { body } = request
        if ('batch' in body) {
          const scans = body.batch.map(({ code, scannedAt, deviceId }) => ({
            code,
            deviceId,
            by: actor.id,
            at: Date.parse(scannedAt),
          }))
          return { items: await checkIn(deps, door, scans) }
        }
        return letIn(door, {
          code: body.code,
          deviceId: body.deviceId ?? `session ${actor.sessionId}`,
          by: actor.id,
          at: deps.now().getTime(),
          isNow: true,
        })
      },
    )
    app.delete(
      '/api/v1/events/:id/check-ins/:ticketId',
      {
        config,
        schema: {
          summary: 'Undo a check-in',
          tags,
          params: Type.Object({ id: Id, ticketId: Id }),
          response: replies({ 204: NoContent }, 401, 403, 404),
        },
      },
      async (request, reply) => {
        await undoCheckIn(deps, signedInActor(request), request.params.id, request.params.ticketId)
        return reply.code(204).send(null)
      },
    )
  }

export const checkInRoutes = (deps: DoorDeps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    await app.register(scanning(deps))
    app.get(
      '/api/v1/events/:id/check-ins',
      {
        config,
        schema: {
          summary: 'How many came, of how many',
          tags,
          params,
          querystring: Type.Object(ofDate),
          response: replies({ 200: DoorCounts }, 401, 403, 404),
        },
      },
      async request => doorCounts(deps, signedInActor(request), { eventId: request.params.id, ...request.query }),
    )
    app.get(
      '/api/v1/events/:id/door-list',
      {
        config,
        schema: {
          summary: 'All that a scanner needs to work offline',
          tags,
          params,
          querystring: Type.Object({
            ...ofDate,
            since: Type.Optional(Type.String({ format: 'date-time', description: 'Only what changed from then on' })),
          }),
          response: replies({ 200: DoorList }, 401, 403, 404, 422),
        },
      },
      async request => doorList(deps, signedInActor(request), { eventId: request.params.id, ...request.query }),
    )
    app.get(
      '/api/v1/events/:id/door-list/search',
      {
        config,
        schema: {
          summary: 'Valid tickets by name or order reference',
          tags,
          params,
          querystring: Type.Object({ ...ofDate, q: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }) }),
          response: replies(
            {
              200: Type.Object({
                items: Type.Array(Type.Object({ ...DoorTicket.properties, checkedInAt: Nullable(Instant) })),
              }),
            },
            401,
            403,
            404,
            422,
          ),
        },
      },
      async request => ({
        items: await searchAtDoor(deps, signedInActor(request), { eventId: request.params.id, ...request.query }),
      }),
    )
  })
