/** The services, the port each listens on when it runs alone, and the public path prefixes it answers. */
export const SERVICES = {
  users: { port: 3001, prefixes: ['auth', 'users', 'profiles', 'preferences', 'privacy'] },
  events: {
    port: 3002,
    prefixes: [
      'events',
      'orders',
      'tickets',
      'waitlist',
      'venues',
      'categories',
      'tags',
      'places',
      'calendars',
      'feeds',
      'webhooks',
      'imports',
      'payments',
    ],
  },
  social: { port: 3003, prefixes: ['social'] },
  notifications: { port: 3004, prefixes: ['notifications'] },
  realtime: { port: 3005, prefixes: ['chat', 'presence'] },
  ai: { port: 8001, prefixes: ['recommendations', 'matchmaking'] },
} as const satisfies Record<string, { port: number; prefixes: readonly string[] }>

export type ServiceName = keyof typeof SERVICES
export const SERVICE_NAMES = Object.keys(SERVICES) as ServiceName[]
export const GATEWAY_PORT = 3000

/** First path segments that also answer without their service's own segment: `/api/crews` is `/api/v1/social/crews`. */
export const PATH_ALIASES: Readonly<Record<string, string>> = {
  connections: 'social/connections',
  groups: 'social/groups',
  posts: 'social/posts',
  crews: 'social/crews',
  templates: 'notifications/templates',
}
