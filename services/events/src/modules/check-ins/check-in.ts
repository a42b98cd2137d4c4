import { attendeeCheckedIn, type CheckInResult, type Id, newId, type UserActor } from '@flow/contracts'
import { publishMany } from '@flow/messaging'
import type { Row, Tx } from '@flow/postgres'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { tidyCode } from '../orders/codes.ts'
import type { QrTicket, TicketKeys } from '../tickets/qr.ts'
import {
  demoteScans,
  findDoor,
  findScans,
  insertScans,
  lockScanned,
  putCheckIns,
  readScanned,
  removeCheckIn,
  touchTickets,
} from './check-in.sql.ts'
import { type FirstScan, mergeScans, type ScanToMerge } from './merge-scans.ts'

export interface DoorDeps extends Pick<ServiceDeps, 'db' | 'now' | 'store'> {
  readonly keys: TicketKeys
}

export interface DoorScan {
  readonly code: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly deviceId: string
  /** Who stands at the door. */
  readonly by: Id
  /** Scanned now: a second one is another scan, never a repeated message. */
  readonly isNow?: boolean
}

type TicketRow = Row<typeof readScanned>

/** @throws 404 for who may not see the event, 403 for who does not manage its attendees */
export const requireDoor = async ({ db }: Pick<DoorDeps, 'db'>, actor: UserActor, eventId: Id): Promise<void> => {
  const [event] = await db.read(actor, findDoor, [eventId])
  if (!event) throw problem('event_not_found')
  if (!event.manages) throw problem('forbidden')
}

/** A scan with what its code says: a QR names a ticket and its version, anything else is a code that was typed. */
const understood = (keys: TicketKeys, scan: DoorScan) => {
  const qr: QrTicket | undefined = keys.read(scan.code.trim())
  return { ...scan, qr, typed: qr ? undefined : tidyCode(scan.code).slice(0, 40) }
}

const presentResult = (
  ticket: TicketRow | undefined,
  outcome: CheckInResult['status'],
  first: FirstScan | undefined,
): CheckInResult => ({
  status: outcome,
  ...(ticket && outcome !== 'invalid' && outcome !== 'wrong_event'
    ? {
        ticket: {
          id: ticket.id,
          code: ticket.code,
          name: ticket.holder_name,
          tier: ticket.tier_name,
          due: ticket.is_due ? { amount: ticket.amount, currency: ticket.currency } : null,
        },
      }
    : {}),
  ...(ticket?.is_due && (outcome === 'ok' || outcome === 'already')
    ? { toPay: { orderId: ticket.order_id, amount: { amount: ticket.owed, currency: ticket.currency } } }
    : {}),
  ...(first ? { firstCheckIn: { at: new Date(first.at).toISOString(), deviceId: first.deviceId, by: first.by } } : {}),
})

const firstOf = (row: TicketRow): FirstScan | undefined =>
  row.checked_at && row.device_id !== null
    ? { at: row.checked_at.getTime(), deviceId: row.device_id, by: row.by_id }
    : undefined

const toMerge = (scan: ReturnType<typeof understood>, ticket: TicketRow | undefined): ScanToMerge => ({
  at: scan.at,
  deviceId: scan.deviceId,
  by: scan.by,
  version: scan.qr?.version,
  ticket: ticket && {
    id: ticket.id,
    eventId: ticket.event_id,
    occurrenceId: ticket.occurrence_id,
    version: ticket.version,
    status: ticket.status,
  },
})

/** Locks tickets and reads them, in one round trip: what is sent together is done in order. */
const scanned = async (tx: Tx, ids: readonly Id[], codes: readonly string[]): Promise<TicketRow[]> => {
  const [locked, rows] = await Promise.all([tx.all(lockScanned, [ids, codes]), tx.all(readScanned, [ids, codes])])
  const mine = new Set(locked.map(({ id }) => id))
  return rows.filter(({ id }) => mine.has(id))
}

export interface Door {
  readonly eventId: Id
  readonly occurrenceId: Id | undefined
}

const write = async (
  tx: Tx,
  { eventId }: Door,
  given: { rows: readonly TicketRow[]; scans: readonly ScanToMerge[]; known: ReadonlyMap<Id, FirstScan> } & ReturnType<
    typeof mergeScans
  >,
  now: Date,
): Promise<void> => {
  const { rows, scans, known, merged, changed, demoted } = given
  const dateOf = new Map(rows.map(row => [row.id, row.occurrence_id]))
  const recorded = scans.map((scan, nth) => ({
    id: newId(),
    occurrence_id: scan.ticket?.occurrenceId ?? null,
    ticket_id: scan.ticket?.id ?? null,
    at: new Date(scan.at),
    device_id: scan.deviceId,
    by_id: scan.by,
    outcome: merged[nth]?.outcome,
  }))
  const ids = [...changed]
  const checkIns = ids.map(id => {
    const first = known.get(id) as FirstScan
    return {
      ticket_id: id,
      occurrence_id: dateOf.get(id),
      at: new Date(first.at),
      device_id: first.deviceId,
      by_id: first.by,
    }
  })
  const lost = [...demoted]
  const fresh = rows.filter(row => changed.has(row.id) && row.checked_at === null)
  const facts = fresh.map(row => ({
    ticketId: row.id,
    eventId,
    occurrenceId: row.occurrence_id,
    userId: row.holder_id,
    at: new Date((known.get(row.id) as FirstScan).at).toISOString(),
  }))
  await Promise.all([
    tx.run(insertScans, [JSON.stringify(recorded), eventId, now]),
    ids.length ? tx.run(putCheckIns, [JSON.stringify(checkIns), eventId]) : undefined,
    ids.length ? tx.run(touchTickets, [ids, now]) : undefined,
    lost.length
      ? tx.run(demoteScans, [
          lost.map(([id]) => id),
          lost.map(([, one]) => one.deviceId),
          lost.map(([, one]) => new Date(one.at)),
        ])
      : undefined,
    publishMany(tx, attendeeCheckedIn, facts),
  ])
}

/**
 * Checks tickets in, scanned now or earlier without a network. The first scan by time wins; all are recorded; the same
 * scan sent again gets the same answer. Scans of the future count as made now: devices' clocks are not trusted further.
 * The caller may manage the event's attendees.
 */
export const checkIn = (deps: DoorDeps, door: Door, given: readonly DoorScan[]): Promise<CheckInResult[]> =>
  deps.db.asService('check tickets in', async tx => {
    const now = deps.now()
    const scans = given.map(scan => understood(deps.keys, { ...scan, at: Math.min(scan.at, now.getTime()) }))
    const rows = await scanned(
      tx,
      scans.flatMap(({ qr }) => qr?.ticketId ?? []),
      scans.flatMap(({ typed }) => typed ?? []),
    )
    const ticketOf = ({ qr, typed }: (typeof scans)[number]) =>
      rows.find(row => (qr ? row.id === qr.ticketId : row.code === typed))
    const tickets = scans.map(ticketOf)
    const known = new Map(rows.flatMap(row => (firstOf(row) ? [[row.id, firstOf(row) as FirstScan] as const] : [])))
    const later = scans.flatMap(({ isNow, ...scan }, nth) => (isNow ? [] : [{ ...scan, ticket: tickets[nth] }]))
    const told = later.length
      ? await tx.all(findScans, [
          later.map(({ ticket }) => ticket?.id ?? null),
          later.map(({ deviceId }) => deviceId),
          later.map(({ at }) => new Date(at)),
        ])
      : []
    const before = new Map(told.map(row => [`${row.ticket_id} ${row.device_id} ${row.at.getTime()}`, row.outcome]))
    const merging = scans.map((scan, nth) => {
      const first = scan.isNow ? known.get(tickets[nth]?.id ?? '') : undefined
      // Who scans now, with a network, comes after whoever is known, whatever the clocks of two gates say.
      const at = first ? Math.max(scan.at, first.at + 1) : scan.at
      return toMerge({ ...scan, at }, tickets[nth])
    })
    const isNew = merging.map(
      (scan, nth) => !scan.ticket || given[nth]?.isNow || !before.has(`${scan.ticket.id} ${scan.deviceId} ${scan.at}`),
    )
    const result = mergeScans(
      door.eventId,
      door.occurrenceId,
      merging.filter((_, nth) => isNew[nth]),
      known,
    )
    await write(tx, door, { rows, scans: merging.filter((_, nth) => isNew[nth]), known, ...result }, now)
    const fresh = result.merged.values()
    return merging.map((scan, nth) => {
      const ticket = tickets[nth]
      if (isNew[nth]) {
        const { outcome, first } = fresh.next().value as (typeof result.merged)[number]
        return presentResult(ticket, outcome, first)
      }
      const outcome = before.get(`${scan.ticket?.id} ${scan.deviceId} ${scan.at}`) as CheckInResult['status']
      return presentResult(ticket, outcome, ticket && known.get(ticket.id))
    })
  })

/** Takes a check-in back: the person did not go in after all. Undoing twice is the same as once. @throws 404, 403 */
export const undoCheckIn = async (deps: DoorDeps, actor: UserActor, eventId: Id, ticketId: Id): Promise<void> => {
  await requireDoor(deps, actor, eventId)
  await deps.db.asService('undo a check-in', async tx => {
    const [ticket] = await scanned(tx, [ticketId], [])
    if (ticket?.event_id !== eventId) throw problem('ticket_not_found')
    const removed = await tx.first(removeCheckIn, [ticketId, eventId])
    if (!removed) return
    const now = deps.now()
    const scan = {
      id: newId(),
      occurrence_id: removed.occurrence_id,
      ticket_id: ticketId,
      at: now,
      device_id: 'undo',
      by_id: actor.id,
      outcome: 'undone',
    }
    await tx.run(insertScans, [JSON.stringify([scan]), eventId, now])
    await tx.run(touchTickets, [[ticketId], now])
  })
}
