import { aiService } from '@flow/ai'
import type { ServiceName } from '@flow/contracts'
import { eventsServiceWith, eventsSettingsFrom } from '@flow/events'
import { notificationsServiceWith, outsideSettingsFrom } from '@flow/notifications'
import { realtimeService } from '@flow/realtime'
import type { ServiceDefinition } from '@flow/service-kit'
import { socialService } from '@flow/social'
import { usersServiceWith, usersSettingsFrom } from '@flow/users'

export type Definitions = { readonly [S in ServiceName]: ServiceDefinition<S> }

/** Every service of the platform. */
export const DEFINITIONS: Definitions = {
  users: usersServiceWith(usersSettingsFrom(process.env)),
  events: eventsServiceWith(eventsSettingsFrom(process.env)),
  social: socialService,
  notifications: notificationsServiceWith({ outside: outsideSettingsFrom(process.env) }),
  realtime: realtimeService,
  ai: aiService,
}
