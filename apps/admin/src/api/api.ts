import { createClient, type paths } from '@flow/api-client'
import type { ProblemDocument } from '@flow/contracts'

/** What a path answers when it is read. */
export type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type Me = Answer<'/api/v1/users/profile'>
/** Live figures by service; one that did not answer is left out. */
export type Overview = Answer<'/api/v1/admin/overview'>
export type Health = Answer<'/health'>
export type State = Health['status']
/** How a part is; the breaker only where calls go over the network. */
export type PartHealth = Health['services'][string]
export type AuditQuery = paths['/api/v1/admin/audit']['get']['parameters']['query']
export type MailQuery = paths['/api/v1/auth/mail']['get']['parameters']['query']
export type OutgoingMail = Answer<'/api/v1/auth/mail'>['items'][number]

/** An answer that is not a success; `status` 0 means that there was no answer. */
export class ApiProblem extends Error {
  readonly status: number
  readonly correlationId: string | undefined

  constructor(status: number, message: string, correlationId?: string) {
    super(message)
    this.name = 'ApiProblem'
    this.status = status
    this.correlationId = correlationId
  }
}

const problemOf = ({ status, statusText }: Response, body: unknown): ApiProblem => {
  const told: Partial<ProblemDocument> = typeof body === 'object' && body !== null ? body : {}
  const words = told.errors?.[0]?.message ?? told.detail ?? told.title ?? `${status} ${statusText}`
  return new ApiProblem(status, words, told.correlationId)
}

const csrfToken = (): string => /(?:^|; )flow_csrf=([^;]*)/.exec(document.cookie)?.[1] ?? ''

/** Calls the API as the browser does: with its cookie and, where something changes, the token that goes with it. */
export const client = createClient({
  fetch: request => {
    const asked = request as Request
    if (asked.method !== 'GET') asked.headers.set('x-csrf-token', decodeURIComponent(csrfToken()))
    return fetch(asked).catch(error => {
      if (asked.signal.aborted) throw error
      throw new ApiProblem(0, String(error))
    })
  },
})

/** What a call answers. @throws ApiProblem when it is refused or not answered */
export const answered = async <T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> => {
  const { data, error, response } = await call
  if (!response.ok) throw problemOf(response, error)
  return data as T
}

/** A platform that is down says so with status 503 and the same body. */
const health = async (signal: AbortSignal): Promise<Health> => {
  const { data, error, response } = await client.GET('/health', { signal })
  const told = data ?? (response.status === 503 ? error : undefined)
  if (!told || !('services' in told)) throw problemOf(response, error)
  return told
}

/** Every call the portal makes. Each throws an `ApiProblem` when it is refused or not answered. */
export const api = {
  me: (signal: AbortSignal) => answered(client.GET('/api/v1/users/profile', { signal })),
  signOut: () => client.POST('/api/v1/auth/logout'),
  overview: (signal: AbortSignal) => answered(client.GET('/api/v1/admin/overview', { signal })),
  health,
  audit: (query: AuditQuery, signal: AbortSignal) =>
    answered(client.GET('/api/v1/admin/audit', { signal, params: { query } })),
  mail: (query: MailQuery, signal: AbortSignal) =>
    answered(client.GET('/api/v1/auth/mail', { signal, params: { query } })),
}
