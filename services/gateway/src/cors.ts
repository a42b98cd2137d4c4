import type { FastifyCorsOptions, FastifyCorsOptionsDelegateCallback } from '@fastify/cors'
import type { FastifyRequest } from 'fastify'

/** What pages of any site may read, as a stranger reads it: lists and details of public events, for widgets and feeds. */
const PUBLIC_READS = /^\/api\/v1\/(events(\/[^/?]+)?|categories|tags|feeds\/[^/?]+)(\?|$)/

const READS = new Set(['GET', 'HEAD'])

const isPublicRead = ({ method, url, headers }: FastifyRequest): boolean => {
  const asked = method === 'OPTIONS' ? String(headers['access-control-request-method']) : method
  return READS.has(asked) && PUBLIC_READS.test(url)
}

const EXPOSED = ['x-correlation-id', 'ratelimit', 'ratelimit-policy', 'retry-after', 'location', 'etag']

/**
 * Origins that the operator named may do everything, with their people's sessions. All others may read what is public,
 * never with a session: browsers hand over no answer to `*` that was asked for with cookies.
 */
export const corsBy = (origins: readonly string[]): FastifyCorsOptionsDelegateCallback => {
  const named: FastifyCorsOptions = {
    origin: [...origins],
    credentials: true,
    maxAge: 600,
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    exposedHeaders: EXPOSED,
  }
  const anyone: FastifyCorsOptions = { origin: '*', maxAge: 600, methods: ['GET', 'HEAD'], exposedHeaders: EXPOSED }
  return (request, done) => {
    const { origin } = request.headers
    done(null, isPublicRead(request) && !(origin && origins.includes(origin)) ? anyone : named)
  }
}
