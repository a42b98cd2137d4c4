import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, NewWebhook, UpdateWebhook, Webhook, WebhookSecret, WebhookWithSecret } from '@flow/contracts'
import { permitted, type ServiceDeps, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { deliveryRoutes } from './deliveries.routes.ts'
import { type WebhookContext, webhookContext } from './webhook-context.ts'
import { createWebhook, myWebhooks, ownWebhook, removeWebhook, renewSecret, updateWebhook } from './webhooks.ts'

const tags = ['webhooks']
const config = { access: 'create:events' }
const params = Type.Object({ id: Id })

const collection =
  (context: WebhookContext): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/webhooks',
      {
        config,
        schema: {
          summary: 'My webhooks, each with its last deliveries',
          tags,
          response: replies({ 200: Type.Object({ items: Type.Array(Webhook), nextCursor: Type.Null() }) }, 401, 403),
        },
      },
      async request => ({ items: await myWebhooks(context, signedInActor(request)), nextCursor: null }),
    )
    app.post(
      '/api/v1/webhooks',
      {
        config,
        schema: {
          summary: 'Register a webhook: signed calls about my events, as Standard Webhooks says',
          tags,
          body: NewWebhook,
          response: replies({ 201: WebhookWithSecret }, 401, 403, 409, 422),
        },
      },
      async (request, reply) => {
        const made = await createWebhook(context, signedInActor(request), request.body)
        return reply.code(201).header('location', `/api/v1/webhooks/${made.id}`).send(made)
      },
    )
  }

const single =
  (context: WebhookContext): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/webhooks/:id',
      { config, schema: { summary: 'A webhook', tags, params, response: replies({ 200: Webhook }, 401, 403, 404) } },
      async request => context.db.asUser(request.actor, tx => ownWebhook(tx, request.params.id)),
    )
    app.put(
      '/api/v1/webhooks/:id',
      {
        config,
        schema: {
          summary: 'Change, pause or bring back a webhook',
          tags,
          params,
          body: UpdateWebhook,
          response: replies({ 200: Webhook }, 401, 403, 404, 422),
        },
      },
      async request => updateWebhook(context, signedInActor(request), request.params.id, request.body),
    )
    app.delete(
      '/api/v1/webhooks/:id',
      {
        config,
        schema: {
          summary: 'Remove a webhook with its deliveries',
          tags,
          params,
          response: replies({ 204: NoContent }, 401, 403, 404),
        },
      },
      async (request, reply) => {
        await removeWebhook(context, signedInActor(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
    app.post(
      '/api/v1/webhooks/:id/rotate-secret',
      {
        config,
        schema: {
          summary: 'A new secret; the old one signs beside it for a day',
          tags,
          params,
          response: replies({ 200: WebhookSecret }, 401, 403, 404),
        },
      },
      async request => renewSecret(context, signedInActor(request), request.params.id),
    )
  }

export const webhookRoutes = (deps: ServiceDeps): FastifyPluginAsyncTypebox => {
  const context = webhookContext(deps)
  return permitted('create:events', async app => {
    await app.register(collection(context))
    await app.register(single(context))
    await app.register(deliveryRoutes(context))
  })
}
