import { type Static, Type } from 'typebox'
import { Instant, Nullable } from './common.ts'
import { domainEvent } from './domain-event.ts'
import { closed, literals } from './event-parts.ts'
import { Id } from './ids.ts'
import { EVENT_PERMISSIONS } from './permissions.ts'

/** Who said or did something, as their profile shows them. */
const TalkPerson = Type.Object({
  id: Id,
  username: Nullable(Type.String()),
  displayName: Type.String(),
  avatarUrl: Nullable(Type.String()),
})

export const NewComment = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
    replyTo: Type.Optional(Id),
  },
  closed,
)
export type NewComment = Static<typeof NewComment>

export const ChangeComment = Type.Object({ text: NewComment.properties.text }, closed)
export type ChangeComment = Static<typeof ChangeComment>

export const EventComment = Type.Object({
  id: Id,
  text: Type.String(),
  author: TalkPerson,
  replyTo: Nullable(Id),
  createdAt: Instant,
  editedAt: Nullable(Instant),
  abilities: Type.Object({ edit: Type.Boolean(), delete: Type.Boolean() }),
})
export type EventComment = Static<typeof EventComment>

export const NewReview = Type.Object(
  {
    rating: Type.Integer({ minimum: 1, maximum: 5 }),
    text: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  closed,
)
export type NewReview = Static<typeof NewReview>

export const EventReview = Type.Object({
  author: TalkPerson,
  rating: Type.Integer(),
  text: Type.String(),
  createdAt: Instant,
  updatedAt: Instant,
  abilities: Type.Object({ delete: Type.Boolean() }),
})
export type EventReview = Static<typeof EventReview>

export const EventReviewList = Type.Object({
  count: Type.Integer(),
  average: Nullable(Type.Number({ description: 'From 1 to 5, one decimal; null without reviews' })),
  mayReview: Type.Boolean({ description: 'Whether the caller went to a date that is over' }),
  items: Type.Array(EventReview),
  nextCursor: Nullable(Type.String()),
})

export const SHARE_CHANNELS = [
  'link',
  'email',
  'message',
  'whatsapp',
  'telegram',
  'facebook',
  'x',
  'qr',
  'other',
] as const
export const ShareEvent = Type.Object({ channel: literals(SHARE_CHANNELS) }, closed)

export const StaffPermissions = Type.Object(
  {
    permissions: Type.Array(literals(EVENT_PERMISSIONS), {
      maxItems: EVENT_PERMISSIONS.length,
      uniqueItems: true,
      description: 'None: the person is not of the staff any more',
    }),
  },
  closed,
)
export const StaffMember = Type.Object({ person: TalkPerson, permissions: Type.Array(literals(EVENT_PERMISSIONS)) })
export type StaffMember = Static<typeof StaffMember>
export const StaffList = Type.Object({ items: Type.Array(StaffMember) })

export const QUALITY_CODES = [
  'short_title',
  'shouting_title',
  'short_description',
  'no_picture',
  'few_tags',
  'no_place_address',
  'no_capacity',
  'no_accessibility',
  'no_language',
  'other_category',
  'published_late',
] as const
export const EventQuality = Type.Object({
  score: Type.Integer({ minimum: 0, maximum: 100 }),
  advice: Type.Array(Type.Object({ code: literals(QUALITY_CODES), gain: Type.Integer(), text: Type.String() }), {
    description: 'What would raise the score, the most first',
  }),
})
export type EventQuality = Static<typeof EventQuality>

export const eventCommented = domainEvent(
  'event.commented',
  1,
  Type.Object({ eventId: Id, commentId: Id, authorId: Id, replyToAuthorId: Nullable(Id), organiserId: Nullable(Id) }),
  payload => payload.eventId,
)
export const eventReviewed = domainEvent(
  'event.reviewed',
  1,
  Type.Object({ eventId: Id, authorId: Id, rating: Type.Integer() }),
  payload => payload.eventId,
)

export const InvitePeople = Type.Object(
  {
    userIds: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }),
    message: Type.Optional(Type.String({ maxLength: 500 })),
  },
  closed,
)
export type InvitePeople = Static<typeof InvitePeople>
export const InvitedPeople = Type.Object({
  invited: Type.Integer({ description: 'People invited now' }),
  already: Type.Integer({ description: 'People who had been invited before' }),
})
export const INVITATION_ANSWERS = ['waiting', 'going', 'declined'] as const
/** Somebody who was invited, and what they said to it. */
export const InvitedPerson = Type.Object({
  person: TalkPerson,
  answer: literals(INVITATION_ANSWERS),
  invitedAt: Instant,
})
export type InvitedPerson = Static<typeof InvitedPerson>
/** An invitation as the invited sees it. */
export const OwnInvitation = Type.Object({
  by: Nullable(Type.String({ description: 'The name of who invites; null when the account is gone' })),
  message: Nullable(Type.String()),
  declined: Type.Boolean(),
})
export type OwnInvitation = Static<typeof OwnInvitation>
export const eventInvited = domainEvent(
  'event.invited',
  1,
  Type.Object({ eventId: Id, userId: Id, invitedBy: Id, title: Type.String(), message: Nullable(Type.String()) }),
  payload => payload.eventId,
)

/** Somebody may do something on an event, or something else than before. */
export const eventStaffGranted = domainEvent(
  'event.staff_granted',
  1,
  Type.Object({ eventId: Id, userId: Id, grantedBy: Id, added: Type.Boolean() }),
  payload => payload.eventId,
)
