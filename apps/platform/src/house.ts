import { join } from 'node:path'
import { openStore, type Store } from '@flow/cache'
import { SERVICE_NAMES, type ServiceName } from '@flow/contracts'
import { migrate, serviceUrl } from '@flow/postgres'
import {
  createLog,
  createMetrics,
  filesFrom,
  type Log,
  type Metrics,
  type RunningService,
  remoteService,
  type Secrets,
  type ServiceClient,
  type ServiceHost,
  secretsFrom,
  serviceClient,
  startService,
} from '@flow/service-kit'
import { type OpenDatabase, openDatabase } from './database.ts'
import { rootSecret } from './root-secret.ts'
import { DEFINITIONS, type Definitions } from './services.ts'
import type { PlatformSettings } from './settings.ts'

/** What every form of the platform stands on: database, secrets, cache, log. */
export interface Ground {
  readonly settings: PlatformSettings
  readonly database: OpenDatabase
  readonly secrets: Secrets
  readonly root: string
  readonly store: Store
  readonly log: Log
  readonly metrics: Metrics
  readonly publicUrl: string
  readonly filesDir: string
  close(): Promise<void>
}

/** Opens the database, brings it to the present shape, and reads the secrets. */
export const openGround = async (
  settings: PlatformSettings,
  progress: (text: string) => void,
  beside = false,
): Promise<Ground> => {
  const log = createLog({ level: settings.logLevel, service: 'platform' })
  const root = rootSecret(settings.dataDir, settings.secret)
  const secrets = secretsFrom(root, settings.olderSecrets)
  const database = await openDatabase(settings, log, progress, beside)
  const store = await openStore(settings.redisUrl, { log })
  const close = async () => {
    await store.close()
    await database.stop()
  }
  try {
    let applied = 0
    await migrate({
      adminUrl: database.adminUrl,
      services: Object.values(DEFINITIONS),
      passwordOf: secrets.databasePassword,
      onApplied: () => {
        if (applied++ === 0) progress('Preparing the tables')
      },
    })
  } catch (error) {
    await close()
    throw error
  }
  return {
    settings,
    database,
    secrets,
    root,
    store,
    log,
    metrics: createMetrics(),
    publicUrl: settings.publicUrl ?? `http://localhost:${settings.port}`,
    filesDir: join(settings.dataDir, 'files'),
    close,
  }
}

/** Services that run in this process, and the way to all others. */
export interface Household {
  readonly running: ReadonlyMap<ServiceName, RunningService>
  readonly client: ServiceClient
  stop(): Promise<void>
}

const hostFor = (ground: Ground, name: ServiceName, client: ServiceClient): ServiceHost => ({
  databaseUrl: serviceUrl(ground.database.adminUrl, name, ground.secrets.databasePassword(name)),
  store: ground.store,
  services: client,
  secrets: ground.secrets,
  log: ground.log,
  metrics: ground.metrics,
  now: () => new Date(),
  installation: {
    publicUrl: ground.publicUrl,
    files: filesFrom(process.env, ground.filesDir),
    callsPrivateNetwork: ground.settings.callsPrivateNetwork,
  },
})

/** Builds the named services in this process; the others are reached by their addresses, where these are given. */
export const startHousehold = (
  ground: Ground,
  names: readonly ServiceName[],
  definitions: Definitions = DEFINITIONS,
): Household => {
  const running = new Map<ServiceName, RunningService>()
  const { settings, secrets } = ground
  const remotes = new Map(
    SERVICE_NAMES.flatMap(name => {
      const address = settings[`${name}Url`]
      return address ? [[name, remoteService(address, secrets.serviceKey)] as const] : []
    }),
  )
  const client = serviceClient(name => running.get(name)?.internal ?? remotes.get(name))
  const start = <S extends ServiceName>(name: S) =>
    running.set(name, startService(definitions[name], hostFor(ground, name, client)) as unknown as RunningService)
  for (const name of names) start(name)
  return {
    running,
    client,
    stop: async () => {
      await Promise.all([...running.values()].map(service => service.stop()))
    },
  }
}
