import { problem, toIdentityHeaders } from '@flow/service-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Agent, type Dispatcher } from 'undici'
import type { Breaker } from './breaker.ts'

/** Headers that belong to one connection (RFC 9110 §7.6.1), and those we write ourselves. */
const NOT_FORWARDED = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
  'content-length',
  'expect',
  'authorization',
  'cookie',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'x-correlation-id',
  'traceparent',
  'accept-encoding',
])

/** Names of cookies that a service may see; the session cookie is the gateway's business, except at `auth`. */
const keepsCookie = (path: string) => path.startsWith('/api/v1/auth/')

const requestHeaders = (request: FastifyRequest, serviceKey: string): Record<string, string | string[]> => {
  const headers: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && !NOT_FORWARDED.has(name)) headers[name] = value
  if (request.headers.cookie && keepsCookie(request.url)) headers.cookie = request.headers.cookie
  if (request.headers['content-length']) headers['content-length'] = request.headers['content-length']
  return {
    ...headers,
    ...toIdentityHeaders(request.actor),
    'x-api-key': serviceKey,
    'x-correlation-id': request.correlation.correlationId,
    traceparent: request.correlation.traceparent,
    'x-forwarded-for': request.ip,
    'x-forwarded-proto': request.protocol,
    'x-forwarded-host': request.host,
  }
}

const replyHeaders = (headers: Dispatcher.ResponseData['headers']) =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => name === 'content-length' || !NOT_FORWARDED.has(name) || name === 'expect',
    ),
  )

export interface ProxyTarget {
  readonly url: string
  readonly breaker: Breaker
  readonly serviceKey: string
  /** Milliseconds until an unanswered request is given up. */
  readonly timeoutMs?: number
}

export const createProxyAgent = (): Agent => new Agent({ connections: 64, pipelining: 1, keepAliveTimeout: 30_000 })

/**
 * Hands a request to the service that runs elsewhere and streams its answer back. Nothing is sent twice. What went
 * wrong on the way is told as a problem document and ends this request only.
 */
export const forward = async (
  agent: Agent,
  target: ProxyTarget,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  if (!target.breaker.admits()) throw problem('unavailable', { retryAfter: 30 })
  const abort = new AbortController()
  const gone = () => abort.abort()
  reply.raw.once('close', gone)
  const limit = setTimeout(() => abort.abort(new Error('timeout')), target.timeoutMs ?? 30_000)
  try {
    const answer = await agent.request({
      origin: target.url,
      path: request.url,
      method: request.method as Dispatcher.HttpMethod,
      headers: requestHeaders(request, target.serviceKey),
      body: request.method === 'GET' || request.method === 'HEAD' ? null : request.raw,
      signal: abort.signal,
    })
    target.breaker.succeeded()
    answer.body.on('error', () => reply.raw.destroy())
    reply.code(answer.statusCode).headers(replyHeaders(answer.headers))
    return await reply.send(answer.body)
  } catch (error) {
    if (reply.raw.destroyed) return reply.hijack()
    target.breaker.failed()
    const late = abort.signal.aborted
    throw problem(late ? 'timeout' : 'unavailable', { retryAfter: 5, cause: error })
  } finally {
    clearTimeout(limit)
    reply.raw.off('close', gone)
  }
}
