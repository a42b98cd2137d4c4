import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { PreviewRecurrence, RecurrencePreview } from '@flow/contracts'
import { type ServiceDeps, signedIn } from '@flow/service-kit'
import { replies } from '../replies.ts'
import { previewRecurrence } from './preview.ts'

const planning: FastifyPluginAsyncTypebox = async app => {
  app.post(
    '/api/v1/events/recurrence/preview',
    {
      config: { access: 'user' },
      schema: {
        summary: 'The next dates that a recurrence gives; nothing is stored',
        tags: ['events'],
        body: PreviewRecurrence,
        response: replies({ 200: RecurrencePreview }, 401, 422),
      },
    },
    async request => previewRecurrence(request.body),
  )
}

export const seriesRoutes =
  (_: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(signedIn(planning))
  }
