import { SERVICE_NAMES, type ServiceName } from '@flow/contracts'
import { LOG_LEVELS, readSettings, type Setting, setting } from '@flow/service-kit'

export const PARTS = ['gateway', ...SERVICE_NAMES] as const
export type Part = (typeof PARTS)[number]

const asParts = (text: string): readonly Part[] => {
  const names = text.split(',').map(one => one.trim())
  const unknown = names.filter(one => !(PARTS as readonly string[]).includes(one))
  if (unknown.length) throw new Error(`names unknown services (${unknown.join(', ')}); known are ${PARTS.join(', ')}`)
  return names as Part[]
}

type Addresses = Record<`${ServiceName}Url`, Setting<string | undefined>>

const addresses = Object.fromEntries(
  SERVICE_NAMES.map(name => [
    `${name}Url`,
    setting.optional(setting.url(`FLOW_${name.toUpperCase()}_URL`, `address of ${name} when it runs elsewhere`)),
  ]),
) as Addresses

/** Every setting of the platform: its variable, what it is for, and its default. */
export const SETTINGS = {
  port: setting.port('FLOW_PORT', 'port on which people reach the platform', 3000),
  host: setting.text('FLOW_HOST', 'network address to listen on', '0.0.0.0'),
  publicUrl: setting.optional(setting.url('FLOW_PUBLIC_URL', 'address at which people reach the platform')),
  dataDir: setting.text('FLOW_DATA_DIR', 'folder for the database, files and secrets', '.flow'),
  demo: setting.flag('FLOW_DEMO', 'fill an empty platform with a small demo world', true),
  rateLimit: setting.flag('FLOW_RATE_LIMIT', 'off only for load tests', true),
  databaseUrl: setting.optional(setting.url('DATABASE_URL', 'PostgreSQL to use instead of the embedded one')),
  redisUrl: setting.optional(setting.url('REDIS_URL', 'Redis for cache, counters and fan-out')),
  secret: setting.optional(setting.secret('FLOW_SECRET', 'root secret of 32 characters or more; made at first start')),
  olderSecrets: setting.list('FLOW_SECRET_OLDER', 'root secrets before a rotation, with commas between', []),
  services: setting.of<readonly Part[]>(asParts, 'FLOW_SERVICES', 'which services to run, with commas', PARTS),
  logLevel: setting.oneOf(LOG_LEVELS, 'FLOW_LOG_LEVEL', 'how much is logged', 'warn'),
  corsOrigins: setting.list('FLOW_CORS_ORIGINS', 'other origins that browsers may call from', []),
  trustedProxies: setting.list('FLOW_TRUSTED_PROXIES', 'proxies whose x-forwarded-for counts', []),
  callsPrivateNetwork: setting.flag(
    'FLOW_CALLS_PRIVATE_NETWORK',
    'on: webhooks and imported addresses may be inside the private network',
    false,
  ),
  tileUrl: setting.optional(setting.text('FLOW_TILE_URL', 'raster tiles for the map, with {z}/{x}/{y}')),
  ...addresses,
}

/** Reads and checks the environment; all faults are told together. */
export const readPlatformSettings = (env: Readonly<Record<string, string | undefined>>) => readSettings(SETTINGS, env)
export type PlatformSettings = ReturnType<typeof readPlatformSettings>
