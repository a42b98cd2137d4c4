import type { Store } from '@flow/cache'
import type { InternalApi, ServiceName } from '@flow/contracts'
import type { Consumers, Jobs } from '@flow/messaging'
import type { Database } from '@flow/postgres'
import type { FastifyPluginAsync } from 'fastify'
import type { FileStorage } from './files/file-storage.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Outgoing } from './outgoing/outgoing.ts'
import type { Secrets } from './secrets.ts'

/** Handlers a service offers to the gateway and to other services. Each may be called twice: it must be idempotent. */
export type InternalHandlers<S extends ServiceName> = {
  readonly [K in keyof InternalApi[S]]: InternalApi[S][K]
}

/** Calls into other services: directly in one process, over HTTP in several. */
export interface ServiceClient {
  of<S extends ServiceName>(service: S): InternalApi[S]
}

/** Settings of the installation that services read. */
export interface Installation {
  /** Address at which people reach the platform, without a slash at its end. */
  readonly publicUrl: string
  /** Where files are kept: pictures of people and events. */
  readonly files: FileStorage
  /** Lets calls that people aim (webhooks, calendars to import) reach the private network. Off unless told. */
  readonly callsPrivateNetwork?: boolean
}

/** All that a service is given. */
export interface ServiceDeps {
  readonly db: Database
  readonly store: Store
  readonly jobs: Jobs
  readonly services: ServiceClient
  readonly secrets: Secrets
  readonly log: Log
  readonly metrics: Metrics
  readonly now: () => Date
  readonly installation: Installation
  /** Calls addresses that people gave us. */
  readonly outgoing: Outgoing
}

/** A built service: its public routes, what it offers inside, and what it listens to. */
export interface ServiceInstance<S extends ServiceName = ServiceName> {
  readonly plugin: FastifyPluginAsync
  readonly internal: InternalHandlers<S>
  readonly consumers: Consumers
  /** Called once everything is up: schedules and job handlers. */
  start?(): Promise<void>
  close?(): Promise<void>
}

/** A service as data: the same value is built in one process or alone. */
export interface ServiceDefinition<S extends ServiceName = ServiceName> {
  readonly name: S
  readonly migrations: URL
  readonly build: (deps: ServiceDeps) => ServiceInstance<S>
}
