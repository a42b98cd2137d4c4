import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { RenderedMarkdown, RenderMarkdown } from '@flow/contracts'
import { type ServiceDeps, signedIn } from '@flow/service-kit'
import { replies } from '../replies.ts'
import { renderMarkdown } from './markdown.ts'

const rendering: FastifyPluginAsyncTypebox = async app => {
  app.post(
    '/api/v1/events/markdown',
    {
      config: { access: 'user' },
      schema: {
        summary: 'How a description will look: Markdown as the HTML that pages show; nothing is stored',
        tags: ['events'],
        body: RenderMarkdown,
        response: replies({ 200: RenderedMarkdown }, 401, 422),
      },
    },
    async request => ({ html: renderMarkdown(request.body.text) }),
  )
}

export const markdownRoutes =
  (_: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(signedIn(rendering))
  }
