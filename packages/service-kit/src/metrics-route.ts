import type { FastifyInstance } from 'fastify'
import { problem } from './problem.ts'
import { sameSecret } from './secrets.ts'
import type { ServiceDeps } from './service.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/**
 * `/metrics` in the form Prometheus reads: for holders of the metrics key (`Authorization: Bearer`), and for callers on
 * this machine whom no proxy passed on. For everybody else it does not exist.
 */
export const metricsRoute = (app: FastifyInstance, { metrics, secrets }: Pick<ServiceDeps, 'metrics' | 'secrets'>) => {
  app.get('/metrics', { schema: { hide: true }, config: { access: 'internal' } }, async (request, reply) => {
    const near = LOOPBACK.has(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for']
    if (!near && !sameSecret(request.headers.authorization ?? '', `Bearer ${secrets.metricsKey}`))
      throw problem('route_not_found')
    return reply.type(metrics.registry.contentType).send(await metrics.read())
  })
}
