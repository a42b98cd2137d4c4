import { readAudit, type ServiceDefinition } from '@flow/service-kit'

/** The social service: it answers its health; its rooms are not furnished yet. */
export const socialService: ServiceDefinition<'social'> = {
  name: 'social',
  migrations: new URL('../migrations/', import.meta.url),
  build: ({ db }) => ({
    plugin: async () => undefined,
    internal: { overview: async () => ({}), audit: readAudit(db, 'social') },
    consumers: {},
  }),
}
