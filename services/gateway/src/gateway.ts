import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cors from '@fastify/cors'
import swagger from '@fastify/swagger'
import type { Store } from '@flow/cache'
import { SERVICE_NAMES, SERVICES, type ServiceName } from '@flow/contracts'
import {
  createHttpApp,
  type Log,
  type Metrics,
  metricsRoute,
  type Secrets,
  type ServiceClient,
} from '@flow/service-kit'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { adminRoutes } from './admin.ts'
import { canonicalUrl } from './canonical-path.ts'
import { corsBy } from './cors.ts'
import { docsRoutes, errorPages } from './docs.ts'
import { type HealthDeps, healthRoutes } from './health.ts'
import { identify, stripIdentityHeaders } from './identity.ts'
import { limitRequests } from './limits.ts'
import { OPENAPI } from './openapi.ts'
import { type PagesOptions, pages, takeOwnPageMark } from './pages.ts'
import { securityHeaders } from './security-headers.ts'
import { type Upstream, upstreamRoutes } from './upstreams.ts'

/** Where a service is: in this process, as a plugin, or elsewhere, by its address. */
export type Mount = { readonly plugin: FastifyPluginAsync } | { readonly upstream: Upstream }

export interface GatewaySettings {
  /** Origins besides our own that browsers may call us from. */
  readonly corsOrigins: readonly string[]
  /** Off only for load tests. */
  readonly rateLimit: boolean
  /** Addresses or ranges of proxies whose `x-forwarded-for` counts; none by default. */
  readonly trustedProxies: readonly string[]
}

export interface GatewayDeps {
  readonly log: Log
  readonly metrics: Metrics
  readonly store: Store
  readonly secrets: Secrets
  readonly services: ServiceClient
  readonly mounts: Readonly<Partial<Record<ServiceName, Mount>>>
  readonly health: Omit<HealthDeps, 'store'>
  readonly settings: GatewaySettings
  readonly now: () => Date
  /** The OpenAPI document that `/api-docs` shows. */
  readonly openapi?: object
  readonly pages?: PagesOptions
  /** Collects a new OpenAPI document from the routes instead of serving one. */
  readonly describe?: boolean
}

const isApi = (url: string) => url.startsWith('/api/')

/** Security headers, limits, identity: in this order, before anything is routed. */
const guard = (app: FastifyInstance, deps: GatewayDeps): void => {
  const limit = limitRequests({ counters: deps.store.counters })
  app.addHook('onRequest', async (request, reply) => {
    const ownPage = takeOwnPageMark(request)
    stripIdentityHeaders(request)
    if (!isApi(request.url)) return
    // Answers depend on who asks: nobody between us and them keeps one, unless its route says that all may.
    reply.header('cache-control', 'private, no-cache')
    const { actor, fault } = await identify(deps, request)
    // Before the door is open only the platform itself can ask.
    if (deps.settings.rateLimit && deps.health.ready()) await limit(request, reply, actor, ownPage)
    if (fault) throw fault
    request.actor = actor
  })
}

const mountServices = async (app: FastifyInstance, deps: GatewayDeps): Promise<void> => {
  for (const name of SERVICE_NAMES) {
    const mount = deps.mounts[name]
    if (!mount) continue
    if ('plugin' in mount) await app.register(mount.plugin)
    else await app.register(upstreamRoutes(SERVICES[name].prefixes, mount.upstream, deps.secrets.serviceKey))
  }
}

/** The one public entry: limits, identity and routing. It knows no rule of any domain and no SQL. */
export const buildGateway = async (deps: GatewayDeps): Promise<FastifyInstance> => {
  const { settings } = deps
  const app = createHttpApp({
    service: 'gateway',
    log: deps.log,
    metrics: deps.metrics,
    server: {
      rewriteUrl: request => canonicalUrl(request.url ?? '/'),
      trustProxy: settings.trustedProxies.length ? [...settings.trustedProxies] : false,
    },
  })
  if (deps.describe) await app.register(swagger, OPENAPI)
  securityHeaders(app)
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip', 'identity'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await app.register(cors, { delegator: corsBy(settings.corsOrigins) })
  guard(app, deps)
  metricsRoute(app, deps)
  await app.register(healthRoutes({ ...deps.health, store: deps.store }))
  await app.register(errorPages)
  await app.register(adminRoutes(deps.services))
  await mountServices(app, deps)
  if (deps.openapi) await app.register(docsRoutes(deps.openapi))
  if (deps.pages) await app.register(pages(deps.pages))
  return app
}
