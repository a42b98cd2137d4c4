import type { ServiceName } from '@flow/contracts'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { createHttpApp } from './http-app.ts'
import { fromIdentityHeaders } from './identity-headers.ts'
import { serveInternal } from './internal.ts'
import { problem } from './problem.ts'
import { sameSecret } from './secrets.ts'
import type { ServiceDeps, ServiceInstance } from './service.ts'

/**
 * Serves one service alone: its routes and its internal calls, for holders of the service key. The identity headers
 * count only with that key, so a service that is reached directly answers nobody.
 */
export const serviceApp = async <S extends ServiceName>(
  name: S,
  instance: ServiceInstance<S>,
  deps: Pick<ServiceDeps, 'log' | 'metrics' | 'secrets'>,
  server?: FastifyServerOptions,
): Promise<FastifyInstance> => {
  const app = createHttpApp({ service: name, log: deps.log, metrics: deps.metrics, server })
  app.get('/health/live', async () => ({ status: 'ok' }))
  await app.register(async inside => serveInternal(inside, instance.internal, deps.secrets.serviceKey))
  await app.register(async scope => {
    scope.addHook('onRequest', async request => {
      if (!sameSecret(String(request.headers['x-api-key'] ?? ''), deps.secrets.serviceKey))
        throw problem('unauthenticated')
      request.actor = fromIdentityHeaders(request.headers)
    })
    await scope.register(instance.plugin)
  })
  return app
}
