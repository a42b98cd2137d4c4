import { type Actor, ANONYMOUS } from '@flow/contracts'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyServerOptions,
  LogController,
} from 'fastify'
import { type Correlation, correlationFrom, withCorrelation } from './correlation.ts'
import { refuseDangerousKeys } from './dangerous-keys.ts'
import { toProblem } from './fault.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { problem, toDocument } from './problem.ts'
import { conditionalReads, sparseFields } from './replies.ts'
import { refuseUnreadable } from './unreadable-request.ts'
import { serializerCompiler, validatorCompiler } from './validation.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; anonymous until the identity hook ran. */
    actor: Actor
    correlation: Correlation
  }
  interface FastifyContextConfig {
    /** Who may call the route, in the words of the route table. */
    access?: string
    /** Of a reply's text what tells one version from another, where not all of it does. */
    versionOf?: (payload: string) => string
  }
}

export interface HttpAppOptions {
  readonly service: string
  readonly log: Log
  readonly metrics: Metrics
  readonly server?: FastifyServerOptions
}

/** Query parameters as text; of a repeated one the last counts. */
const lastValues = (text: string): Record<string, string> =>
  text === '' ? {} : Object.fromEntries(new URLSearchParams(text))

/** The series of a method, route and status, looked up once: to find it by its labels costs more than to count. */
const requestTimes = ({ requests }: Metrics, service: string) => {
  const known = new Map<string, { observe(seconds: number): void }>()
  return (method: string, route: string, status: number) => {
    const key = `${method} ${status} ${route}`
    const series = known.get(key) ?? requests.labels({ service, method, route, status: String(status) })
    known.set(key, series)
    return series
  }
}

/** Largest body of a request in bytes. */
export const BODY_LIMIT = 10 * 1024 * 1024

/** A Fastify instance as every service and the gateway build it: correlation, strict validation, problem documents. */
export const createHttpApp = ({ service, log, metrics, server }: HttpAppOptions): FastifyInstance => {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    logController: new LogController({ disableRequestLogging: true }),
    loggerInstance: log as FastifyBaseLogger,
    // The log itself adds the correlation, so a logger for each request would add nothing.
    childLoggerFactory: logger => logger,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    requestTimeout: 60_000,
    clientErrorHandler: refuseUnreadable(log),
    // Refused below, with a reason.
    http: { requireHostHeader: false },
    // Left in the parsed body as plain keys, where they are refused with all others of their kind.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    ...server,
    routerOptions: {
      querystringParser: lastValues,
      maxParamLength: 200,
      ...server?.routerOptions,
    },
    frameworkErrors: (error, request, reply) => {
      const fault = error.code === 'FST_ERR_BAD_URL' ? problem('route_not_found') : toProblem(error)
      const { correlationId } = correlationFrom(request.headers['x-correlation-id'], undefined)
      reply.raw.writeHead(fault.status, {
        'content-type': 'application/problem+json',
        'x-correlation-id': correlationId,
      })
      reply.raw.end(JSON.stringify(toDocument(fault, correlationId)))
    },
  })
  app.decorateRequest('actor', null as never)
  app.decorateRequest('correlation', null as never)
  app.setValidatorCompiler(validatorCompiler())
  app.setSerializerCompiler(serializerCompiler)
  app.addHook('onRequest', (request, reply, done) => {
    request.actor = ANONYMOUS
    request.correlation = correlationFrom(request.headers['x-correlation-id'], request.headers.traceparent)
    reply.header('x-correlation-id', request.correlation.correlationId)
    const hasHost = request.headers.host !== undefined || request.raw.httpVersion === '1.0'
    withCorrelation(request.correlation, () => done(hasHost ? undefined : problem('malformed_request')))
  })
  app.setErrorHandler((error, request, reply) => {
    const fault = toProblem(error)
    if (fault.status >= 500)
      log.error({ err: fault.options.cause ?? fault, route: request.routeOptions.url }, fault.code)
    // What the route meant for its answer is not true of a problem.
    reply.header('cache-control', 'no-store').removeHeader('etag').removeHeader('content-disposition')
    if (fault.options.retryAfter !== undefined) reply.header('retry-after', String(fault.options.retryAfter))
    return reply
      .code(fault.status)
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send(toDocument(fault, request.correlation.correlationId))
  })
  app.setNotFoundHandler(() => {
    throw problem('route_not_found')
  })
  const seen = requestTimes(metrics, service)
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    seen(request.method, route, reply.statusCode).observe(reply.elapsedTime / 1000)
    log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
      'request',
    )
    done()
  })
  refuseDangerousKeys(app)
  sparseFields(app)
  conditionalReads(app)
  return app as FastifyInstance
}
