import type { OwnProfile } from '@flow/contracts'
import { data, redirect, redirectDocument } from 'react-router'
import { ApiProblem } from '../api/problem.ts'
import type { Visit } from './visit.ts'

/** What the page could not be made of: an error page names it. */
export type Subject = 'event' | 'person' | 'page'

/** Turns what the API refused into an error page of the same status. */
export const orTrouble = async <Answer>(answer: Promise<Answer>, subject: Subject = 'page'): Promise<Answer> => {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    throw data({ status: error.status, subject, correlationId: error.problem.correlationId }, { status: error.status })
  }
}

const HERE = 'http://flow.invalid'

/** Only an address of this site: whatever a browser would read as another host becomes the home page. */
export const safePath = (path: unknown): string => {
  if (typeof path !== 'string' || !path.startsWith('/') || !URL.canParse(path, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(path, HERE)
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : '/'
}

/** Goes on to an address of this site; the admin portal is another application, so the browser loads it anew. */
export const goTo = (path: unknown): Response => {
  const safe = safePath(path)
  return /^\/admin(?![^/?#])/.test(safe) ? redirectDocument(safe) : redirect(safe)
}

const signInPath = (request: Request): string => {
  const { pathname, search } = new URL(request.url)
  return `/sign-in?next=${encodeURIComponent(safePath(pathname.replace(/\.data$/, '') + search))}`
}

/** Sends a visitor to sign in, and back afterwards. */
export const toSignIn = (request: Request): Response => redirect(signInPath(request))

/** Who is signed in; anyone else is sent to sign in, and back afterwards. */
export const requireMe = async (visit: Visit, request: Request): Promise<OwnProfile> => {
  if (!visit.hasSession()) throw toSignIn(request)
  try {
    return await visit.api.profile()
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) throw toSignIn(request)
    throw error
  }
}

/** The text of a form's field, trimmed; empty where it is missing. */
export const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
