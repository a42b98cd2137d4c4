import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { SitemapPageQuery, SitemapPages, SitemapParts } from '@flow/contracts'
import type { ServiceDeps } from '@flow/service-kit'
import { replies } from '../replies.ts'
import { sitemapPages, sitemapParts } from './sitemap.ts'

const tags = ['feeds']
const config = { access: 'public' }
const KEPT = 'public, max-age=3600'

export const sitemapRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/feeds/sitemap',
      {
        config,
        schema: {
          summary: 'Into which parts the addresses of all public events and venues fall',
          tags,
          response: replies({ 200: SitemapParts }, 422),
        },
      },
      async (_request, reply) => reply.header('cache-control', KEPT).send(await sitemapParts(deps)),
    )
    app.get(
      '/api/v1/feeds/sitemap/pages',
      {
        config,
        schema: {
          summary: 'The public events or venues of one part',
          tags,
          querystring: SitemapPageQuery,
          response: replies({ 200: SitemapPages }, 422),
        },
      },
      async (request, reply) => reply.header('cache-control', KEPT).send(await sitemapPages(deps, request.query)),
    )
  }
