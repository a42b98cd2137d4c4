import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  DeadDeliveryList,
  Id,
  Instant,
  LetterList,
  NOTIFICATION_CHANNELS,
  NotificationAnalytics,
  PageQuery,
} from '@flow/contracts'
import { permitted, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { NotificationsContext } from '../../context.ts'
import { readLetters } from '../mail/read-letters.ts'
import { NoContent, replies, tags } from '../replies.ts'
import { readAnalytics } from './analytics.ts'
import { readDeadLetters, replayDeadLetter } from './dead-letters.ts'

const config = { access: 'admin' }

export const deliveryRoutes = (context: NotificationsContext): FastifyPluginAsyncTypebox =>
  permitted('administer', async app => {
    app.get(
      '/api/v1/notifications/analytics',
      {
        config,
        schema: {
          summary: 'What was sent, delivered, opened, clicked and failed',
          tags,
          querystring: Type.Object({ from: Type.Optional(Instant), to: Type.Optional(Instant) }),
          response: replies({ 200: NotificationAnalytics }, 401, 403, 422),
        },
      },
      async request => readAnalytics(context, request.query),
    )
    app.get(
      '/api/v1/notifications/dead-letters',
      {
        config,
        schema: {
          summary: 'Messages that failed for good',
          tags,
          querystring: Type.Object(PageQuery),
          response: replies({ 200: DeadDeliveryList }, 401, 403, 422),
        },
      },
      async request => readDeadLetters(context, request.query),
    )
    app.post(
      '/api/v1/notifications/dead-letters/:id/replay',
      {
        config,
        schema: {
          summary: 'Try a dead message again',
          tags,
          params: Type.Object({ id: Id }),
          response: replies({ 202: NoContent }, 401, 403, 404),
        },
      },
      async (request, reply) => {
        await replayDeadLetter(context, signedInActor(request), request.params.id)
        return reply.code(202).send(null)
      },
    )
    app.get(
      '/api/v1/notifications/outbox',
      {
        config,
        schema: {
          summary: 'The local outbox: what was sent, by person and channel',
          tags,
          querystring: Type.Object({
            userId: Type.Optional(Id),
            channel: Type.Optional(Type.Enum(NOTIFICATION_CHANNELS.filter(one => one !== 'in_app'))),
            ...PageQuery,
          }),
          response: replies({ 200: LetterList }, 401, 403, 422),
        },
      },
      async request => readLetters(context, request.query),
    )
  })
