import type { CheckInOutcome, CheckInResult } from '@flow/contracts'

/** Scans that fit on a device that stays without a network; a batch of the API takes up to 1,000. */
export const MOST_QUEUED = 5000
export const BATCH = 1000
const MOST_CONFLICTS = 200

/** A scan that the server has not heard of. */
export interface QueuedScan {
  readonly code: string
  readonly scannedAt: string
  readonly deviceId: string
  readonly ticketId: string | null
  readonly name: string
  /** What the door said. */
  readonly status: CheckInOutcome
}

/** Somebody was let in here whom the server would not have let in. */
export interface Conflict {
  readonly name: string
  readonly scannedAt: string
  readonly status: CheckInOutcome
  /** When somebody else came in with the ticket, where that is why. */
  readonly firstAt: string | null
}

/** What a device still has to tell, and what came of what it told. */
export interface Backlog {
  readonly queue: readonly QueuedScan[]
  readonly conflicts: readonly Conflict[]
}

export const EMPTY: Backlog = { queue: [], conflicts: [] }

/** With one more scan, or nothing when the device is full. */
export const withScan = (backlog: Backlog, scan: QueuedScan): Backlog | null =>
  backlog.queue.length >= MOST_QUEUED ? null : { ...backlog, queue: [...backlog.queue, scan] }

/** Without the scans of a ticket: they were taken back before anybody heard of them. */
export const withoutTicket = (backlog: Backlog, ticketId: string): Backlog => ({
  ...backlog,
  queue: backlog.queue.filter(scan => scan.ticketId !== ticketId),
})

const keyOf = ({ code, scannedAt, deviceId }: QueuedScan) => `${deviceId} ${scannedAt} ${code}`

/** Whether the door let somebody in whom the server, knowing all doors, would not have. */
const conflictOf = (scan: QueuedScan, result: CheckInResult | undefined): Conflict | null => {
  if (scan.status !== 'ok' || !result || result.status === 'ok') return null
  // The same ticket told twice by this device: its first answer was lost on the way.
  if (result.status === 'already' && result.firstCheckIn?.deviceId === scan.deviceId) return null
  return {
    name: scan.name || (result.ticket?.name ?? ''),
    scannedAt: scan.scannedAt,
    status: result.status,
    firstAt: result.firstCheckIn?.at ?? null,
  }
}

/** After the server has answered a batch: what was told goes, also when more was scanned meanwhile. */
export const afterSync = (
  backlog: Backlog,
  sent: readonly QueuedScan[],
  results: readonly CheckInResult[],
): Backlog => {
  const told = new Set(sent.map(keyOf))
  const fresh = sent.flatMap((scan, nth) => conflictOf(scan, results[nth]) ?? [])
  return {
    queue: backlog.queue.filter(scan => !told.has(keyOf(scan))),
    conflicts: [...backlog.conflicts, ...fresh].slice(-MOST_CONFLICTS),
  }
}
