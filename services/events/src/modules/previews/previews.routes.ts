import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { createPreviews } from './previews.ts'

export const previewRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    const preview = createPreviews(deps)
    app.get(
      '/api/v1/events/:id/preview.png',
      {
        config: { access: 'public' },
        schema: {
          summary: 'The picture that other sites show beside a link to an event',
          tags: ['feeds'],
          params: Type.Object({ id: Type.String({ maxLength: 120, description: 'Id or slug' }) }),
          querystring: Type.Object({
            lang: Type.Optional(
              Type.Enum(['en', 'it'], { description: "Language of the day; the event's unless told" }),
            ),
          }),
          response: replies({ 200: Type.String({ description: 'PNG, 1200 × 630', format: 'binary' }) }, 404),
        },
      },
      async (request, reply) => {
        const { etag, bytes } = await preview(request.params.id, request.query.lang)
        // Other sites show it on their pages.
        reply.headers({ etag, 'cache-control': 'public, max-age=3600', 'cross-origin-resource-policy': 'cross-origin' })
        if (request.headers['if-none-match'] === etag) return reply.code(304).send()
        return reply.type('image/png').send((await bytes()) as never)
      },
    )
  }
