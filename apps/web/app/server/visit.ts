import { chooseLanguage, isLanguage, type Language } from '@flow/ui'
import {
  createContext,
  createRequestHandler,
  type RequestHandler,
  RouterContextProvider,
  type ServerBuild,
} from 'react-router'
import { type Api, createApi } from '../api/api.ts'
import { COOKIES, keepChoice, mergeCookies, readCookies } from './cookies.ts'

/** What the gateway hands over with each request. */
export interface WebContext {
  /** Calls the API inside the process; adds nothing: who asks is told by what is passed on. */
  readonly apiFetch: typeof fetch
  /** For every inline script of the page. */
  readonly nonce: string
  readonly correlationId: string
  readonly config: { readonly tileUrl?: string; readonly publicUrl: string }
  /** Told of every fault that became an error page. */
  readonly reportError?: (error: unknown) => void
}

/** One request, while it is answered. */
export interface Visit {
  readonly web: WebContext
  readonly api: Api
  readonly cookies: ReadonlyMap<string, string>
  readonly language: Language
  /** Whether somebody may be signed in: there is a session cookie, good or not. */
  readonly hasSession: () => boolean
  /** Keeps a choice in a cookie of the answer. */
  readonly keep: (name: (typeof COOKIES)[keyof typeof COOKIES], value: string) => void
  /** `Set-Cookie` values of the answer so far: the API's and our own. */
  readonly setCookies: readonly string[]
}

export const visitContext = createContext<Visit>()

const SESSION = 'flow_session'
const CSRF = 'flow_csrf'

const languageOf = (request: Request, cookies: ReadonlyMap<string, string>): Language => {
  const asked = new URL(request.url).searchParams.get('lang')
  if (isLanguage(asked)) return asked
  const kept = cookies.get(COOKIES.language)
  return isLanguage(kept) ? kept : chooseLanguage(request.headers.get('accept-language'))
}

/** Starts a visit: the API is called as the visitor, and what it sets on them is passed on. */
export const openVisit = (request: Request, web: WebContext): Visit => {
  const setCookies: string[] = []
  const cookieHeader = () => mergeCookies(request.headers.get('cookie'), setCookies)
  const cookies = readCookies(request.headers.get('cookie'))
  const language = languageOf(request, cookies)
  const api = createApi(async call => {
    const headers = new Headers(call.headers)
    const cookie = cookieHeader()
    if (cookie) headers.set('cookie', cookie)
    const csrf = readCookies(cookie).get(CSRF)
    if (csrf && call.method !== 'GET') headers.set('x-csrf-token', csrf)
    headers.set('accept-language', language)
    headers.set('x-correlation-id', web.correlationId)
    const response = await web.apiFetch(new Request(call, { headers }))
    setCookies.push(...response.headers.getSetCookie())
    return response
  }, web.config.publicUrl)
  const secure = web.config.publicUrl.startsWith('https:')
  return {
    web,
    api,
    cookies,
    language,
    hasSession: () => readCookies(cookieHeader()).has(SESSION),
    keep: (name, value) => void setCookies.push(keepChoice(name, value, secure)),
    setCookies,
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether another site's page sent this form. Cookies are SameSite besides; this also covers older browsers. */
export const isForeign = (request: Request, publicUrl: string): boolean => {
  if (SAFE.has(request.method)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.get('origin')
  if (!origin) return false
  return origin !== new URL(publicUrl).origin && origin !== new URL(request.url).origin
}

const handlers = new WeakMap<ServerBuild, RequestHandler>()

/** Made once of a build: it makes its table of routes then. */
const handlerOf = (build: ServerBuild, publicUrl: string): RequestHandler => {
  const known = handlers.get(build)
  if (known) return known
  // Behind a proxy that ends TLS the address asked for is not the one in the browser: the public one counts too.
  const allowing = { ...build, allowedActionOrigins: [new URL(publicUrl).host] }
  const handler = createRequestHandler(allowing, import.meta.env?.MODE)
  handlers.set(build, handler)
  return handler
}

/** Answers one request with a page, its data, or a small file drawn on the spot. */
export const serve = async (build: ServerBuild, request: Request, web: WebContext): Promise<Response> => {
  if (isForeign(request, web.config.publicUrl)) return new Response('Forbidden', { status: 403 })
  const visit = openVisit(request, web)
  const context = new RouterContextProvider()
  context.set(visitContext, visit)
  const response = await handlerOf(build, web.config.publicUrl)(request, context)
  if (visit.setCookies.length === 0) return response
  const headers = new Headers(response.headers)
  for (const cookie of visit.setCookies) headers.append('set-cookie', cookie)
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}

export type Serve = typeof serve
