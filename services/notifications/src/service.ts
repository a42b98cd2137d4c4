import { readAudit, type ServiceDefinition } from '@flow/service-kit'
import { createContext } from './context.ts'
import { eventConsumers } from './modules/copies/event-news.ts'
import { peopleConsumers } from './modules/copies/people.ts'
import { inboxRoutes } from './modules/inbox/inbox.routes.ts'
import { inboxItems, unreadOf } from './modules/inbox/inbox.ts'
import { preferenceRoutes } from './modules/preferences/preferences.routes.ts'
import { erasePerson, exportPerson, findTraces } from './modules/privacy/person-data.ts'
import { DEFAULTS, type NotificationsSettings } from './settings.ts'

const ROUTES = [inboxRoutes, preferenceRoutes]

/** The notifications service with other figures than the defaults. */
export const notificationsServiceWith = (
  settings: Partial<NotificationsSettings>,
): ServiceDefinition<'notifications'> => ({
  name: 'notifications',
  migrations: new URL('../migrations/', import.meta.url),
  build: deps => {
    const context = createContext(deps, { ...DEFAULTS, ...settings }, () => undefined)
    return {
      plugin: async app => {
        for (const routes of ROUTES) await app.register(routes(context))
      },
      internal: {
        overview: async () => ({}),
        audit: readAudit(deps.db, 'notifications'),
        inboxItems: given => inboxItems(context, given),
        unreadCount: ({ userId }) => unreadOf(context, userId),
        sendMail: async () => ({ accepted: false }),
        exportPerson: ({ userId }) => exportPerson(context, userId),
        erasePerson: ({ userId }) => erasePerson(context, userId),
        findTraces: ({ words }) => findTraces(context, words),
      },
      consumers: { users: peopleConsumers(context), events: eventConsumers(context) },
    }
  },
})

/** Notifications: the inbox, and messages by push, e-mail and SMS. */
export const notificationsService = notificationsServiceWith({})
