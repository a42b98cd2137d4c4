import { problem } from '@flow/service-kit'
import { allowInsecureRequests, type Configuration, discovery } from 'openid-client'

/** An OpenID Connect provider that people may sign in with. */
export interface OidcProvider {
  /** In addresses: `google`. */
  readonly name: string
  /** On buttons: `Google`. */
  readonly label: string
  /** Where its configuration is discovered (OpenID Connect Discovery 1.0). */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface Providers {
  readonly list: ReadonlyArray<Pick<OidcProvider, 'name' | 'label'>>
  /** A provider and its discovered configuration. @throws 404 when there is none, 503 when it does not answer */
  find(name: string): Promise<{ readonly provider: OidcProvider; readonly config: Configuration }>
}

const isLocal = (issuer: string) => ['localhost', '127.0.0.1'].includes(new URL(issuer).hostname)

const discover = ({ issuer, clientId, clientSecret }: OidcProvider): Promise<Configuration> =>
  discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: 5,
    execute: isLocal(issuer) ? [allowInsecureRequests] : [],
  })

/** Discovers each provider once, when it is first needed. */
export const createProviders = (providers: readonly OidcProvider[]): Providers => {
  const found = new Map<string, Promise<Configuration>>()
  return {
    list: providers.map(({ name, label }) => ({ name, label })),
    find: async name => {
      const provider = providers.find(one => one.name === name)
      if (!provider) throw problem('resource_not_found', { detail: 'There is no such provider.' })
      const config = found.get(name) ?? discover(provider)
      found.set(name, config)
      try {
        return { provider, config: await config }
      } catch (cause) {
        found.delete(name)
        throw problem('unavailable', { detail: 'The provider does not answer.', retryAfter: 30, cause })
      }
    },
  }
}
