import type { AttendeeFact, EventFact } from './event-facts.ts'
import type { ImportState, StartImport } from './event-import.ts'
import type { Id } from './ids.ts'
import type { NotificationsCalls, PersonContact } from './notifications-api.ts'
import type { Permission, Role } from './permissions.ts'
import type { PersonDataApi } from './person-data.ts'
import type { PersonCopy } from './user-events.ts'

/** Whether a session still lives, and what its person may do now. */
export interface SessionState {
  readonly userId: Id
  readonly role: Role
  readonly permissions: readonly Permission[]
}

/** One line of who did what. */
export interface AuditEntry {
  readonly id: Id
  readonly at: string
  readonly service: string
  readonly actorId: Id | null
  readonly actorRole: string
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string | null
  readonly details: Record<string, unknown>
}

/** Which lines of the audit trail are asked for: those that agree with all that is given. */
export interface AuditRead {
  readonly limit: number
  /** Only lines older than this one. */
  readonly before?: Id
  /** Beginning of the action's name. */
  readonly action?: string
  readonly actorId?: Id
  readonly subjectId?: string
  /** Instant; nothing older is looked at. */
  readonly since?: string
}

/** Offered by every service, besides `readOutbox`, which its host adds. */
export interface CommonInternalApi {
  /** Live figures for the administrator's overview: name → number. */
  overview(): Promise<Record<string, number>>
  /** Lines of the audit trail, the newest first. */
  audit(input: AuditRead): Promise<AuditEntry[]>
}

/** Of a service that keeps sealed values. */
export interface SealedDataApi {
  /** Seals them anew with the active key; `left` counts what only its owner's sign-in can renew. */
  reencrypt(): Promise<{ changed: number; left: number }>
}

/** The calls a service offers to the gateway and to other services. Never reachable from outside. */
export interface InternalApi {
  users: CommonInternalApi &
    PersonDataApi &
    SealedDataApi & {
      /** The state of a session, or null when it has ended. */
      sessionState(input: { sessionId: Id }): Promise<SessionState | null>
      /** The session that a browser's cookie stands for, or null. */
      browserSession(input: { cookie: string }): Promise<(SessionState & { sessionId: Id }) | null>
      /** Makes an administrator whose e-mail address the operator vouches for. */
      createAdmin(input: { email: string; username: string; password: string }): Promise<{ id: Id }>
      /** Takes a person's e-mail address as proven because the operator vouches for it. */
      vouchForEmail(input: { userId: Id }): Promise<void>
      /** Where these people can be reached; those who are gone are left out. */
      contacts(input: { userIds: readonly Id[] }): Promise<PersonContact[]>
      /** Forgets devices that push services no longer know. */
      dropPushDevices(input: { ids: readonly Id[] }): Promise<void>
      /** What others may remember of people, in the order of ids, for comparing copies. */
      personCopies(input: { after: Id | null; limit: number }): Promise<PersonCopy[]>
    }
  events: CommonInternalApi &
    PersonDataApi &
    SealedDataApi & {
      /** Reads a file's events in and answers when all is done. Running it again changes nothing. */
      importEvents(input: StartImport): Promise<ImportState>
      /** What others may remember of these events. */
      eventFacts(input: { ids: readonly Id[] }): Promise<EventFact[]>
      /** Who goes where, from an instant on, in the order of dates and people, for comparing copies. */
      attendanceFacts(input: {
        from: string
        after: { occurrenceId: Id; userId: Id } | null
        limit: number
      }): Promise<AttendeeFact[]>
    }
  social: CommonInternalApi
  notifications: CommonInternalApi & PersonDataApi & SealedDataApi & NotificationsCalls
  realtime: CommonInternalApi
  ai: CommonInternalApi
}
