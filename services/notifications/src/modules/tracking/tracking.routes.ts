import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { UnsubscribeView } from '@flow/contracts'
import { Type } from 'typebox'
import type { NotificationsContext } from '../../context.ts'
import { replies, tags } from '../replies.ts'
import { followClick, followOpen, readSubscription, unsubscribe } from './follow.ts'

const params = Type.Object({ token: Type.String({ minLength: 1, maxLength: 2000 }) })
const config = { access: 'signed link' }
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** Mail programs send `List-Unsubscribe=One-Click` as a form; what it says does not matter. */
const readForms: FastifyPluginAsyncTypebox = async app => {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data'])
    app.addContentTypeParser(type, { parseAs: 'string', bodyLimit: 4_096 }, (_, __, done) => done(null, undefined))
}

export const trackingRoutes =
  (context: NotificationsContext): FastifyPluginAsyncTypebox =>
  async app => {
    await readForms(app, {})
    app.post(
      '/api/v1/notifications/unsubscribe/:token',
      {
        config,
        schema: {
          summary: 'Stop mails of a kind, with one click',
          tags,
          params,
          response: replies({ 200: UnsubscribeView }, 404),
        },
      },
      async request => unsubscribe(context, request.params.token),
    )
    app.get(
      '/api/v1/notifications/unsubscribe/:token',
      {
        config,
        schema: {
          summary: 'What the link stops; changes nothing',
          tags,
          params,
          response: replies({ 200: UnsubscribeView }, 404),
        },
      },
      async request => readSubscription(context, request.params.token),
    )
    app.get(
      '/api/v1/notifications/click/:token',
      {
        config,
        schema: { summary: 'Follow a link of a message', tags, params, response: replies({ 302: Type.Null() }, 404) },
      },
      async (request, reply) => {
        const path = await followClick(context, request.params.token)
        return reply.header('cache-control', 'no-store').redirect(context.publicUrl + path, 302)
      },
    )
    app.get('/api/v1/notifications/open/:token', { config, schema: { hide: true, params } }, async (request, reply) => {
      await followOpen(context, request.params.token)
      return reply.header('cache-control', 'no-store').type('image/gif').send(PIXEL)
    })
  }
