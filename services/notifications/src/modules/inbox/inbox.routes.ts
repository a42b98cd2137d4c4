import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, InboxQuery, NotificationList, UnreadCount } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { NotificationsContext } from '../../context.ts'
import { NoContent, replies, tags } from '../replies.ts'
import { dropItem, ownUnread, readAllItems, readInbox, readItem } from './inbox.ts'

const params = Type.Object({ id: Id })

const marking =
  (context: NotificationsContext): FastifyPluginAsyncTypebox =>
  async app => {
    app.put(
      '/api/v1/notifications/:id/read',
      {
        config: { access: 'owner' },
        schema: { summary: 'Mark an item read', tags, params, response: replies({ 204: NoContent }, 401, 404) },
      },
      async (request, reply) => {
        await readItem(context, signedInActor(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
    app.put(
      '/api/v1/notifications/read-all',
      {
        config: { access: 'user' },
        schema: { summary: 'Mark everything read', tags, response: replies({ 204: NoContent }, 401) },
      },
      async (request, reply) => {
        await readAllItems(context, signedInActor(request))
        return reply.code(204).send(null)
      },
    )
    app.delete(
      '/api/v1/notifications/:id',
      {
        config: { access: 'owner' },
        schema: { summary: 'Remove an item', tags, params, response: replies({ 204: NoContent }, 401, 404) },
      },
      async (request, reply) => {
        await dropItem(context, signedInActor(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
  }

export const inboxRoutes = (context: NotificationsContext): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    app.get(
      '/api/v1/notifications',
      {
        config: { access: 'user' },
        schema: {
          summary: 'The own inbox, newest first; what belongs together stands as one item',
          tags,
          querystring: Type.Object(InboxQuery.properties),
          response: replies({ 200: NotificationList }, 401, 422),
        },
      },
      async request => readInbox(context, signedInActor(request), request.query),
    )
    app.get(
      '/api/v1/notifications/unread/count',
      {
        config: { access: 'user' },
        schema: { summary: 'How many items are not read yet', tags, response: replies({ 200: UnreadCount }, 401) },
      },
      async request => ({ count: await ownUnread(context, signedInActor(request)) }),
    )
    await app.register(marking(context))
  })
