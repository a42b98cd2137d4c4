import type {
  ExtendedProfile,
  LoginRequest,
  OwnProfile,
  Preferences,
  PreferencesChange,
  ProfileChange,
  RegisterRequest,
  SignedIn,
} from '@flow/contracts'
import { problemOf } from './problem.ts'
import type {
  Attendance,
  Attendee,
  Cluster,
  EventDetails,
  EventDraft,
  EventPage,
  EventQuery,
  FoundPlace,
  ListOf,
} from './types.ts'

/** Sends one request to a path of the API and returns the raw answer. */
export type Send = (path: string, init: RequestInit) => Promise<Response>

export type SignInAnswer = SignedIn | { readonly twoFactorRequired: true; readonly challenge: string }

const queryString = (query: EventQuery): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') params.set(name, String(value))
  const text = params.toString()
  return text ? `?${text}` : ''
}

const caller =
  (send: Send) =>
  async <Answer>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> => {
    const response = await send(`/api/v1${path}`, {
      method,
      signal,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw await problemOf(response)
    return (response.status === 204 ? undefined : await response.json()) as Answer
  }

/** Every call of the API that a page makes. Each throws an `ApiProblem` when it is refused. */
export const createApi = (send: Send) => {
  const call = caller(send)
  const id = encodeURIComponent
  return {
    register: (request: RegisterRequest) => call<SignedIn>('POST', '/auth/register', request),
    signIn: (request: LoginRequest) => call<SignInAnswer>('POST', '/auth/login', request),
    signInSecondStep: (request: { challenge: string; code: string }) =>
      call<SignedIn>('POST', '/auth/login/2fa', request),
    signOut: () => call<void>('POST', '/auth/logout', {}),

    profile: () => call<OwnProfile>('GET', '/users/profile'),
    changeProfile: (change: ProfileChange) => call<OwnProfile>('PUT', '/users/profile', change),
    person: (personId: string) => call<ExtendedProfile>('GET', `/profiles/${id(personId)}`),
    preferences: () => call<Preferences>('GET', '/preferences'),
    changePreferences: (change: PreferencesChange) => call<Preferences>('PUT', '/preferences', change),

    events: (query: EventQuery, signal?: AbortSignal) =>
      call<EventPage>('GET', `/events${queryString(query)}`, undefined, signal),
    clusters: (query: EventQuery, signal?: AbortSignal) =>
      call<{ items: readonly Cluster[] }>('GET', `/events/clusters${queryString(query)}`, undefined, signal),
    event: (eventId: string) => call<EventDetails>('GET', `/events/${id(eventId)}`),
    attendees: (eventId: string) =>
      call<ListOf<Attendee> & { count: number }>('GET', `/events/${id(eventId)}/attendees?limit=12`),
    createEvent: (draft: EventDraft) => call<EventDetails>('POST', '/events', draft),
    changeEvent: (eventId: string, draft: Partial<EventDraft>) =>
      call<EventDetails>('PUT', `/events/${id(eventId)}`, draft),
    publishEvent: (eventId: string) => call<EventDetails>('POST', `/events/${id(eventId)}/publish`, {}),
    cancelEvent: (eventId: string, reason: string) =>
      call<EventDetails>('POST', `/events/${id(eventId)}/cancel`, reason ? { reason } : {}),
    deleteEvent: (eventId: string) => call<void>('DELETE', `/events/${id(eventId)}`),
    attend: (eventId: string, occurrenceId?: string) =>
      call<Attendance>('POST', `/events/${id(eventId)}/attend`, occurrenceId ? { occurrenceId } : {}),
    leave: (eventId: string) => call<void>('DELETE', `/events/${id(eventId)}/attend`),
    like: (eventId: string) => call<unknown>('POST', `/events/${id(eventId)}/like`),
    unlike: (eventId: string) => call<unknown>('DELETE', `/events/${id(eventId)}/like`),

    places: (words: string, signal?: AbortSignal) =>
      call<{ items: readonly FoundPlace[] }>('GET', `/places${queryString({ q: words, limit: 8 })}`, undefined, signal),
  }
}

export type Api = ReturnType<typeof createApi>
