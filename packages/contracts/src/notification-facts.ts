import { Type } from 'typebox'
import { Nullable } from './common.ts'
import { domainEvent } from './domain-event.ts'
import { Id } from './ids.ts'

const ofPerson = (payload: { userId: string }) => payload.userId

/** Something new, or something that grew, stands in a person's inbox. */
export const notificationCreated = domainEvent(
  'notification.created',
  1,
  Type.Object({ userId: Id, notificationId: Id }),
  ofPerson,
)
/** Items were read or removed; with `notificationId` null all of them. */
export const notificationRead = domainEvent(
  'notification.read',
  1,
  Type.Object({ userId: Id, notificationId: Nullable(Id) }),
  ofPerson,
)
/** Many inboxes got an announcement: who is connected counts anew. */
export const notificationsBroadcast = domainEvent(
  'notifications.broadcast',
  1,
  Type.Object({ requestId: Id }),
  payload => payload.requestId,
)
