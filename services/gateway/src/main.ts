import { openStore } from '@flow/cache'
import { SERVICE_NAMES } from '@flow/contracts'
import {
  createLog,
  createMetrics,
  explainSettings,
  LOG_LEVELS,
  readSettings,
  remoteService,
  secretsFrom,
  serviceAddresses,
  serviceClient,
  setting,
  stopOnSignal,
} from '@flow/service-kit'
import { buildGateway } from './gateway.ts'
import { publishedOpenapi } from './openapi-document.ts'
import type { PagesOptions } from './pages.ts'
import { serviceHealth, upstreamTo } from './service-health.ts'

const SETTINGS = {
  port: setting.port('FLOW_PORT', 'port on which people reach the platform', 3000),
  host: setting.text('FLOW_HOST', 'network address to listen on', '0.0.0.0'),
  publicUrl: setting.url('FLOW_PUBLIC_URL', 'address at which people reach the platform', 'http://localhost:3000'),
  secret: setting.secret('FLOW_SECRET', 'root secret of 32 characters or more, the same for all services'),
  redisUrl: setting.optional(setting.url('REDIS_URL', 'Redis for cache and counters')),
  rateLimit: setting.flag('FLOW_RATE_LIMIT', 'off only for load tests', true),
  corsOrigins: setting.list('FLOW_CORS_ORIGINS', 'other origins that browsers may call from', []),
  trustedProxies: setting.list('FLOW_TRUSTED_PROXIES', 'proxies whose x-forwarded-for counts', []),
  tileUrl: setting.optional(setting.text('FLOW_TILE_URL', 'raster tiles for the map, with {z}/{x}/{y}')),
  pagesModule: setting.optional(setting.text('FLOW_PAGES_MODULE', 'module that renders the web client')),
  logLevel: setting.oneOf(LOG_LEVELS, 'FLOW_LOG_LEVEL', 'how much is logged', 'info'),
}

const settings = (() => {
  try {
    return readSettings(SETTINGS, process.env)
  } catch (error) {
    return explainSettings(error)
  }
})()

type PagesModule = { pagesOf(given: { publicUrl: string; tileUrl?: string }): Promise<PagesOptions | undefined> }

const log = createLog({ level: settings.logLevel, service: 'gateway' })
const secrets = secretsFrom(settings.secret)
const store = await openStore(settings.redisUrl, { log })
const addresses = serviceAddresses(process.env)
const remotes = new Map(SERVICE_NAMES.map(name => [name, remoteService(addresses[name], secrets.serviceKey)]))
const mounts = Object.fromEntries(SERVICE_NAMES.map(name => [name, { upstream: upstreamTo(addresses[name]) }]))
const pages = settings.pagesModule
  ? await ((await import(settings.pagesModule)) as PagesModule).pagesOf(settings)
  : undefined
let ready = true
const app = await buildGateway({
  log,
  metrics: createMetrics(),
  store,
  secrets,
  services: serviceClient(name => remotes.get(name)),
  mounts,
  health: { version: '0.1.0', ready: () => ready, checkService: name => serviceHealth(mounts[name]) },
  settings,
  now: () => new Date(),
  openapi: publishedOpenapi(),
  pages,
})
await app.listen({ port: settings.port, host: settings.host })
stopOnSignal(log, [
  async () => {
    ready = false
    await app.close()
  },
  () => store.close(),
])
