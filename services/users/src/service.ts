import { readAudit, type ServiceDefinition } from '@flow/service-kit'
import { createContext } from './context.ts'
import { startJobs } from './jobs.ts'
import { statisticsConsumers } from './modules/achievements/statistics.ts'
import { deviceRoutes } from './modules/devices/devices.routes.ts'
import { dropDevices } from './modules/devices/push-devices.ts'
import { emailRoutes } from './modules/email/email.routes.ts'
import { vouchForEmail } from './modules/email/verify-email.ts'
import { mailRoutes } from './modules/mail/mail.routes.ts'
import { oidcRoutes } from './modules/oidc/oidc.routes.ts'
import { createProviders } from './modules/oidc/providers.ts'
import { overview } from './modules/overview.ts'
import { passkeyRoutes } from './modules/passkeys/passkeys.routes.ts'
import { passwordRoutes } from './modules/passwords/passwords.routes.ts'
import { peopleRoutes } from './modules/people/people.routes.ts'
import { readCopies } from './modules/people/publish-person.ts'
import { readContacts } from './modules/people/read-contacts.ts'
import { photoRoutes } from './modules/photo/photo.routes.ts'
import { preferencesRoutes } from './modules/preferences/preferences.routes.ts'
import { usersPersonData } from './modules/privacy/person-data.ts'
import { privacyRoutes } from './modules/privacy/privacy.routes.ts'
import { browserSession, sessionState } from './modules/sessions/session-state.ts'
import { sessionRoutes } from './modules/sessions/sessions.routes.ts'
import { createAdmin } from './modules/sign-in/register.ts'
import { signInRoutes } from './modules/sign-in/sign-in.routes.ts'
import { twoFactorRoutes } from './modules/two-factor/two-factor.routes.ts'
import { DEFAULTS, type UsersSettings } from './settings.ts'
import { reencrypt } from './vault/reencrypt.ts'

/** The users service with other figures than the defaults. */
export const usersServiceWith = (settings: Partial<UsersSettings>): ServiceDefinition<'users'> => ({
  name: 'users',
  migrations: new URL('../migrations/', import.meta.url),
  build: deps => {
    const context = createContext(deps, { ...DEFAULTS, ...settings })
    const providers = createProviders(context.settings.oidcProviders)
    return {
      plugin: async app => {
        await app.register(signInRoutes(context))
        await app.register(sessionRoutes(context))
        await app.register(peopleRoutes(context))
        await app.register(photoRoutes(context))
        await app.register(preferencesRoutes(context))
        await app.register(emailRoutes(context))
        await app.register(passwordRoutes(context))
        await app.register(twoFactorRoutes(context))
        await app.register(passkeyRoutes(context))
        await app.register(oidcRoutes(context, providers))
        await app.register(deviceRoutes(context))
        await app.register(privacyRoutes(context))
        await app.register(mailRoutes(context))
      },
      internal: {
        overview: () => overview(context),
        audit: readAudit(deps.db, 'users'),
        sessionState: ({ sessionId }) => sessionState(context, sessionId),
        browserSession: ({ cookie }) => browserSession(context, cookie),
        createAdmin: given => createAdmin(context, given),
        vouchForEmail: ({ userId }) => vouchForEmail(context, userId),
        reencrypt: () => reencrypt(context),
        contacts: ({ userIds }) => readContacts(context, userIds),
        dropPushDevices: ({ ids }) => dropDevices(context, ids),
        personCopies: given => readCopies(context, given),
        ...usersPersonData(context),
      },
      consumers: statisticsConsumers,
      start: () => startJobs(context),
    }
  },
})

/** Accounts, sessions, profiles and preferences. */
export const usersService = usersServiceWith({})
