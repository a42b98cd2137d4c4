import { eventUpdated, type Id, type UpdateEvent, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { changeFollowing, isWholeSeries } from '../series/change-following.ts'
import { changeOneDate } from '../series/change-one-date.ts'
import { rescheduled } from '../series/reschedule.ts'
import { repeats, resetDates } from '../series/reset-dates.ts'
import { toldDates } from '../series/told-dates.ts'
import { changedRecord, changesBetween } from './changed-record.ts'
import { checkCategory } from './create-event.ts'
import { forgetEvent } from './event-cache.ts'
import { factOf } from './facts.ts'
import { lockForEdit } from './policy.ts'
import { findRecord } from './record.sql.ts'
import { relistEvents } from './relist.ts'
import { resolvePlace } from './resolve-place.ts'
import { storedEvent } from './stored-event.ts'
import { checkVersion, noteVersion } from './versions.ts'
import { putRoom, updateEvents } from './write.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

interface Change {
  readonly eventId: Id
  readonly input: UpdateEvent
  readonly ifMatch?: string
}

/** Of a series which dates are meant; of a single event always all. */
const scopeOf = ({ scope, occurrenceId }: UpdateEvent, recurring: boolean) => {
  const meant = recurring ? (scope ?? (occurrenceId ? 'this' : 'all')) : 'all'
  if (meant !== 'all' && !occurrenceId) throw invalid('/occurrenceId', 'required', 'name the date that is meant')
  return meant
}

const changeAll = async (tx: Tx, actor: UserActor, { eventId, input }: Change, now: Date): Promise<boolean> => {
  if (input.category) await checkCategory(tx, input.category)
  const before = await tx.one(findRecord, [eventId])
  const times = await rescheduled(tx, before, input)
  const after = { ...changedRecord(before, input), ...times, ...(await resolvePlace(tx, input)) }
  if (input.virtual)
    await tx.run(putRoom, [eventId, input.virtual.provider, input.virtual.url, input.virtual.instructions ?? null])
  const changed = [...changesBetween(before, after), ...(input.virtual ? ['virtual'] : [])]
  if (changed.length === 0) return false
  await tx.run(updateEvents, [JSON.stringify([after]), null, now])
  const withdrawnIds = await resetDates(tx, { before, after, changed, now }).catch(refuseTooFewPlaces)
  const fact = await factOf(tx, eventId)
  const dates = repeats(after) ? { dates: await toldDates(tx, eventId, { from: new Date(0), now }) } : {}
  await publish(tx, eventUpdated, { ...fact, changed, ...(withdrawnIds.length ? { withdrawnIds } : {}), ...dates })
  await noteVersion(tx, actor, { eventId, changed, now })
  return true
}

/** A change of single dates may name the zone that the series has anyway, as a form does that holds all of a schedule. */
const withoutSameZone = async (tx: Tx, { eventId, input }: Change): Promise<UpdateEvent> => {
  const { timeZone, ...rest } = input
  if (!timeZone || !input.occurrenceId) return input
  return timeZone === (await storedEvent(tx, eventId)).time_zone ? rest : input
}

/** The same as `updateEvent` within a transaction. */
export const updateIn = async (
  tx: Tx,
  { now, store }: Omit<Deps, 'db'>,
  actor: UserActor,
  given: Change,
): Promise<void> => {
  const { eventId } = given
  const { status, version, slug, recurring } = await lockForEdit(tx, eventId)
  await checkVersion(tx, eventId, { ifMatch: given.ifMatch, version })
  if (status === 'cancelled') throw problem('event_state', { detail: 'A cancelled event cannot be changed.' })
  const input = await withoutSameZone(tx, given)
  const scope = scopeOf(input, recurring)
  const target = { eventId, occurrenceId: input.occurrenceId ?? '', input, now: now() }
  const isAll = scope === 'all' || (scope === 'following' && (await isWholeSeries(tx, target)))
  const changes = isAll
    ? changeAll(tx, actor, { eventId, input }, now())
    : (scope === 'this' ? changeOneDate : changeFollowing)(tx, actor, target).catch(refuseTooFewPlaces)
  if (!(await changes)) return
  await relistEvents(tx, [eventId], now())
  tx.onCommit(() => forgetEvent(store, eventId, slug))
}

/**
 * Changes an event: of a series one date, one and those after it, or all. Nothing changes when nothing differs, and those
 * who go are told once.
 * @throws 404, 403, 409 for a cancelled event or fewer places than are taken, 412 when `ifMatch` names an old version.
 */
export const updateEvent = ({ db, ...deps }: Deps, actor: UserActor, change: Change): Promise<void> =>
  db.asUser(actor, tx => updateIn(tx, deps, actor, change))

const refuseTooFewPlaces = (error: { code?: string }): never => {
  if (error.code === '23514')
    throw problem('conflict', { detail: 'More people have a place already than the new capacity allows.' })
  throw error
}
