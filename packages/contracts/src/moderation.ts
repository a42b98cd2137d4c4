import { type Static, Type } from 'typebox'
import { Instant, Nullable, Page, PageQuery } from './common.ts'
import { domainEvent } from './domain-event.ts'
import { closed, HiddenEvent, literals } from './event-parts.ts'
import { EventCard } from './events.ts'
import { Id } from './ids.ts'

/** Why something is taken away; whose it is reads it. */
const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description: 'Whose it is reads it' })

export const ModerationReason = Type.Object({ reason: Reason }, closed)
export type ModerationReason = Static<typeof ModerationReason>
/** Where a reason goes with a DELETE, which has no body. */
export const ReasonQuery = Type.Object({ reason: Type.Optional(Reason) })

export const MODERATED_STATES = ['hidden', 'featured'] as const
export const ModeratedEventsQuery = Type.Object({ state: literals(MODERATED_STATES), ...PageQuery })
export type ModeratedEventsQuery = Static<typeof ModeratedEventsQuery>

/** An event that moderators hid or featured, at its next date. */
export const ModeratedEvent = Type.Object({
  ...EventCard.properties,
  hidden: Nullable(HiddenEvent),
  featuredAt: Nullable(Instant),
})
export type ModeratedEvent = Static<typeof ModeratedEvent>
export const ModeratedEventList = Page(ModeratedEvent)

export const MODERATION_ACTS = [
  'event_hidden',
  'event_restored',
  'comment_removed',
  'review_removed',
  'source_paused',
  'source_resumed',
  'source_removed',
] as const

/** Somebody who may moderate did something to what a person made: for that person. */
export const contentModerated = domainEvent(
  'content.moderated',
  1,
  Type.Object({
    ownerId: Id,
    act: literals(MODERATION_ACTS),
    subjectId: Id,
    /** What it is called: the title of the event, the name of the source. */
    name: Type.String(),
    reason: Nullable(Type.String()),
    /** Where to look, on this site. */
    link: Nullable(Type.String()),
  }),
  payload => payload.subjectId,
)
export type ModeratedContent = Static<(typeof contentModerated)['payload']>
