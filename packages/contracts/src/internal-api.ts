import type { Id } from './ids.ts'
import type { Permission, Role } from './permissions.ts'

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

/** Offered by every service, besides `readOutbox`, which its host adds. */
export interface CommonInternalApi {
  /** Live figures for the administrator's overview: name → number. */
  overview(): Promise<Record<string, number>>
  /** The newest entries of the audit trail before an instant. */
  audit(input: { before?: string; limit: number }): Promise<AuditEntry[]>
}

/** The calls a service offers to the gateway and to other services. Never reachable from outside. */
export interface InternalApi {
  users: CommonInternalApi & {
    /** The state of a session, or null when it has ended. */
    sessionState(input: { sessionId: Id }): Promise<SessionState | null>
    /** The session that a browser's cookie stands for, or null. */
    browserSession(input: { cookie: string }): Promise<(SessionState & { sessionId: Id }) | null>
    /** Makes an administrator whose e-mail address the operator vouches for. */
    createAdmin(input: { email: string; username: string; password: string }): Promise<{ id: Id }>
  }
  events: CommonInternalApi
  social: CommonInternalApi
  notifications: CommonInternalApi
  realtime: CommonInternalApi
  ai: CommonInternalApi
}
