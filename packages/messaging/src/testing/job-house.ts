import type { Database } from '@flow/postgres'
import { Type } from 'typebox'
import { afterEach } from 'vitest'
import { defineJob, type JobOptions } from '../jobs/job.ts'
import { createJobs, type JobRunner, type JobsOptions } from '../jobs/jobs.ts'
import { silent, type useHouse } from './house.ts'

let names = 0

/** A kind of job that no other test uses. */
export const freshJob = (options: JobOptions = {}) =>
  defineJob(`test.job-${++names}`, Type.Object({ thing: Type.String() }), {
    retry: { attempts: 3, baseMs: 1, maxMs: 2 },
    ...options,
  })

/** Copies of a service that work on jobs; each test's are stopped at its end. */
export const useJobs = ({ open }: ReturnType<typeof useHouse>) => {
  const running: JobRunner[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map(jobs => jobs.stop(0)))
  })
  const start = (options: Partial<JobsOptions> & { readonly db?: Database } = {}): JobRunner => {
    const jobs = createJobs({ service: 'consumer', db: open('consumer'), log: silent, tickMs: 50, ...options })
    running.push(jobs)
    jobs.start()
    return jobs
  }
  return { start }
}
