import type { ImportState, StartImport } from './event-import.ts'
import type { Id } from './ids.ts'
import type { Permission, Role } from './permissions.ts'
import type { PersonDataApi } from './person-data.ts'

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

/** The calls a service offers to the gateway and to other services. Never reachable from outside. */
export interface InternalApi {
  users: CommonInternalApi &
    PersonDataApi & {
      /** The state of a session, or null when it has ended. */
      sessionState(input: { sessionId: Id }): Promise<SessionState | null>
      /** The session that a browser's cookie stands for, or null. */
      browserSession(input: { cookie: string }): Promise<(SessionState & { sessionId: Id }) | null>
      /** Makes an administrator whose e-mail address the operator vouches for. */
      createAdmin(input: { email: string; username: string; password: string }): Promise<{ id: Id }>
      /** Seals personal data anew with the active key; `left` counts what only its owner's sign-in can renew. */
      reencrypt(): Promise<{ changed: number; left: number }>
    }
  events: CommonInternalApi & {
    /** Reads a file's events in and answers when all is done. Running it again changes nothing. */
    importEvents(input: StartImport): Promise<ImportState>
  }
  social: CommonInternalApi
  notifications: CommonInternalApi
  realtime: CommonInternalApi
  ai: CommonInternalApi
}
