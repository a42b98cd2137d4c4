import { openStore } from '@flow/cache'
import { SERVICE_NAMES, SERVICES, type ServiceName } from '@flow/contracts'
import { serviceUrl } from '@flow/postgres'
import { filesFrom } from './files/files-from.ts'
import { remoteService, serviceClient } from './internal.ts'
import { createLog, LOG_LEVELS } from './log.ts'
import { createMetrics } from './metrics.ts'
import { type Secrets, secretsFrom } from './secrets.ts'
import type { ServiceDefinition } from './service.ts'
import { serviceApp } from './service-app.ts'
import { readSettings, SettingsError, setting } from './settings.ts'
import { stopOnSignal } from './shutdown.ts'
import { type RunningService, startService } from './start-service.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Addresses of all services: those of the environment, else the standard ports of this machine. */
export const serviceAddresses = (env: Env): Record<ServiceName, string> =>
  Object.fromEntries(
    SERVICE_NAMES.map(name => {
      const variable = `FLOW_${name.toUpperCase()}_URL`
      return [name, env[variable] || `http://127.0.0.1:${SERVICES[name].port}`]
    }),
  ) as Record<ServiceName, string>

const settingsOf = (name: ServiceName, env: Env) =>
  readSettings(
    {
      databaseUrl: setting.url('DATABASE_URL', `PostgreSQL; without a user in it, as flow_${name}`),
      redisUrl: setting.optional(setting.url('REDIS_URL', 'Redis for cache, counters and fan-out')),
      secret: setting.secret('FLOW_SECRET', 'root secret of 32 characters or more, the same for all services'),
      olderSecrets: setting.list('FLOW_SECRET_OLDER', 'root secrets before a rotation, with commas', []),
      port: setting.port('FLOW_PORT', 'port to listen on', SERVICES[name].port),
      host: setting.text('FLOW_HOST', 'network address to listen on', '0.0.0.0'),
      publicUrl: setting.url('FLOW_PUBLIC_URL', 'address at which people reach the platform', 'http://localhost:3000'),
      filesDir: setting.text('FLOW_FILES_DIR', 'folder for files', '.flow/files'),
      logLevel: setting.oneOf(LOG_LEVELS, 'FLOW_LOG_LEVEL', 'how much is logged', 'info'),
      callsPrivateNetwork: setting.flag(
        'FLOW_CALLS_PRIVATE_NETWORK',
        'on: webhooks and imported addresses may be inside the private network',
        false,
      ),
      connections: setting.integer('FLOW_DATABASE_CONNECTIONS', 'database connections at most', 10),
    },
    env,
  )

/** An address without a user is completed by the service's own login role, whose password follows from the secret. */
const ownDatabase = (url: string, name: ServiceName, secrets: Secrets): string =>
  new URL(url).username ? url : serviceUrl(url, name, secrets.databasePassword(name))

/** Prints what is wrong with a configuration and ends the process; other errors pass on. */
export const explainSettings = (error: unknown): never => {
  if (!(error instanceof SettingsError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

/** Runs one service as a process of its own, configured by its environment, until it is told to stop. */
export const runAlone = async <S extends ServiceName>(definition: ServiceDefinition<S>, env: Env): Promise<void> => {
  const { name } = definition
  const settings = (() => {
    try {
      return settingsOf(name, env)
    } catch (error) {
      return explainSettings(error)
    }
  })()
  const log = createLog({ level: settings.logLevel, service: name })
  const secrets = secretsFrom(settings.secret, settings.olderSecrets)
  const store = await openStore(settings.redisUrl, { log })
  const metrics = createMetrics()
  const addresses = serviceAddresses(env)
  const remotes = new Map(SERVICE_NAMES.map(one => [one, remoteService(addresses[one], secrets.serviceKey)]))
  const service: RunningService<S> = startService(definition, {
    ...settings,
    databaseUrl: ownDatabase(settings.databaseUrl, name, secrets),
    installation: {
      publicUrl: settings.publicUrl,
      files: filesFrom(env, settings.filesDir),
      callsPrivateNetwork: settings.callsPrivateNetwork,
    },
    store,
    services: serviceClient(one => (one === name ? service.internal : remotes.get(one))),
    secrets,
    log,
    metrics,
    now: () => new Date(),
  })
  const app = await serviceApp(service, { log, metrics, secrets })
  await app.listen({ port: settings.port, host: settings.host })
  await service.begin()
  log.info({ port: settings.port }, 'the service is up')
  stopOnSignal(log, [() => app.close(), () => service.stop(), () => store.close()])
}
