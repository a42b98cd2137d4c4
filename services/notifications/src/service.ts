import { readAudit, type ServiceDefinition } from '@flow/service-kit'

/** The notifications service: it answers its health; its rooms are not furnished yet. */
export const notificationsService: ServiceDefinition<'notifications'> = {
  name: 'notifications',
  migrations: new URL('../migrations/', import.meta.url),
  build: ({ db }) => ({
    plugin: async () => undefined,
    internal: { overview: async () => ({}), audit: readAudit(db, 'notifications') },
    consumers: {},
  }),
}
