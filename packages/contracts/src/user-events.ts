import { type Static, Type } from 'typebox'
import { Nullable } from './common.ts'
import { domainEvent } from './domain-event.ts'
import { Id } from './ids.ts'
import { ROLES } from './permissions.ts'
import { Visibility } from './users.ts'

/** What others may remember of a person: enough to show a name and a face. */
export const PersonCopy = Type.Object({
  userId: Id,
  username: Type.String(),
  displayName: Type.String(),
  avatarUrl: Nullable(Type.String()),
  role: Type.Enum([...ROLES]),
  language: Type.String(),
  timeZone: Type.String(),
  /** Who may see the profile at all. */
  visibility: Visibility,
  interests: Type.Array(Type.String()),
  /** Whether mail may go to the address. */
  emailVerified: Type.Optional(Type.Boolean()),
  /** Neither suspended nor about to be deleted. */
  active: Type.Optional(Type.Boolean()),
})
export type PersonCopy = Static<typeof PersonCopy>

export const userRegistered = domainEvent('user.registered', 1, PersonCopy, payload => payload.userId)
export const userUpdated = domainEvent('user.updated', 1, PersonCopy, payload => payload.userId)
/** Everything about the person is to go, in every service. */
export const userDeleted = domainEvent('user.deleted', 1, Type.Object({ userId: Id }), payload => payload.userId)
/** One session, or with `sessionId` null all of the person's, ended. */
export const sessionEnded = domainEvent(
  'session.ended',
  1,
  Type.Object({ userId: Id, sessionId: Nullable(Id), reason: Type.String() }),
  payload => payload.userId,
)
