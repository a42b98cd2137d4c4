import { runAlone, type ServiceInstance } from '@flow/service-kit'
import { ticketing } from '../../modules/ticketing.ts'
import { eventsSettingsFrom } from '../../settings.ts'

/** The events service with nothing but its ticketing: a process that lives for a moment should start in one. */
await runAlone(
  {
    name: 'events',
    migrations: new URL('../../../migrations/', import.meta.url),
    build: deps => {
      const tickets = ticketing(deps, eventsSettingsFrom(process.env))
      return {
        plugin: tickets.plugin,
        internal: {} as ServiceInstance<'events'>['internal'],
        consumers: {},
        start: async () => tickets.start(),
        close: tickets.close,
      }
    },
  },
  process.env,
)
