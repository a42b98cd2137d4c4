import { createServer } from 'node:net'
import { SERVICE_NAMES, SERVICES, type ServiceName } from '@flow/contracts'
import { serviceApp, stopOnSignal } from '@flow/service-kit'
import type { FastifyInstance } from 'fastify'
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

/** Where others come in: built, and opened when everything behind it is in order. */
interface Doors {
  readonly gateway?: FastifyInstance
  open(): Promise<unknown>
  close(): Promise<unknown>
}

const gatewayDoor = async (ground: Ground, household: Household): Promise<Doors> => {
  const { settings, publicUrl } = ground
  let ready = false
  const pages = await pagesOf({ publicUrl, tileUrl: settings.tileUrl })
  const gateway = await gatewayOver(ground, household, () => ready, pages)
  return {
    gateway,
    open: () => {
      ready = true
      return gateway.listen({ port: settings.port, host: settings.host })
    },
    close: () => {
      ready = false
      return gateway.close()
    },
  }
}

const serviceDoors = async ({ settings, ...ground }: Ground, { running }: Household): Promise<Doors> => {
  const doors = await Promise.all(
    [...running.values()].map(async service => ({
      app: await serviceApp(service, ground),
      port: SERVICES[service.name].port,
    })),
  )
  return {
    open: () => Promise.all(doors.map(({ app, port }) => app.listen({ port, host: settings.host }))),
    close: () => Promise.all(doors.map(({ app }) => app.close())),
  }
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
  const doors = await (settings.services.includes('gateway') ? gatewayDoor : serviceDoors)(ground, household)
  parts.unshift(doors.close)
  const demo =
    doors.gateway !== undefined &&
    wantsDemo(ground, household) &&
    (await keepDemoWorld(ground, household, doors.gateway, print))
  await doors.open()
  readyLine(ground, demo)
}

const fillBefore = async (ground: Ground): Promise<boolean> => {
  const household = startHousehold(ground, SERVICE_NAMES)
  const door = await gatewayOver(ground, household, () => false, undefined)
  try {
    await begin(household)
    return await keepDemoWorld(ground, household, door, print)
  } finally {
    await door.close()
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
