import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Broadcast, CreateNotification, Id, NotificationAccepted, NotificationRequestView } from '@flow/contracts'
import { idempotent, permitted, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { NotificationsContext } from '../../context.ts'
import { NoContent, replies, tags } from '../replies.ts'
import { broadcast, callBack, createNotification, readRequest } from './requests.ts'

const params = Type.Object({ id: Id })
const place = (id: string) => `/api/v1/notifications/requests/${id}`

const creating =
  (context: NotificationsContext): FastifyPluginAsyncTypebox =>
  async app => {
    idempotent(app, context.db)
    app.post(
      '/api/v1/notifications',
      {
        config: { access: 'service|admin' },
        schema: {
          summary: 'Tell some people something, in their own languages and on the channels they chose',
          tags,
          body: CreateNotification,
          response: replies({ 202: NotificationAccepted }, 401, 403, 422),
        },
      },
      async (request, reply) => {
        const told = await createNotification(context, signedInActor(request), request.body)
        return reply.code(202).header('location', place(told.id)).send(told)
      },
    )
    app.post(
      '/api/v1/notifications/broadcast',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Announce something to an audience',
          tags,
          body: Broadcast,
          response: replies({ 202: NotificationAccepted }, 401, 403, 422),
        },
      },
      async (request, reply) => {
        const told = await broadcast(context, signedInActor(request), request.body)
        return reply.code(202).header('location', place(told.id)).send(told)
      },
    )
  }

export const requestRoutes = (context: NotificationsContext): FastifyPluginAsyncTypebox =>
  permitted('administer', async app => {
    await app.register(creating(context))
    app.get(
      '/api/v1/notifications/requests/:id',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'How far a request is: people told, messages by state',
          tags,
          params,
          response: replies({ 200: NotificationRequestView }, 401, 403, 404),
        },
      },
      async request => readRequest(context, request.params.id),
    )
    app.delete(
      '/api/v1/notifications/requests/:id',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Call back what has not left yet',
          tags,
          params,
          response: replies({ 204: NoContent }, 401, 403, 404),
        },
      },
      async (request, reply) => {
        await callBack(context, signedInActor(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
  })
