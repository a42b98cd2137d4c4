import type { InternalApi, OutboxPage, OutboxRead, ServiceName } from '@flow/contracts'
import {
  type Bus,
  carryCorrelation,
  createBus,
  createJobs,
  localSource,
  readOutboxHandler,
  remoteSource,
} from '@flow/messaging'
import { database, openPool } from '@flow/postgres'
import { showBus } from './bus-metrics.ts'
import { correlationFrom, currentCorrelation, withCorrelation } from './correlation.ts'
import { createOutgoing } from './outgoing/outgoing.ts'
import type { ServiceDefinition, ServiceDeps, ServiceInstance } from './service.ts'

carryCorrelation({
  current: () => currentCorrelation()?.correlationId,
  run: (correlationId, work) => withCorrelation(correlationFrom(correlationId, undefined), work),
})

/** What a running service is built on. */
export interface ServiceHost extends Omit<ServiceDeps, 'db' | 'jobs' | 'outgoing'> {
  /** URL of the database with the service's own login role. */
  readonly databaseUrl: string
  /** Database connections at most. */
  readonly connections?: number
}

/** What every service offers inside: its own calls, and the log of its events. */
export type FullInternal<S extends ServiceName> = InternalApi[S] & {
  readOutbox(input: OutboxRead): Promise<OutboxPage>
}

/** A service with its database, its events and its jobs. */
export interface RunningService<S extends ServiceName = ServiceName> {
  readonly name: S
  readonly deps: ServiceDeps
  readonly instance: ServiceInstance<S>
  readonly internal: FullInternal<S>
  /** The consuming side of domain events: lag, dead letters, replay. */
  readonly bus: Bus
  health(): Promise<{ status: 'ok' | 'degraded' | 'down'; latencyMs: number }>
  /** Begins to consume events and to work on jobs; call it once the other services can be reached. */
  begin(): Promise<void>
  /** Answers the services that wait here for the next event: to be done before doors are closed. */
  dismissReaders(): void
  /** Finishes what runs, then lets the database go. */
  stop(): Promise<void>
}

/** Builds a service on its database and answers it ready to be mounted. */
export const startService = <S extends ServiceName>(
  definition: ServiceDefinition<S>,
  host: ServiceHost,
): RunningService<S> => {
  const { name } = definition
  const log = host.log.child({ service: name })
  const pool = openPool({
    url: host.databaseUrl,
    max: host.connections ?? 4,
    applicationName: `flow ${name}`,
    onError: error => log.warn({ code: (error as { code?: string }).code }, 'a database connection was lost'),
  })
  const db = database(pool)
  const jobs = createJobs({ service: name, db, log, now: host.now })
  const outgoing = createOutgoing({ allowPrivate: host.installation.callsPrivateNetwork ?? false })
  const deps: ServiceDeps = { ...host, log, db, jobs, outgoing }
  const instance = definition.build(deps)
  const source = localSource({ service: name, db, log })
  const bus = createBus({
    service: name,
    db,
    log,
    consumers: instance.consumers,
    now: host.now,
    sourceOf: other =>
      remoteSource(input => (host.services.of(other as ServiceName) as FullInternal<ServiceName>).readOutbox(input)),
  })
  showBus(host.metrics, name, { bus, jobs })
  return {
    name,
    deps,
    instance,
    bus,
    internal: { ...instance.internal, readOutbox: readOutboxHandler(source) } as FullInternal<S>,
    health: async () => {
      const database = await db.health()
      return { ...database, status: database.status === 'ok' ? bus.health().status : 'down' }
    },
    begin: async () => {
      await instance.start?.()
      jobs.start()
      bus.start()
    },
    dismissReaders: source.dismiss,
    stop: async () => {
      await Promise.all([bus.stop(), jobs.stop()])
      await source.stop()
      await instance.close?.()
      await outgoing.close()
      await db.close()
    },
  }
}
