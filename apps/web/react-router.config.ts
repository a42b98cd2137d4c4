import type { Config } from '@react-router/dev/config'

export default {
  ssr: true,
  // The client has few routes: knowing them all from the start saves a request at each first visit of one.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
