import { readAudit, type ServiceDefinition } from '@flow/service-kit'

/** The ai service: it answers its health; its rooms are not furnished yet. */
export const aiService: ServiceDefinition<'ai'> = {
  name: 'ai',
  migrations: new URL('../migrations/', import.meta.url),
  build: ({ db }) => ({
    plugin: async () => undefined,
    internal: { overview: async () => ({}), audit: readAudit(db, 'ai') },
    consumers: {},
  }),
}
