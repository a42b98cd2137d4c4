import { startTestPostgres } from '@flow/embedded-postgres'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the test server's `postgres` database as its superuser. */
    postgresUrl: string
  }
}

/** Starts one PostgreSQL for the whole run; each test file takes databases of its own on it. */
export const setup = async (project: TestProject) => {
  const given = process.env.FLOW_TEST_POSTGRES
  if (given) {
    project.provide('postgresUrl', given)
    return
  }
  const server = await startTestPostgres()
  project.provide('postgresUrl', server.adminUrl('postgres'))
  return () => server.stop()
}
