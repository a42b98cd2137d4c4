import type { Id } from './ids.ts'
import type { Permission, Role } from './permissions.ts'

/** Who asks. Every command, query and database transaction is done as somebody. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'user'
      readonly id: Id
      readonly role: Role
      readonly permissions: readonly Permission[]
      readonly sessionId: Id
    }

export type UserActor = Extract<Actor, { kind: 'user' }>

export const ANONYMOUS: Actor = { kind: 'anonymous' }
