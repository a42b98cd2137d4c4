import { SERVICE_NAMES, type ServiceName } from '@flow/contracts'
import {
  buildGateway,
  type GatewayDeps,
  type Mount,
  type PagesOptions,
  publishedOpenapi,
  serviceHealth,
  upstreamTo,
} from '@flow/gateway'
import type { FastifyInstance } from 'fastify'
import type { Ground, Household } from './house.ts'

export const VERSION = '0.1.0'

/** The gateway over services of this process and services elsewhere. */
export const gatewayOver = (
  ground: Ground,
  household: Household,
  ready: () => boolean,
  pages: PagesOptions | undefined,
  describe = false,
): Promise<FastifyInstance> => {
  const { settings, secrets } = ground
  const mounts: Partial<Record<ServiceName, Mount>> = {}
  for (const name of SERVICE_NAMES) {
    const local = household.running.get(name)
    const address = settings[`${name}Url`]
    if (local) mounts[name] = { plugin: local.instance.plugin }
    else if (address) mounts[name] = { upstream: upstreamTo(address) }
  }
  const deps: GatewayDeps = {
    log: ground.log.child({ service: 'gateway' }),
    metrics: ground.metrics,
    store: ground.store,
    secrets,
    services: household.client,
    mounts,
    health: {
      version: VERSION,
      ready,
      checkService: async name => {
        const local = household.running.get(name)
        if (local) return { ...(await local.health()), breaker: 'closed' }
        return serviceHealth(mounts[name])
      },
    },
    settings,
    now: () => new Date(),
    openapi: describe ? undefined : publishedOpenapi(),
    pages,
    describe,
  }
  return buildGateway(deps)
}
