import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, ShareEvent, type UserActor } from '@flow/contracts'
import { statement, text } from '@flow/postgres'
import { problem, type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'

const findShareable = statement('shares.event', { status: text }, 'select status from events where id = $1')
const countShare = statement(
  'shares.count',
  {},
  `insert into shares as s (event_id, channel, count) values ($1, $2, 1)
   on conflict (event_id, channel) do update set count = s.count + 1`,
)

/** Counts that an event was shared, and where. @throws 404, 409 for a draft. */
const shareEvent = ({ db }: Pick<ServiceDeps, 'db'>, actor: UserActor, eventId: Id, channel: string): Promise<void> =>
  db.asUser(actor, async tx => {
    const event = await tx.first(findShareable, [eventId])
    if (!event) throw problem('event_not_found')
    if (event.status === 'draft') throw problem('event_state', { detail: 'A draft cannot be shared.' })
    await tx.run(countShare, [eventId, channel])
  })

export const shareRoutes = (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    app.post(
      '/api/v1/events/:id/share',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Count that an event was shared, by channel',
          tags: ['events'],
          params: Type.Object({ id: Id }),
          body: ShareEvent,
          response: replies({ 204: NoContent }, 401, 404, 409, 422),
        },
      },
      async (request, reply) => {
        await shareEvent(deps, signedInActor(request), request.params.id, request.body.channel)
        return reply.code(204).send(null)
      },
    )
  })
