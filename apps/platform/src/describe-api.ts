import { memoryStore } from '@flow/cache'
import { SERVICE_NAMES } from '@flow/contracts'
import { createLog, createMetrics, secretsFrom } from '@flow/service-kit'
import { gatewayOver } from './gateway-app.ts'
import { type Ground, startHousehold } from './house.ts'
import { readPlatformSettings } from './settings.ts'

/** Ground that nothing stands on: enough to build every service and read its routes, without a database. */
const emptyGround = (): Ground => ({
  settings: readPlatformSettings({}),
  database: { adminUrl: 'postgresql://nobody@127.0.0.1:1/none', stop: async () => undefined },
  secrets: secretsFrom('a secret for describing routes, never for serving them'),
  root: '',
  store: memoryStore(),
  log: createLog({ level: 'silent', service: 'describe' }),
  metrics: createMetrics(),
  publicUrl: 'http://localhost:3000',
  filesDir: '',
  close: async () => undefined,
})

type Described = { swagger(): { paths?: Record<string, unknown> } }

/** The OpenAPI document of all services, made from the schemas of their routes. */
export const describeApi = async (): Promise<object> => {
  const ground = emptyGround()
  const household = startHousehold(ground, SERVICE_NAMES)
  const app = await gatewayOver(ground, household, () => true, undefined, true)
  await app.ready()
  const document = (app as unknown as Described).swagger()
  const paths = Object.fromEntries(Object.entries(document.paths ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
  await app.close()
  await household.stop()
  return { ...document, paths }
}

/** The document as it is kept in the repository. */
export const describedText = async (): Promise<string> => `${JSON.stringify(await describeApi(), null, 2)}\n`
