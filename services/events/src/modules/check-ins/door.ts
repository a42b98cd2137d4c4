import { DOOR_COLUMNS, type DoorCounts, type DoorList, type DoorTicket, type Id, type UserActor } from '@flow/contracts'
import { problem } from '@flow/service-kit'
import type { Static } from 'typebox'
import { QR_PREFIX } from '../tickets/qr.ts'
import { type DoorDeps, requireDoor } from './check-in.ts'
import { countDoor, findDoorDate, listDoor, searchDoor } from './door.sql.ts'

export interface DoorQuery {
  readonly eventId: Id
  readonly occurrenceId?: Id | undefined
}

const dateOf = async (deps: DoorDeps, actor: UserActor, { eventId, occurrenceId }: DoorQuery) => {
  await requireDoor(deps, actor, eventId)
  const [date] = await deps.db.read(actor, findDoorDate, [eventId, occurrenceId ?? null, deps.now()])
  if (!date) throw problem('event_not_found')
  return date
}

/** All that a scanner needs to work offline; with `since` what changed from then on. @throws 404, 403 */
export const doorList = async (
  deps: DoorDeps,
  actor: UserActor,
  query: DoorQuery & { readonly since?: string | undefined },
): Promise<Static<typeof DoorList>> => {
  const date = await dateOf(deps, actor, query)
  const generatedAt = deps.now()
  const given = [date.occurrence_id, query.since ?? null]
  const list = await deps.db.asService('door list', tx => tx.one(listDoor, given))
  return {
    eventId: date.event_id,
    occurrenceId: date.occurrence_id,
    title: date.title,
    startsAt: date.starts_at.toISOString(),
    generatedAt: generatedAt.toISOString(),
    currency: date.currency,
    qr: { prefix: QR_PREFIX, algorithm: 'Ed25519', publicKeys: [...deps.keys.publicKeys] },
    tiers: list.tiers,
    columns: [...DOOR_COLUMNS],
    tickets: list.tickets,
  }
}

/** How many came, of how many. @throws 404, 403 */
export const doorCounts = async (
  deps: DoorDeps,
  actor: UserActor,
  query: DoorQuery,
): Promise<Static<typeof DoorCounts>> => {
  const date = await dateOf(deps, actor, query)
  const rows = await deps.db.asService('counts at the door', tx => tx.all(countDoor, [date.occurrence_id]))
  const sum = (of: 'tickets' | 'checked_in') => rows.reduce((total, row) => total + row[of], 0)
  return {
    occurrenceId: date.occurrence_id,
    tickets: sum('tickets'),
    checkedIn: sum('checked_in'),
    tiers: rows.map(row => ({ tierId: row.tier_id, name: row.name, tickets: row.tickets, checkedIn: row.checked_in })),
  }
}

/** Valid tickets of people by name, 50 at most. @throws 404, 403 */
export const searchAtDoor = async (
  deps: DoorDeps,
  actor: UserActor,
  query: DoorQuery & { readonly q: string },
): Promise<Array<Static<typeof DoorTicket> & { checkedInAt: string | null }>> => {
  const date = await dateOf(deps, actor, query)
  const rows = await deps.db.asService('people at the door', tx =>
    tx.all(searchDoor, [date.occurrence_id, query.q.trim()]),
  )
  return rows.map(row => ({
    id: row.id,
    code: row.code,
    name: row.holder_name,
    tier: row.tier_name,
    due: row.order_status === 'due' ? { amount: row.amount, currency: row.currency } : null,
    checkedInAt: row.checked_at?.toISOString() ?? null,
  }))
}
