import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, NewTemplate, TemplateList, TemplatePreview, TemplatePreviewRequest, TemplateView } from '@flow/contracts'
import { idempotent, permitted, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { NotificationsContext } from '../../context.ts'
import { replies, tags } from '../replies.ts'
import { createTemplate, listTemplates, previewTemplate } from './manage-templates.ts'

const config = { access: 'admin' }

export const templateRoutes = (context: NotificationsContext): FastifyPluginAsyncTypebox =>
  permitted('administer', async app => {
    idempotent(app, context.db)
    app.get(
      '/api/v1/notifications/templates',
      {
        config,
        schema: {
          summary: 'Templates in all versions and languages',
          tags,
          response: replies({ 200: TemplateList }, 401, 403),
        },
      },
      async () => ({ items: await listTemplates(context), nextCursor: null }),
    )
    app.post(
      '/api/v1/notifications/templates',
      {
        config,
        schema: {
          summary: 'Put a new version in place',
          tags,
          body: NewTemplate,
          response: replies({ 201: TemplateView }, 401, 403, 422),
        },
      },
      async (request, reply) => {
        const template = await createTemplate(context, signedInActor(request), request.body)
        return reply
          .code(201)
          .header('location', `/api/v1/notifications/templates/${template.id}/preview`)
          .send(template)
      },
    )
    app.post(
      '/api/v1/notifications/templates/:id/preview',
      {
        config,
        schema: {
          summary: 'A template rendered with sample facts, or with those given',
          tags,
          params: Type.Object({ id: Id }),
          body: TemplatePreviewRequest,
          response: replies({ 200: TemplatePreview }, 401, 403, 404, 422),
        },
      },
      async request => previewTemplate(context, request.params.id, request.body),
    )
  })
