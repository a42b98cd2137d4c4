import { readAudit, type ServiceDefinition, type ServiceDeps, type ServiceInstance } from '@flow/service-kit'
import { createContext, type NotificationsContext } from './context.ts'
import { startJobs } from './jobs.ts'
import { eventConsumers } from './modules/copies/event-news.ts'
import { peopleConsumers } from './modules/copies/people.ts'
import { ticketConsumers } from './modules/copies/ticket-news.ts'
import { deliveryRoutes } from './modules/deliveries/deliveries.routes.ts'
import { createPump } from './modules/deliveries/pump.ts'
import { inboxRoutes } from './modules/inbox/inbox.routes.ts'
import { inboxItems, unreadOf } from './modules/inbox/inbox.ts'
import { sendMail } from './modules/mail/account-mail.ts'
import { sealMailAnew } from './modules/mail/sealed.ts'
import { preferenceRoutes } from './modules/preferences/preferences.routes.ts'
import { erasePerson, exportPerson, findTraces } from './modules/privacy/person-data.ts'
import { type Chain, createChain } from './modules/providers/chain.ts'
import { NO_PROVIDERS, type OutsideChannel, type Providers } from './modules/providers/provider.ts'
import { pushKeyRoutes, VAPID_KEY } from './modules/providers/push-key.routes.ts'
import { webhookRoutes } from './modules/providers/webhooks.ts'
import { requestRoutes } from './modules/requests/requests.routes.ts'
import { templateRoutes } from './modules/templates/templates.routes.ts'
import { trackingRoutes } from './modules/tracking/tracking.routes.ts'
import { overview } from './overview.ts'
import type { OutsideSettings } from './provider-settings.ts'
import { DEFAULTS, type NotificationsSettings } from './settings.ts'

const ROUTES = [inboxRoutes, preferenceRoutes, requestRoutes, templateRoutes, deliveryRoutes, trackingRoutes]

export interface NotificationsOptions extends Partial<NotificationsSettings> {
  /** Who carries messages out of the house; a channel without any provider keeps them in the local outbox. */
  readonly outside?: OutsideSettings
}

const providersOf = (context: NotificationsContext, outside: OutsideSettings | undefined): Providers => {
  const { publicUrl, secrets, settings } = context
  const ground = { publicUrl, vapidSecret: secrets.keyFor(VAPID_KEY), timeoutMs: settings.sendTimeoutMs }
  return { ...NO_PROVIDERS, ...outside?.providers(ground) }
}

const chainsOf = (context: NotificationsContext, providers: Providers) => {
  const chains: Partial<Record<OutsideChannel, Chain>> = {}
  for (const channel of Object.keys(providers) as OutsideChannel[])
    if (providers[channel].length) chains[channel] = createChain(context, providers[channel])
  return chains
}

const build = (deps: ServiceDeps, { outside, ...settings }: NotificationsOptions): ServiceInstance<'notifications'> => {
  let wake = (_urgent?: boolean) => {}
  const context = createContext(deps, { ...DEFAULTS, ...settings }, urgent => wake(urgent))
  const providers = providersOf(context, outside)
  const pump = createPump({ ...context, chains: chainsOf(context, providers), random: Math.random })
  wake = pump.wake
  return {
    plugin: async app => {
      for (const routes of ROUTES) await app.register(routes(context))
      await app.register(pushKeyRoutes(context, outside?.webPush ?? false))
      await app.register(webhookRoutes(context, outside?.webhooks ?? {}))
    },
    internal: {
      overview: () => overview(context),
      audit: readAudit(deps.db, 'notifications'),
      inboxItems: input => inboxItems(context, input),
      unreadCount: ({ userId }) => unreadOf(context, userId),
      sendMail: mail => sendMail(context, mail),
      reencrypt: async () => ({ changed: await sealMailAnew(context), left: 0 }),
      exportPerson: ({ userId }) => exportPerson(context, userId),
      erasePerson: ({ userId }) => erasePerson(context, userId),
      findTraces: ({ words }) => findTraces(context, words),
    },
    consumers: { users: peopleConsumers(context), events: [...eventConsumers(context), ...ticketConsumers(context)] },
    start: async () => {
      await startJobs(context, Object.values(providers).flat())
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
