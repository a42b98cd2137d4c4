import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { MergedTags, MergeTags } from '@flow/contracts'
import { permitted, type ServiceDeps, signedInActor } from '@flow/service-kit'
import { replies } from '../replies.ts'
import { mergeTags } from './merge-tags.ts'

export const tagRoutes = (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  permitted('administer', async app => {
    app.post(
      '/api/v1/tags/merge',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Make several tags one, on every event and from now on',
          tags: ['categories'],
          body: MergeTags,
          response: replies({ 200: MergedTags }, 401, 403, 422),
        },
      },
      async request => mergeTags(deps, signedInActor(request), request.body),
    )
  })
