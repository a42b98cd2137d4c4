import type { AuditEntry, OwnProfile, ProblemDocument } from '@flow/contracts'

export type Me = Pick<OwnProfile, 'id' | 'displayName' | 'username' | 'avatarUrl' | 'permissions'>

/** Live figures by service; one that did not answer is left out. */
export interface Overview {
  readonly services: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export type State = 'ok' | 'degraded' | 'down'

export interface PartHealth {
  readonly status: State
  readonly latencyMs: number
  /** Only where calls go over the network. */
  readonly breaker?: string
}

export interface Health {
  readonly status: State
  readonly services: Readonly<Record<string, PartHealth>>
  readonly dependencies: Readonly<Record<string, PartHealth>>
  readonly version: string
}

export interface AuditPage {
  readonly items: readonly AuditEntry[]
  readonly nextCursor: string | null
}

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

const cookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

const problemOf = async (response: Response): Promise<ApiProblem> => {
  const told: Partial<ProblemDocument> = (await response.json().catch(() => undefined)) ?? {}
  const message = told.detail ?? told.title ?? `${response.status} ${response.statusText}`
  return new ApiProblem(response.status, message, told.correlationId)
}

interface Call {
  readonly method?: 'GET' | 'POST'
  readonly signal?: AbortSignal
  /** A status besides the successes whose body is an answer. */
  readonly alsoFine?: number
}

const call = async <T>(path: string, { method = 'GET', signal, alsoFine }: Call = {}): Promise<T> => {
  const csrf = cookie('flow_csrf')
  const sending = method !== 'GET'
  const response = await fetch(path, {
    method,
    signal,
    headers: {
      accept: 'application/json',
      ...(sending ? { 'content-type': 'application/json' } : {}),
      ...(sending && csrf ? { 'x-csrf-token': decodeURIComponent(csrf) } : {}),
    },
    ...(sending ? { body: '{}' } : {}),
  }).catch(error => {
    if (signal?.aborted) throw error
    throw new ApiProblem(0, String(error))
  })
  if (!response.ok && response.status !== alsoFine) throw await problemOf(response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** Every call the portal makes. Each throws an `ApiProblem` when it is refused or not answered. */
export const api = {
  me: (signal?: AbortSignal) => call<Me>('/api/v1/users/profile', { signal }),
  signOut: () => call<unknown>('/api/v1/auth/logout', { method: 'POST' }),
  overview: (signal?: AbortSignal) => call<Overview>('/api/v1/admin/overview', { signal }),
  /** A platform that is down says so with status 503 and the same body. */
  health: (signal?: AbortSignal) => call<Health>('/health', { signal, alsoFine: 503 }),
  audit: (query: URLSearchParams, signal?: AbortSignal) => call<AuditPage>(`/api/v1/admin/audit?${query}`, { signal }),
}
