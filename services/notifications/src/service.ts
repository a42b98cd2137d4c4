import { readAudit, type ServiceDefinition, type ServiceDeps, type ServiceInstance } from '@flow/service-kit'
import { createContext } from './context.ts'
import { startJobs } from './jobs.ts'
import { eventConsumers } from './modules/copies/event-news.ts'
import { peopleConsumers } from './modules/copies/people.ts'
import type { Delivering } from './modules/deliveries/deliver-batch.ts'
import { deliveryRoutes } from './modules/deliveries/deliveries.routes.ts'
import { createPump } from './modules/deliveries/pump.ts'
import { inboxRoutes } from './modules/inbox/inbox.routes.ts'
import { inboxItems, unreadOf } from './modules/inbox/inbox.ts'
import { sendMail } from './modules/mail/account-mail.ts'
import { preferenceRoutes } from './modules/preferences/preferences.routes.ts'
import { erasePerson, exportPerson, findTraces } from './modules/privacy/person-data.ts'
import { type Chain, createChain } from './modules/providers/chain.ts'
import { NO_PROVIDERS, type OutsideChannel, type Providers } from './modules/providers/provider.ts'
import { requestRoutes } from './modules/requests/requests.routes.ts'
import { templateRoutes } from './modules/templates/templates.routes.ts'
import { trackingRoutes } from './modules/tracking/tracking.routes.ts'
import { overview } from './overview.ts'
import { DEFAULTS, type NotificationsSettings } from './settings.ts'

const ROUTES = [inboxRoutes, preferenceRoutes, requestRoutes, templateRoutes, deliveryRoutes, trackingRoutes]

export interface NotificationsOptions extends Partial<NotificationsSettings> {
  /** Who carries messages out of the house, by channel; a channel without any keeps them in the local outbox. */
  readonly providers?: Partial<Providers>
}

const build = (
  deps: ServiceDeps,
  { providers: given, ...settings }: NotificationsOptions,
): ServiceInstance<'notifications'> => {
  let wake = () => {}
  const context = createContext(deps, { ...DEFAULTS, ...settings }, () => wake())
  const providers = { ...NO_PROVIDERS, ...given }
  const chains: Partial<Record<OutsideChannel, Chain>> = {}
  for (const channel of Object.keys(providers) as OutsideChannel[])
    if (providers[channel].length) chains[channel] = createChain(context, providers[channel])
  const delivering: Delivering = { ...context, chains, random: Math.random }
  const pump = createPump(delivering)
  wake = pump.wake
  return {
    plugin: async app => {
      for (const routes of ROUTES) await app.register(routes(context))
    },
    internal: {
      overview: () => overview(context),
      audit: readAudit(deps.db, 'notifications'),
      inboxItems: input => inboxItems(context, input),
      unreadCount: ({ userId }) => unreadOf(context, userId),
      sendMail: mail => sendMail(context, mail),
      exportPerson: ({ userId }) => exportPerson(context, userId),
      erasePerson: ({ userId }) => erasePerson(context, userId),
      findTraces: ({ words }) => findTraces(context, words),
    },
    consumers: { users: peopleConsumers(context), events: eventConsumers(context) },
    start: async () => {
      await startJobs(context)
      pump.start()
    },
    close: async () => {
      await pump.stop()
      await Promise.all(Object.values(providers).flatMap(list => list.map(one => one.close?.())))
    },
  }
}

/** The notifications service with other figures and providers than the defaults. */
export const notificationsServiceWith = (options: NotificationsOptions): ServiceDefinition<'notifications'> => ({
  name: 'notifications',
  migrations: new URL('../migrations/', import.meta.url),
  build: deps => build(deps, options),
})

/** Notifications: the inbox, and messages by push, e-mail and SMS. */
export const notificationsService = notificationsServiceWith({})
