import type { ServiceName } from '@flow/contracts'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { createHttpApp } from './http-app.ts'
import { fromIdentityHeaders } from './identity-headers.ts'
import { serveInternal } from './internal.ts'
import { metricsRoute } from './metrics-route.ts'
import { problem } from './problem.ts'
import { sameSecret } from './secrets.ts'
import type { ServiceDeps } from './service.ts'
import type { RunningService } from './start-service.ts'

/**
 * Serves one service alone: its routes and its internal calls, for holders of the service key. The identity headers
 * count only with that key, so a service that is reached directly answers nobody.
 */
export const serviceApp = async <S extends ServiceName>(
  service: Pick<RunningService<S>, 'name' | 'instance' | 'internal' | 'health' | 'dismissReaders'>,
  deps: Pick<ServiceDeps, 'log' | 'metrics' | 'secrets'>,
  server?: FastifyServerOptions,
): Promise<FastifyInstance> => {
  const { log, metrics, secrets } = deps
  const app = createHttpApp({ service: service.name, log, metrics, server: { trustProxy: true, ...server } })
  app.addHook('preClose', async () => service.dismissReaders())
  const trusted = (key: unknown) => sameSecret(String(key ?? ''), secrets.serviceKey)
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_, reply) => {
    const health = await service.health()
    return reply.code(health.status === 'down' ? 503 : 200).send(health)
  })
  metricsRoute(app, deps)
  await app.register(async inside => serveInternal(inside, service.internal, secrets.serviceKey))
  await app.register(async scope => {
    scope.addHook('onRequest', async request => {
      if (!trusted(request.headers['x-api-key'])) throw problem('unauthenticated')
      request.actor = fromIdentityHeaders(request.headers)
    })
    await scope.register(service.instance.plugin)
  })
  return app
}
