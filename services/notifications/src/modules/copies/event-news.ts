import {
  attendeeCancelled,
  attendeeRegistered,
  type EventFact,
  eventCancelled,
  eventCommented,
  eventCreated,
  eventInvited,
  eventLiked,
  eventPublished,
  eventReviewed,
  eventStaffGranted,
  eventUpdated,
} from '@flow/contracts'
import { type EventHandler, on } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import type { Static } from 'typebox'
import type { NotificationsContext } from '../../context.ts'
import { planReminders } from '../reminders/plan-reminders.ts'
import { accept } from '../requests/accept.ts'
import {
  forgetAttendance,
  forgetAttendances,
  moveAttendances,
  peopleGoing,
  rememberAttendances,
} from './attendances.ts'
import { dateConsumers, onDatesChanged } from './date-news.ts'
import {
  dateValues,
  type EventRow,
  eventCopy,
  eventLink,
  eventValues,
  knownEvent,
  placeOf,
  rememberEvents,
} from './events.ts'
import { isStale } from './stale.ts'

type News = { readonly id: string; readonly occurredAt: string }

/** What those who go need to know of a change, or nothing. */
export const changeOf = (before: EventRow, after: EventRow) => {
  const timeChanged = before.starts_at.getTime() !== after.starts_at.getTime()
  const placeChanged = placeOf(before) !== placeOf(after)
  const titleChanged = before.title !== after.title
  const postponed = before.status !== 'postponed' && after.status === 'postponed'
  if (!postponed && !timeChanged && !placeChanged && !titleChanged) return undefined
  const old = { oldStartsAt: before.starts_at.toISOString(), oldPlace: placeOf(before), oldTitle: before.title }
  return { postponed, timeChanged, placeChanged, titleChanged, ...old }
}

type Updated = Static<(typeof eventUpdated)['payload']>

const onUpdate = async (tx: Tx, context: NotificationsContext, fact: Updated, news: News) => {
  const at = context.now()
  const before = await eventCopy(tx, fact.eventId)
  await rememberEvents(tx, [fact])
  const after = (await eventCopy(tx, fact.eventId)) as EventRow
  if (fact.dates) {
    const change = { dates: fact.dates, withdrawnIds: fact.withdrawnIds ?? [], changed: fact.changed }
    return onDatesChanged(tx, context, { before: before ?? after, after, change, news })
  }
  if (await moveAttendances(tx, fact.eventId, after.starts_at, at))
    await planReminders(tx, context, { eventId: fact.eventId })
  const open = after.status === 'published' || after.status === 'postponed'
  const change = before && open ? changeOf(before, after) : undefined
  if (!change || isStale(context, news.occurredAt)) return
  await accept(tx, context, {
    dedupe: `event_update ${news.id}`,
    type: 'event_update',
    userIds: await peopleGoing(tx, fact.eventId, at),
    data: { ...eventValues(after), ...change },
    subject: fact.eventId,
    link: eventLink(after),
    expiresAt: after.ends_at,
  })
}

const onCancelled = async (
  tx: Tx,
  context: NotificationsContext,
  fact: EventFact & { reason: string | null },
  news: News,
) => {
  const at = context.now()
  await rememberEvents(tx, [fact])
  const event = (await eventCopy(tx, fact.eventId)) as EventRow
  const userIds = await peopleGoing(tx, fact.eventId, at)
  await forgetAttendances(tx, fact.eventId, at)
  if (isStale(context, news.occurredAt)) return
  await accept(tx, context, {
    dedupe: `event_cancelled ${news.id}`,
    type: 'event_cancelled',
    userIds,
    data: { ...eventValues(event), reason: fact.reason ?? '' },
    subject: fact.eventId,
    link: eventLink(event),
  })
}

const onRegistered = (context: NotificationsContext) =>
  on(attendeeRegistered, async (tx, { id, occurredAt, payload }) => {
    const { eventId, userId, occurrenceId } = payload
    await rememberAttendances(tx, [payload])
    const event = await knownEvent(tx, context, eventId)
    await planReminders(tx, context, { userId, occurrenceId })
    const startsAt = new Date(payload.startsAt)
    if (!event || isStale(context, occurredAt) || startsAt <= context.now()) return
    await accept(tx, context, {
      dedupe: `event_confirmation ${id}`,
      type: 'event_confirmation',
      userIds: [userId],
      data: { ...dateValues(event, startsAt, payload.occurrenceId), partySize: payload.partySize },
      subject: eventId,
      link: eventLink(event),
      expiresAt: startsAt,
    })
    await tellOrganiser(tx, context, event, {
      dedupe: `attendee_registered ${id}`,
      type: 'attendee_registered',
      actorId: userId,
    })
  })

interface Act {
  readonly dedupe: string
  readonly type: 'attendee_registered' | 'event_like' | 'event_comment' | 'event_review'
  readonly actorId: string
  readonly data?: Readonly<Record<string, string | number | boolean>>
}

/** Tells an organiser what somebody did with their event; what belongs together stands as one item. */
const tellOrganiser = async (
  tx: Tx,
  context: NotificationsContext,
  event: EventRow,
  act: Act,
  userId = event.organiser_id,
) => {
  if (!userId) return
  await accept(tx, context, {
    ...act,
    userIds: [userId],
    data: { ...eventValues(event), ...act.data },
    groupKey: `${act.type} ${event.id}${act.data?.reply ? ' reply' : ''}`,
    subject: event.id,
    link: eventLink(event),
  })
}

const onTalk = (context: NotificationsContext): EventHandler[] => [
  on(eventLiked, async (tx, { id, occurredAt, payload }) => {
    const event = isStale(context, occurredAt) ? undefined : await knownEvent(tx, context, payload.eventId)
    if (event)
      await tellOrganiser(tx, context, event, {
        dedupe: `event_like ${id}`,
        type: 'event_like',
        actorId: payload.userId,
      })
  }),
  on(eventReviewed, async (tx, { id, occurredAt, payload }) => {
    const event = isStale(context, occurredAt) ? undefined : await knownEvent(tx, context, payload.eventId)
    const act = { dedupe: `event_review ${id}`, type: 'event_review', actorId: payload.authorId } as const
    if (event) await tellOrganiser(tx, context, event, { ...act, data: { rating: payload.rating } })
  }),
  on(eventCommented, async (tx, { id, occurredAt, payload }) => {
    const event = isStale(context, occurredAt) ? undefined : await knownEvent(tx, context, payload.eventId)
    if (!event) return
    const act = { type: 'event_comment', actorId: payload.authorId } as const
    const { replyToAuthorId } = payload
    if (replyToAuthorId)
      await tellOrganiser(
        tx,
        context,
        event,
        { ...act, dedupe: `event_reply ${id}`, data: { reply: true } },
        replyToAuthorId,
      )
    if (event.organiser_id !== replyToAuthorId)
      await tellOrganiser(tx, context, event, { ...act, dedupe: `event_comment ${id}`, data: { reply: false } })
  }),
]

const onInvited = (context: NotificationsContext) =>
  on(eventInvited, async (tx, { id, occurredAt, payload }) => {
    const event = isStale(context, occurredAt) ? undefined : await knownEvent(tx, context, payload.eventId)
    if (!event) return
    await accept(tx, context, {
      dedupe: `event_invitation ${id}`,
      type: 'event_invitation',
      userIds: [payload.userId],
      actorId: payload.invitedBy,
      data: { ...eventValues(event), message: payload.message ?? '' },
      subject: event.id,
      link: eventLink(event),
      expiresAt: event.ends_at,
    })
  })

/** Somebody may help from now on; that they may do something else besides is not told again. */
const onStaff = (context: NotificationsContext) =>
  on(eventStaffGranted, async (tx, { id, occurredAt, payload }) => {
    if (!payload.added || isStale(context, occurredAt)) return
    const event = await knownEvent(tx, context, payload.eventId)
    if (!event) return
    await accept(tx, context, {
      dedupe: `event_staff ${id}`,
      type: 'event_staff',
      userIds: [payload.userId],
      actorId: payload.grantedBy,
      data: eventValues(event),
      subject: event.id,
      link: `/organise/${event.id}`,
      expiresAt: event.ends_at,
    })
  })

/** Keeps copies of events and of who goes in step, and tells people what concerns them. */
export const eventConsumers = (context: NotificationsContext): EventHandler[] => [
  on(eventCreated, (tx, { payload }) => rememberEvents(tx, [payload])),
  on(eventPublished, (tx, { payload }) => rememberEvents(tx, [payload])),
  on(eventUpdated, (tx, { payload, ...news }) => onUpdate(tx, context, payload, news)),
  on(eventCancelled, (tx, { payload, ...news }) => onCancelled(tx, context, payload, news)),
  ...dateConsumers(context),
  onRegistered(context),
  on(attendeeCancelled, (tx, { payload }) => forgetAttendance(tx, payload, context.now())),
  onInvited(context),
  onStaff(context),
  ...onTalk(context),
]
