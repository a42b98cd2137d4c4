import { type DateFact, type EventFact, eventDatesCancelled, eventDatesChanged, type Id } from '@flow/contracts'
import { type EventHandler, on } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import type { NotificationsContext } from '../../context.ts'
import { planReminders } from '../reminders/plan-reminders.ts'
import { accept } from '../requests/accept.ts'
import { forgetDatesOf, type Going, goingToDates, moveDatesOf } from './attendances.ts'
import { type EventRow, eventCopy, eventLink, eventValues, placeOf, rememberEvents } from './events.ts'
import { isStale } from './stale.ts'

interface News {
  readonly id: string
  readonly occurredAt: string
}

/** People whose next affected date is the same, and who have as many more of them: they are told the same. */
interface Told {
  readonly next: Going
  readonly more: number
  readonly userIds: Id[]
}

/** Each person once, however many of their dates are affected. */
const byNextDate = (going: readonly Going[]): Told[] => {
  const own = Map.groupBy(going, one => one.user_id)
  const groups = new Map<string, Told>()
  for (const [userId, dates] of own) {
    const [next] = dates as [Going]
    const more = dates.length - 1
    const key = `${next.occurrence_id} ${more}`
    const group = groups.get(key) ?? { next, more, userIds: [] }
    group.userIds.push(userId)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const tellWithdrawn = async (
  tx: Tx,
  context: NotificationsContext,
  event: EventRow,
  given: { readonly going: readonly Going[]; readonly reason: string; readonly news: News },
) => {
  for (const { next, more, userIds } of byNextDate(given.going))
    await accept(tx, context, {
      dedupe: `event_cancelled ${given.news.id} ${next.occurrence_id} ${more}`,
      type: 'event_cancelled',
      userIds,
      data: { ...eventValues(event, next.starts_at), reason: given.reason, more },
      subject: event.id,
      link: eventLink(event),
    })
}

/** What differs of a date, or nothing. */
const changeOfDate = (before: EventRow, was: Date, now: DateFact) => {
  const place = placeOf({ place_name: now.placeName ?? null, city: now.city ?? null })
  const [oldPlace, title] = [placeOf(before), now.title ?? before.title]
  const timeChanged = was.getTime() !== Date.parse(now.startsAt)
  const placeChanged = place !== oldPlace
  const titleChanged = title !== before.title
  if (!timeChanged && !placeChanged && !titleChanged) return undefined
  const old = { oldStartsAt: was.toISOString(), oldPlace, oldTitle: before.title }
  return { title, place, postponed: false, timeChanged, placeChanged, titleChanged, ...old }
}

interface DatesChanged {
  readonly dates: readonly DateFact[]
  readonly withdrawnIds: readonly Id[]
  /** The names of columns that changed. */
  readonly changed: readonly string[]
}

const ofPlace = (column: string) => column === 'place_name' || column === 'city'

/**
 * Follows dates of a series that moved, changed, or take place no more: reminders move and vanish with them, and each
 * person who goes is told once, of the next date that concerns them.
 * @param before the event as it was
 */
export const onDatesChanged = async (
  tx: Tx,
  context: NotificationsContext,
  given: { readonly before: EventRow; readonly after: EventRow; readonly change: DatesChanged; readonly news: News },
): Promise<void> => {
  const { before, after, change, news } = given
  const at = context.now()
  const [going, withdrawn] = [
    await goingToDates(
      tx,
      change.dates.map(one => one.occurrenceId),
      at,
    ),
    await goingToDates(tx, change.withdrawnIds, at),
  ]
  if (await moveDatesOf(tx, after.id, change.dates, at)) await planReminders(tx, context, { eventId: after.id })
  await forgetDatesOf(tx, after.id, change.withdrawnIds, at)
  if (isStale(context, news.occurredAt) || after.status !== 'published') return
  await tellWithdrawn(tx, context, after, { going: withdrawn, reason: '', news })
  const factOf = new Map(change.dates.map(one => [one.occurrenceId, one]))
  const told = { title: change.changed.includes('title'), place: change.changed.some(ofPlace) }
  const differing = going.filter(one => {
    const differs = changeOfDate(before, one.starts_at, factOf.get(one.occurrence_id) as DateFact)
    return (
      differs && (differs.timeChanged || (differs.placeChanged && told.place) || (differs.titleChanged && told.title))
    )
  })
  for (const { next, more, userIds } of byNextDate(differing)) {
    const fact = factOf.get(next.occurrence_id) as DateFact
    const differs = changeOfDate(before, next.starts_at, fact)
    await accept(tx, context, {
      dedupe: `event_update ${news.id} ${next.occurrence_id} ${more}`,
      type: 'event_update',
      userIds,
      data: {
        ...{ ...eventValues(after, new Date(fact.startsAt)), ...differs, more },
        placeChanged: Boolean(differs?.placeChanged && told.place),
        titleChanged: Boolean(differs?.titleChanged && told.title),
      },
      subject: after.id,
      link: eventLink(after),
      expiresAt: new Date(fact.endsAt),
    })
  }
}

/** The event as it was and as it is; of one that was not known, the same twice. */
const remember = async (tx: Tx, fact: EventFact) => {
  const before = await eventCopy(tx, fact.eventId)
  await rememberEvents(tx, [fact])
  const after = (await eventCopy(tx, fact.eventId)) as EventRow
  return { before: before ?? after, after }
}

/** Keeps dates of series in step, and tells those who go to them. */
export const dateConsumers = (context: NotificationsContext): EventHandler[] => [
  on(eventDatesChanged, async (tx, { payload, ...news }) =>
    onDatesChanged(tx, context, { ...(await remember(tx, payload)), change: payload, news }),
  ),
  on(eventDatesCancelled, async (tx, { payload, ...news }) => {
    const at = context.now()
    const { after } = await remember(tx, payload)
    const ids = payload.dates.map(one => one.occurrenceId)
    const going = await goingToDates(tx, ids, at)
    await forgetDatesOf(tx, after.id, ids, at)
    if (isStale(context, news.occurredAt)) return
    await tellWithdrawn(tx, context, after, { going, reason: payload.reason ?? '', news })
  }),
]
