import { Agent } from 'undici'
import { createBreaker } from './breaker.ts'
import type { PartHealth } from './health.ts'
import type { Upstream } from './upstreams.ts'

const agent = new Agent({ connections: 2, keepAliveTimeout: 30_000 })

/** A service that runs elsewhere, with a breaker of its own. */
export const upstreamTo = (url: string): Upstream => ({ url, breaker: createBreaker() })

/** Asks a service that runs elsewhere how it is; one that is nowhere is down. */
export const serviceHealth = async (mount: { upstream: Upstream } | object | undefined): Promise<PartHealth> => {
  if (!mount || !('upstream' in mount)) return { status: 'down', latencyMs: 0, breaker: 'closed' }
  const { url, breaker } = mount.upstream
  const start = performance.now()
  const status = await agent
    .request({ origin: url, path: '/health/ready', method: 'GET', signal: AbortSignal.timeout(2_000) })
    .then(async answer => ((await answer.body.json()) as { status: PartHealth['status'] }).status)
    .catch(() => 'down' as const)
  return { status, latencyMs: Math.round((performance.now() - start) * 10) / 10, breaker: breaker.state() }
}
