import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { BlockedTags, BlockTags, MergedTags, MergeTags, Page, PageQuery, TagRule } from '@flow/contracts'
import { permitted, type ServiceDeps, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { blockTags, freeTag, tagRules } from './block-tags.ts'
import { mergeTags } from './merge-tags.ts'

const config = { access: 'admin' }
const tags = ['categories']

const ruling =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/tags/merge',
      {
        config,
        schema: {
          summary: 'Make several tags one, on every event and from now on',
          tags,
          body: MergeTags,
          response: replies({ 200: MergedTags }, 401, 403, 422),
        },
      },
      async request => mergeTags(deps, signedInActor(request), request.body),
    )
    app.post(
      '/api/v1/tags/block',
      {
        config,
        schema: {
          summary: 'Take tags off every event; from now on nobody can use them',
          tags,
          body: BlockTags,
          response: replies({ 200: BlockedTags }, 401, 403, 422),
        },
      },
      async request => blockTags(deps, signedInActor(request), request.body.tags),
    )
  }

const rules =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/tags/rules',
      {
        config,
        schema: {
          summary: 'Tags that become others, or are blocked',
          tags,
          querystring: Type.Object({ q: Type.Optional(Type.String({ maxLength: 40 })), ...PageQuery }),
          response: replies({ 200: Page(TagRule) }, 401, 403, 422),
        },
      },
      async request => tagRules(deps, signedInActor(request), request.query),
    )
    app.delete(
      '/api/v1/tags/rules/:tag',
      {
        config,
        schema: {
          summary: 'Let a tag stand for itself again',
          tags,
          params: Type.Object({ tag: Type.String({ maxLength: 40 }) }),
          response: replies({ 204: NoContent }, 401, 403, 404),
        },
      },
      async (request, reply) => {
        await freeTag(deps, signedInActor(request), request.params.tag)
        return reply.code(204).send(null)
      },
    )
  }

export const tagRoutes = (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  permitted('administer', async app => {
    await app.register(ruling(deps))
    await app.register(rules(deps))
  })
