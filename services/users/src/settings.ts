import { PERSON_DATA_SERVICES, type PersonDataService } from '@flow/contracts'
import { readSettings, setting } from '@flow/service-kit'
import type { OidcProvider } from './modules/oidc/providers.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Figures of the accounts; each is a default that an installation may change. Times are milliseconds. */
export interface UsersSettings {
  readonly bcryptRounds: number
  /** Hashes computed at once, and how many more may wait. */
  readonly hashesAtOnce: number
  readonly hashesWaiting: number
  readonly accessTokenMs: number
  /** A session that is not used for so long ends. */
  readonly sessionIdleMs: number
  /** A session ends after so long, however much it is used. */
  readonly sessionMostMs: number
  /**
   * How long the parent of the active refresh token may still be shown, in case its answer was lost: a minute, and the
   * two by which the clocks of two copies may differ or one may be set.
   */
  readonly refreshGraceMs: number
  readonly failuresToLock: number
  readonly lockMs: number
  readonly verificationLifeMs: number
  readonly resetLifeMs: number
  /** How long a planned deletion can be taken back. */
  readonly deletionGraceMs: number
  readonly oidcProviders: readonly OidcProvider[]
  /** Who is asked for what is held about a person, and told to remove it. */
  readonly personDataServices: readonly PersonDataService[]
}

export const DEFAULTS: UsersSettings = {
  bcryptRounds: 12,
  hashesAtOnce: 2,
  hashesWaiting: 32,
  accessTokenMs: 15 * MINUTE,
  sessionIdleMs: 7 * DAY,
  sessionMostMs: 30 * DAY,
  refreshGraceMs: 3 * MINUTE,
  failuresToLock: 5,
  lockMs: 2 * HOUR,
  verificationLifeMs: DAY,
  resetLifeMs: 10 * MINUTE,
  deletionGraceMs: 30 * DAY,
  oidcProviders: [],
  personDataServices: PERSON_DATA_SERVICES,
}

const providersFrom = (text: string): OidcProvider[] => {
  const providers: unknown = JSON.parse(text)
  const isProvider = (one: unknown): one is OidcProvider => {
    const { name, label, issuer, clientId, clientSecret } = (one ?? {}) as Record<string, unknown>
    const texts = [name, label, issuer, clientId, clientSecret]
    return (
      texts.every(part => typeof part === 'string') &&
      /^[a-z0-9-]+$/.test(name as string) &&
      URL.canParse(issuer as string)
    )
  }
  if (!Array.isArray(providers) || !providers.every(isProvider))
    throw new Error('must be a JSON list of { name, label, issuer, clientId, clientSecret }')
  return providers
}

/**
 * The settings of this service that an environment gives.
 * @throws SettingsError that names what is wrong
 */
export const usersSettingsFrom = (env: Readonly<Record<string, string | undefined>>): Partial<UsersSettings> => ({
  ...readSettings(
    {
      oidcProviders: {
        ...setting.text('FLOW_OIDC_PROVIDERS', 'OpenID Connect providers to sign in with, as JSON'),
        fallback: [],
        parse: providersFrom,
      },
    },
    env,
  ),
})
