import type { InternalApi, ServiceName } from '@flow/contracts'
import type { FastifyInstance } from 'fastify'
import { Agent } from 'undici'
import { currentCorrelation } from './correlation.ts'
import { problem } from './problem.ts'
import { sameSecret } from './secrets.ts'
import type { ServiceClient } from './service.ts'

type Handler = (input: unknown) => Promise<unknown>
type Handlers = Readonly<Record<string, Handler>>

/** Serves a service's internal handlers at `POST /internal/<name>`, for holders of the service key alone. */
export const serveInternal = (app: FastifyInstance, handlers: object, serviceKey: string): void => {
  const known = new Map(Object.entries(handlers as Handlers))
  app.post<{ Params: { name: string } }>('/internal/:name', async request => {
    if (!sameSecret(String(request.headers['x-api-key'] ?? ''), serviceKey)) throw problem('route_not_found')
    const handler = known.get(request.params.name)
    if (!handler) throw problem('route_not_found')
    return { result: (await handler((request.body as { input?: unknown }).input)) ?? null }
  })
}

/** Most milliseconds a call from one service to another may take. */
const CALL_TIMEOUT_MS = 5_000
const TRIES = 3

const agent = new Agent({ connections: 32, keepAliveTimeout: 30_000, bodyTimeout: 30_000, headersTimeout: 30_000 })

const post = async (url: string, serviceKey: string, input: unknown): Promise<unknown> => {
  const correlation = currentCorrelation()
  const answer = await agent.request({
    origin: new URL(url).origin,
    path: new URL(url).pathname,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-api-key': serviceKey,
      ...(correlation ? { 'x-correlation-id': correlation.correlationId, traceparent: correlation.traceparent } : {}),
    },
    body: JSON.stringify({ input }),
    signal: AbortSignal.timeout(waitOf(input) + CALL_TIMEOUT_MS),
  })
  if (answer.statusCode !== 200) {
    await answer.body.dump()
    throw problem('unavailable', { retryAfter: 1, cause: new Error(`${url} answered ${answer.statusCode}`) })
  }
  return ((await answer.body.json()) as { result: unknown }).result
}

/** A long poll says itself how long it waits. */
const waitOf = (input: unknown): number => Number((input as { waitMs?: number } | undefined)?.waitMs ?? 0)

const withTries = async (url: string, serviceKey: string, input: unknown): Promise<unknown> => {
  for (let tries = 1; ; tries++) {
    try {
      return await post(url, serviceKey, input)
    } catch (error) {
      if (tries >= TRIES) throw problem('unavailable', { retryAfter: 2, cause: error })
      await new Promise(next => setTimeout(next, 50 * 4 ** (tries - 1)))
    }
  }
}

/** Calls of a service that runs elsewhere. Handlers are idempotent, so a failed call is tried three times. */
export const remoteService = <S extends ServiceName>(baseUrl: string, serviceKey: string): InternalApi[S] =>
  new Proxy({} as InternalApi[S] & object, {
    get: (_, name) => (input?: unknown) => withTries(`${baseUrl}/internal/${String(name)}`, serviceKey, input ?? null),
  })

/** Finds each service's calls, wherever it runs. */
export const serviceClient = (resolve: (service: ServiceName) => unknown): ServiceClient => ({
  of: service => {
    const calls = resolve(service)
    if (!calls) throw problem('unavailable', { detail: `The ${service} service does not run here.`, retryAfter: 5 })
    return calls as InternalApi[typeof service]
  },
})
