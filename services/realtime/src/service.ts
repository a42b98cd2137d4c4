import { readAudit, type ServiceDefinition } from '@flow/service-kit'

/** The realtime service: it answers its health; its rooms are not furnished yet. */
export const realtimeService: ServiceDefinition<'realtime'> = {
  name: 'realtime',
  migrations: new URL('../migrations/', import.meta.url),
  build: ({ db }) => ({
    plugin: async () => undefined,
    internal: { overview: async () => ({}), audit: readAudit(db, 'realtime') },
    consumers: {},
  }),
}
