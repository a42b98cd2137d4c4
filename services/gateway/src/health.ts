import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Store } from '@flow/cache'
import { SERVICE_NAMES, type ServiceName } from '@flow/contracts'
import { Type } from 'typebox'
import type { BreakerState } from './breaker.ts'

export interface PartHealth {
  readonly status: 'ok' | 'degraded' | 'down'
  readonly latencyMs: number
  readonly breaker?: BreakerState
}

export interface HealthDeps {
  readonly store: Pick<Store, 'health'>
  /** Asks one service how it is. */
  readonly checkService: (name: ServiceName) => Promise<PartHealth>
  readonly version: string
  /** False while the process stops or starts. */
  readonly ready: () => boolean
}

const Part = Type.Object({
  status: Type.Union([Type.Literal('ok'), Type.Literal('degraded'), Type.Literal('down')]),
  latencyMs: Type.Number(),
  breaker: Type.Optional(Type.String()),
})
const Health = Type.Object({
  status: Part.properties.status,
  services: Type.Record(Type.String(), Part),
  dependencies: Type.Record(Type.String(), Part),
  version: Type.String(),
})
const Live = Type.Object({ status: Type.String() })

const worst = (parts: readonly PartHealth[]): PartHealth['status'] => {
  if (parts.every(part => part.status === 'ok')) return 'ok'
  return parts.every(part => part.status === 'down') ? 'down' : 'degraded'
}

/** `/health/live`, `/health/ready`, and `/health`, which adds up every service and dependency. */
export const healthRoutes =
  ({ store, checkService, version, ready }: HealthDeps): FastifyPluginAsyncTypebox =>
  async app => {
    const described = { tags: ['gateway'] }
    app.get(
      '/health/live',
      { schema: { ...described, summary: 'Process is up', response: { 200: Live } }, config: { access: 'public' } },
      async () => ({ status: 'ok' }),
    )
    app.get(
      '/health/ready',
      {
        schema: { ...described, summary: 'Ready for traffic', response: { 200: Live, 503: Live } },
        config: { access: 'public' },
      },
      async (_, reply) => {
        const users = await checkService('users')
        const able = ready() && users.status !== 'down'
        return reply.code(able ? 200 : 503).send({ status: able ? 'ok' : 'unavailable' })
      },
    )
    app.get(
      '/health',
      {
        schema: { ...described, summary: 'Every service and dependency', response: { 200: Health, 503: Health } },
        config: { access: 'public' },
      },
      async (_, reply) => {
        const [cache, ...parts] = await Promise.all([store.health(), ...SERVICE_NAMES.map(checkService)])
        const services = Object.fromEntries(SERVICE_NAMES.map((name, at) => [name, parts[at] as PartHealth]))
        const own = worst(parts)
        const status = own === 'ok' && cache.status !== 'ok' ? 'degraded' : own
        return reply.code(status === 'down' ? 503 : 200).send({ status, services, dependencies: { cache }, version })
      },
    )
  }
