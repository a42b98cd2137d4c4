import { type Actor, ANONYMOUS, newId, ROLE_PERMISSIONS, type Role, type UserActor } from '@flow/contracts'
import { toIdentityHeaders } from '@flow/service-kit'
import type { FastifyInstance, InjectOptions } from 'fastify'

export interface ApiReply {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
  readonly body: any
  readonly text: string
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
}

type Headers = Record<string, string>

/** Calls a service as somebody. */
export interface Api {
  as(actor: Actor): Api
  get(path: string, headers?: Headers): Promise<ApiReply>
  post(path: string, body?: unknown, headers?: Headers): Promise<ApiReply>
  put(path: string, body?: unknown, headers?: Headers): Promise<ApiReply>
  delete(path: string, headers?: Headers): Promise<ApiReply>
  call(options: InjectOptions): Promise<ApiReply>
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const apiOver = (app: FastifyInstance, serviceKey: string, actor: Actor = ANONYMOUS): Api => {
  const call = async (options: InjectOptions): Promise<ApiReply> => {
    const headers = { 'x-api-key': serviceKey, ...toIdentityHeaders(actor), ...options.headers }
    const reply = await app.inject({ ...options, headers })
    return { status: reply.statusCode, body: parsed(reply.body), text: reply.body, headers: reply.headers }
  }
  const withBody = (method: 'POST' | 'PUT') => (url: string, body?: unknown, headers?: Headers) =>
    call({ method, url, headers, ...(body === undefined ? {} : { payload: body as string }) })
  return {
    as: other => apiOver(app, serviceKey, other),
    get: (url, headers) => call({ method: 'GET', url, headers }),
    post: withBody('POST'),
    put: withBody('PUT'),
    delete: (url, headers) => call({ method: 'DELETE', url, headers }),
    call,
  }
}

/** A person to act as; unless told, somebody new with the role `user`. */
export const anActor = (given: { id?: string; role?: Role; sessionId?: string } = {}): UserActor => {
  const role = given.role ?? 'user'
  return {
    kind: 'user',
    id: given.id ?? newId(),
    role,
    permissions: ROLE_PERMISSIONS[role],
    sessionId: given.sessionId ?? newId(),
  }
}
