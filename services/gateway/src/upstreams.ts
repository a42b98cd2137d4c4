import { BODY_LIMIT, problem } from '@flow/service-kit'
import type { FastifyInstance } from 'fastify'
import type { Breaker } from './breaker.ts'
import { createProxyAgent, forward } from './proxy.ts'

/** A service that runs elsewhere. */
export interface Upstream {
  /** Origin, without a path. */
  readonly url: string
  readonly breaker: Breaker
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH']

/** Routes of a service that runs elsewhere: its path prefixes, handed on unread. */
export const upstreamRoutes =
  (prefixes: readonly string[], upstream: Upstream, serviceKey: string) =>
  async (app: FastifyInstance): Promise<void> => {
    const agent = createProxyAgent()
    app.addHook('onClose', () => agent.close())
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))
    const target = { ...upstream, serviceKey }
    for (const prefix of prefixes)
      for (const url of [`/api/v1/${prefix}`, `/api/v1/${prefix}/*`])
        app.route({
          method: METHODS,
          url,
          schema: { hide: true },
          handler: async (request, reply) => {
            if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) throw problem('payload_too_large')
            return forward(agent, target, request, reply)
          },
        })
  }
