export * from './access.ts'
export * from './access-token.ts'
export { type AuditedAct, audit, readAudit } from './audit.ts'
export * from './correlation.ts'
export { toProblem } from './fault.ts'
export { type FileStorage, localFiles } from './files/file-storage.ts'
export { filesFrom } from './files/files-from.ts'
export { BODY_LIMIT, createHttpApp, type HttpAppOptions } from './http-app.ts'
export { idempotent } from './idempotency.ts'
export * from './identity-headers.ts'
export { remoteService, serveInternal, serviceClient } from './internal.ts'
export { createLog, LOG_LEVELS, type Log, type LogLevel } from './log.ts'
export { createMetrics, type Metrics } from './metrics.ts'
export { metricsRoute } from './metrics-route.ts'
export {
  createOutgoing,
  OUTGOING_FAULTS,
  type Outgoing,
  OutgoingError,
  type OutgoingFault,
} from './outgoing/outgoing.ts'
export { type CursorCodec, cursorOf, pageOf } from './pages.ts'
export { tablesWith } from './person-traces.ts'
export { createPool, type Pool, type PoolOptions } from './pool.ts'
export { invalid, Problem, type ProblemOptions, problem, toDocument } from './problem.ts'
export { explainSettings, runAlone, serviceAddresses } from './run-alone.ts'
export { csrfTokenFor, type Secrets, sameSecret, secretsFrom } from './secrets.ts'
export type * from './service.ts'
export { serviceApp } from './service-app.ts'
export { readSettings, type Setting, SettingsError, setting } from './settings.ts'
export { stopOnSignal } from './shutdown.ts'
export { type FullInternal, type RunningService, type ServiceHost, startService } from './start-service.ts'
export { compileCheck, isInstant } from './validation.ts'
export { createVault, type Vault } from './vault.ts'
