declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  interface Configuration {
    readonly clients: ReadonlyArray<{ client_id: string; client_secret: string; redirect_uris: string[] }>
    readonly claims: Record<string, string[]>
    readonly conformIdTokenClaims: boolean
    readonly cookies: { keys: string[] }
    readonly findAccount: (context: unknown, id: string) => { accountId: string; claims: () => Promise<object> }
  }

  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): RequestListener
    on(event: 'server_error', listener: (context: unknown, error: Error) => void): void
  }
}
