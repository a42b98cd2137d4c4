import createOpenapiClient, { type Client } from 'openapi-fetch'
import type { paths } from './schema.gen.ts'

export type { components, operations, paths } from './schema.gen.ts'

export interface ApiClientOptions {
  /** Origin of the platform; none in a browser on its own pages. */
  readonly baseUrl?: string
  readonly fetch?: typeof fetch
  /** Sent with every call. */
  readonly headers?: Readonly<Record<string, string>>
}

/** A typed client of the whole API: `client.GET('/api/v1/events/{id}', { params: { path: { id } } })`. */
export const createClient = (options: ApiClientOptions = {}): Client<paths> =>
  createOpenapiClient<paths>({
    baseUrl: options.baseUrl ?? '',
    headers: options.headers,
    ...(options.fetch ? { fetch: options.fetch } : {}),
  })
