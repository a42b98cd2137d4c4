import { mkdirSync, statSync } from 'node:fs'
import { SERVICE_NAMES, type ServiceName } from '@flow/contracts'
import { secretsFrom } from '@flow/service-kit'
import { type Ground, type Household, openGround, startHousehold } from './house.ts'
import { rootSecret } from './root-secret.ts'
import type { PlatformSettings } from './settings.ts'
import { Stopped } from './stopped.ts'

const print = (text: string) => void process.stdout.write(`${text}\n`)

/** Opens the platform's services without serving anybody, beside a running platform or alone, and closes them again. */
export const withHousehold = async <T>(
  settings: PlatformSettings,
  work: (household: Household, ground: Ground) => Promise<T>,
): Promise<T> => {
  const ground = await openGround(settings, print, true)
  const household = startHousehold(ground, SERVICE_NAMES)
  try {
    return await work(household, ground)
  } finally {
    await household.stop()
    await ground.close()
  }
}

/** Brings the database to the present shape. */
export const migrateCommand = async (settings: PlatformSettings): Promise<void> => {
  const ground = await openGround(settings, print, true)
  await ground.close()
  print('The database is in its present shape')
}

/** Prints the key with which Prometheus reads the metrics. */
export const metricsKeyCommand = (settings: PlatformSettings): void =>
  print(secretsFrom(rootSecret(settings.dataDir, settings.secret)).metricsKey)

export interface NewAdmin {
  readonly email: string
  readonly username: string
  readonly password: string
}

/** Makes an administrator. */
export const createAdminCommand = (settings: PlatformSettings, admin: NewAdmin): Promise<void> =>
  withHousehold(settings, async ({ client }) => {
    const { id } = await client.of('users').createAdmin(admin)
    print(`Administrator ${admin.username} may sign in now (${id})`)
  })

const KEEPERS_OF_SEALED = ['users', 'events', 'notifications'] as const

/** Seals everything anew with the present root secret, after it was changed. */
export const renewKeysCommand = (settings: PlatformSettings): Promise<void> =>
  withHousehold(settings, async ({ client }) => {
    let [changed, left] = [0, 0]
    for (const name of KEEPERS_OF_SEALED) {
      const done = await client.of(name).reencrypt()
      changed += done.changed
      left += done.left
    }
    print(`${changed} values are sealed with the present secret`)
    print(
      left === 0
        ? 'FLOW_SECRET_OLDER is needed no more'
        : `Keep FLOW_SECRET_OLDER: ${left} long passwords are renewed when their owners sign in`,
    )
  })

/**
 * Has a service handle the events of others again, from the oldest kept: of one source, or of all. What it remembers of
 * them is made anew; nobody is told anything twice. Beside a running platform or alone.
 */
export const replayCommand = (settings: PlatformSettings, name: string, source?: string): Promise<void> =>
  withHousehold(settings, async ({ running }) => {
    const service = running.get(name as ServiceName)
    if (!service) throw new Stopped(`There is no service ${name}; known are ${SERVICE_NAMES.join(', ')}`)
    const sources = Object.keys(service.instance.consumers)
    if (source && !sources.includes(source)) throw new Stopped(`${name} listens to ${sources.join(', ') || 'nobody'}`)
    for (const one of source ? [source] : sources) {
      await service.bus.rebuild(one)
      print(`${name} handles the events of ${one} again`)
    }
  })

interface Finding {
  readonly what: string
  readonly fine: boolean
  readonly detail: string
}

const checkFolder = (dataDir: string): Finding => {
  try {
    mkdirSync(dataDir, { recursive: true })
    return { what: 'data folder', fine: statSync(dataDir).isDirectory(), detail: dataDir }
  } catch (error) {
    return { what: 'data folder', fine: false, detail: (error as Error).message }
  }
}

const checkServices = async ({ running }: Household): Promise<Finding[]> =>
  Promise.all(
    [...running.values()].map(async service => {
      const { status, latencyMs } = await service.health()
      const [dead, lag] = await Promise.all([service.bus.deadLetters(1_000), service.bus.lag()])
      const behind = lag.map(one => `${one.source} ${one.behind} behind`).join(', ')
      const detail = [`${status} in ${latencyMs} ms`, behind, dead.length ? `${dead.length} dead letters` : '']
      return {
        what: `service ${service.name}`,
        fine: status === 'ok' && dead.length === 0,
        detail: detail.filter(Boolean).join('; '),
      }
    }),
  )

/** Looks at everything the platform stands on; answers whether all is well. */
export const doctorCommand = async (settings: PlatformSettings): Promise<boolean> => {
  const findings: Finding[] = [
    { what: 'Node', fine: Number(process.versions.node.split('.')[0]) >= 24, detail: process.version },
    checkFolder(settings.dataDir),
  ]
  try {
    await withHousehold(settings, async (household, ground) => {
      const source = settings.databaseUrl ? 'DATABASE_URL' : 'embedded'
      findings.push({ what: 'database', fine: true, detail: `${source}, all migrations applied` })
      const cache = await ground.store.health()
      const place = settings.redisUrl ? 'Redis' : 'in memory'
      findings.push({ what: 'cache', fine: cache.status === 'ok', detail: `${place}, ${cache.status}` })
      findings.push(...(await checkServices(household)))
    })
  } catch (error) {
    findings.push({ what: 'database', fine: false, detail: (error as Error).message })
  }
  for (const { what, fine, detail } of findings) print(`${fine ? 'ok  ' : 'FAIL'} ${what}: ${detail}`)
  return findings.every(({ fine }) => fine)
}
