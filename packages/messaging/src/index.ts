export { type Bus, type BusOptions, createBus, type Lag } from './bus.ts'
export { type Consumers, type EventHandler, on } from './consumers.ts'
export { type CorrelationCarrier, carryCorrelation } from './correlation.ts'
export type { DeadLetter } from './dead-letters.ts'
export {
  type BatchOptions,
  defineJob,
  type EnqueueOptions,
  type Job,
  type JobOptions,
  type JobRun,
  type Jobs,
  type Schedule,
  type WorkOptions,
} from './jobs/job.ts'
export type { DeadJob, JobCounts } from './jobs/job-table.ts'
export { createJobs, type JobRunner, type JobsOptions } from './jobs/jobs.ts'
export { type LocalSource, type LocalSourceOptions, localSource } from './local-source.ts'
export { type PublishOptions, publish, publishMany } from './publish.ts'
export { trimMessages } from './retention.ts'
export type { MessagingLog, RetryPolicy } from './runtime.ts'
export { type EventSource, readOutboxHandler, remoteSource } from './source.ts'
