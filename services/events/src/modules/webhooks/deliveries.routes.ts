import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, PageQuery, WebhookDelivery, WebhookDeliveryDetails, WebhookDeliveryList } from '@flow/contracts'
import { signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { deliveriesOf, deliveryDetails, replayDelivery, testWebhook } from './deliveries.ts'
import type { WebhookContext } from './webhook-context.ts'

const tags = ['webhooks']
const config = { access: 'create:events' }
const params = Type.Object({ id: Id })
const one = Type.Object({ id: Id, deliveryId: Id })

const reading =
  (context: WebhookContext): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/webhooks/:id/deliveries',
      {
        config,
        schema: {
          summary: 'Deliveries of a webhook in the last 30 days, the newest first',
          tags,
          params,
          querystring: Type.Object({ status: Type.Optional(WebhookDelivery.properties.status), ...PageQuery }),
          response: replies({ 200: WebhookDeliveryList }, 401, 403, 404, 422),
        },
      },
      async request => deliveriesOf(context, signedInActor(request), request.params.id, request.query),
    )
    app.get(
      '/api/v1/webhooks/:id/deliveries/:deliveryId',
      {
        config,
        schema: {
          summary: 'A delivery: what was sent, and every attempt',
          tags,
          params: one,
          response: replies({ 200: WebhookDeliveryDetails }, 401, 403, 404),
        },
      },
      async request => {
        const { id, deliveryId } = request.params
        return deliveryDetails(context, signedInActor(request), { webhookId: id, deliveryId })
      },
    )
  }

export const deliveryRoutes =
  (context: WebhookContext): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(reading(context))
    app.post(
      '/api/v1/webhooks/:id/deliveries/:deliveryId/replay',
      {
        config,
        schema: {
          summary: 'Send a delivery again, under the same id',
          tags,
          params: one,
          response: replies({ 202: WebhookDelivery }, 401, 403, 404, 409),
        },
      },
      async (request, reply) => {
        const { id, deliveryId } = request.params
        const delivery = await replayDelivery(context, signedInActor(request), { webhookId: id, deliveryId })
        return reply.code(202).send(delivery)
      },
    )
    app.post(
      '/api/v1/webhooks/:id/test',
      {
        config,
        schema: {
          summary: 'Send a test message',
          tags,
          params,
          response: replies({ 202: WebhookDelivery }, 401, 403, 404, 409),
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const delivery = await testWebhook(context, signedInActor(request), id)
        return reply.code(202).header('location', `/api/v1/webhooks/${id}/deliveries/${delivery.id}`).send(delivery)
      },
    )
  }
