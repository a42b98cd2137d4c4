import { join } from 'node:path'
import type { Config } from '@react-router/dev/config'
import { precompress } from './tools/precompress.ts'

export default {
  ssr: true,
  // The client has few routes: knowing them all from the start saves a request at each first visit of one.
  routeDiscovery: { mode: 'initial' },
  // At the very end: the list of routes is written after the files that Vite knows of.
  buildEnd: ({ reactRouterConfig }) => precompress(join(reactRouterConfig.buildDirectory, 'client')),
} satisfies Config
