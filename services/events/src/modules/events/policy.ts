import type { Actor, ErrorCode, EventDetails, EventStatus } from '@flow/contracts'
import type { Database, Tx } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import { lockEvent, seeEvent } from './read.sql.ts'

interface Situation {
  readonly actor: Actor
  readonly status: EventStatus
  /** Organiser, co-organiser or administrator. */
  readonly edits: boolean
  /** Those, and whoever may look after guests. */
  readonly manages: boolean
  /** Those who edit, and whoever may see the figures. */
  readonly sees_figures: boolean
  /** Of the staff, beside the organiser. */
  readonly helps: boolean
  /** Moderators took it down. */
  readonly hidden: boolean
}

/** What the viewer may do with an event: the same rules that the commands hold. */
export const abilitiesOf = ({ actor, status, edits, hidden, ...may }: Situation): EventDetails['abilities'] => {
  const open = status === 'published'
  return {
    edit: edits && status !== 'cancelled',
    publish: edits && (status === 'draft' || status === 'postponed'),
    cancel: edits && (open || status === 'postponed'),
    delete: edits && status === 'draft',
    manageAttendees: may.manages,
    viewAnalytics: may.sees_figures,
    stepBack: may.helps,
    attend: actor.kind === 'user' && open && !hidden,
    like: actor.kind === 'user' && status !== 'draft',
  }
}

/**
 * Locks an event for a change by the caller.
 * @throws 404 when the caller may not see it, 403 when the caller may see it but not change it.
 */
export const lockForEdit = async (tx: Tx, eventId: string) => {
  const row = await tx.first(lockEvent, [eventId])
  if (row?.edits) return row
  throw problem((await tx.first(seeEvent, [eventId])) ? 'forbidden' : 'event_not_found')
}

/** @throws 404 when the caller may not see the event */
export const requireSeen = async (
  db: Database,
  actor: Actor,
  eventId: string,
): Promise<{ readonly edits: boolean }> => {
  const [event] = await db.read(actor, seeEvent, [eventId])
  if (!event) throw problem('event_not_found')
  return event
}

/**
 * @param otherwise what all others are told, where they shall not know what there is
 * @throws 404 for who may not see the event, 403 for who may not change it
 */
export const requireEditor = async (
  db: Database,
  actor: Actor,
  eventId: string,
  otherwise?: ErrorCode,
): Promise<void> => {
  const [event] = await db.read(actor, seeEvent, [eventId])
  if (!event?.edits) throw problem(otherwise ?? (event ? 'forbidden' : 'event_not_found'))
}
