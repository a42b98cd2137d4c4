export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './errors.ts'
export { type EmbeddedPostgres, runningEmbeddedPostgres, type StartOptions, startEmbeddedPostgres } from './start.ts'
export { startTestPostgres, type TestPostgresOptions } from './start-test.ts'
export type { ServerLog } from './supervise.ts'
