import { defineConfig } from 'vitest/config'

/** How long a test waits for what it polls: a limit is no assertion, and a slow machine takes the time it needs. */
const expectOptions = { poll: { timeout: 60_000 } }

/** Tests of every part beside its source; `acceptance` drives a whole running platform and comes last. */
export default defineConfig({
  test: {
    // What was found instead is said whole: nobody can look again at the machine where it was found.
    chaiConfig: { truncateThreshold: 0 },
    projects: [
      {
        test: {
          name: 'parts',
          include: ['{packages,services,apps,tools}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/build/**'],
          globalSetup: ['packages/testkit/src/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          expect: expectOptions,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'acceptance',
          include: ['acceptance/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: expectOptions,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
