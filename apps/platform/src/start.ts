import { createServer } from 'node:net'
import { SERVICE_NAMES, SERVICES, type ServiceName } from '@flow/contracts'
import { serviceApp, stopOnSignal } from '@flow/service-kit'
import { keepDemoWorld, whereToClick } from './demo-world.ts'
import { gatewayOver } from './gateway-app.ts'
import { type Ground, type Household, openGround, startHousehold } from './house.ts'
import { pagesOf } from './pages.ts'
import { startProcesses } from './processes.ts'
import type { Part, PlatformSettings } from './settings.ts'
import { Stopped } from './stopped.ts'

const print = (text: string) => void process.stdout.write(`${text}\n`)

/** Says at once when the port cannot be had, before anything slow is begun. */
const claimPort = (settings: PlatformSettings): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Stopped(`Port ${settings.port} is in use. Choose another: FLOW_PORT=${settings.port + 1} npm start`)
          : error.code === 'EACCES'
            ? new Stopped(`Port ${settings.port} may not be used by this user. Choose one above 1023 with FLOW_PORT.`)
            : error,
      ),
    )
    probe.listen(settings.port, settings.host, () => probe.close(() => resolve()))
  })

const isService = (part: Part): part is ServiceName => part !== 'gateway'

const listen = async (
  ground: Ground,
  household: Household,
  parts: readonly Part[],
): Promise<() => Promise<unknown>> => {
  const { settings, log, metrics, secrets } = ground
  if (parts.includes('gateway')) {
    let ready = false
    const app = await gatewayOver(
      ground,
      household,
      () => ready,
      await pagesOf({ publicUrl: ground.publicUrl, tileUrl: settings.tileUrl }),
    )
    await app.listen({ port: settings.port, host: settings.host })
    ready = true
    return async () => {
      ready = false
      await app.close()
    }
  }
  const apps = await Promise.all(
    [...household.running.values()].map(async service => {
      const app = await serviceApp(service, { log, metrics, secrets })
      await app.listen({ port: SERVICES[service.name].port, host: settings.host })
      return app
    }),
  )
  return () => Promise.all(apps.map(app => app.close()))
}

const readyLine = (ground: Ground, demo: boolean) => {
  print(`Flow is ready at ${ground.publicUrl}`)
  print(
    demo ? whereToClick(ground) : `  ${ground.publicUrl}/admin/mail   the mail that Flow writes, for administrators`,
  )
}

const begin = (household: Household) => Promise.all([...household.running.values()].map(service => service.begin()))

/** Whether the demo world is wanted, and everything that it needs runs here. */
const wantsDemo = ({ settings: { demo } }: Ground, { running }: Household) =>
  demo && SERVICE_NAMES.every(name => running.has(name))

/** Runs the chosen services in this process until a signal ends it. */
export const startTogether = async (settings: PlatformSettings): Promise<void> => {
  await claimPort(settings)
  const ground = await openGround(settings, print)
  const household = startHousehold(ground, settings.services.filter(isService))
  const parts: Array<() => Promise<unknown>> = [household.stop, ground.close]
  stopOnSignal(ground.log, parts)
  await begin(household)
  const demo = wantsDemo(ground, household) && (await keepDemoWorld(ground, household, print))
  parts.unshift(await listen(ground, household, settings.services))
  readyLine(ground, demo)
}

const fillBefore = async (ground: Ground): Promise<boolean> => {
  const household = startHousehold(ground, SERVICE_NAMES)
  try {
    await begin(household)
    return await keepDemoWorld(ground, household, print)
  } finally {
    await household.stop()
  }
}

/** Runs each service as a process of its own, the gateway before them. */
export const startApart = async (settings: PlatformSettings): Promise<void> => {
  await claimPort(settings)
  const ground = await openGround(settings, print)
  const parts: Array<() => Promise<unknown>> = [ground.close]
  stopOnSignal(ground.log, parts)
  const demo = settings.demo && (await fillBefore(ground))
  print(`Starting ${SERVICE_NAMES.length} services, each in a process of its own`)
  const processes = await startProcesses({
    ...ground,
    adminUrl: ground.database.adminUrl,
    pagesModule: new URL('./pages.ts', import.meta.url),
    log: print,
  }).catch(async error => {
    await ground.close()
    throw error
  })
  parts.unshift(processes.stop)
  readyLine(ground, demo)
}
