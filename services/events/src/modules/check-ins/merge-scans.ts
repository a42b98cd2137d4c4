import type { CheckInOutcome, Id } from '@flow/contracts'

/** A ticket as the door knows it. */
export interface ScannedTicket {
  readonly id: Id
  readonly eventId: Id
  readonly occurrenceId: Id
  readonly version: number
  readonly status: 'valid' | 'cancelled' | 'refunded'
}

/** The scan that let somebody in. */
export interface FirstScan {
  readonly at: number
  readonly deviceId: string
  readonly by: Id | null
}

export interface ScanToMerge extends FirstScan {
  readonly ticket: ScannedTicket | undefined
  /** What the QR says; a typed code says none. */
  readonly version: number | undefined
}

export interface MergedScan {
  readonly outcome: CheckInOutcome
  readonly first: FirstScan | undefined
}

/** Scans by time; of two at once that of the device whose name sorts first: every order of syncing gives the same. */
const isBefore = (a: FirstScan, b: FirstScan) => a.at < b.at || (a.at === b.at && a.deviceId < b.deviceId)

/**
 * Merges scans into what is known: for each ticket the first scan by time wins, whenever it became known, and all
 * others are told that somebody came in with it already. Answers the outcome of each scan, the check-ins that are new
 * or moved, and the scans that were first until now.
 * @param known the check-in of each ticket so far; changed by the merge
 */
export const mergeScans = (
  eventId: Id,
  occurrenceId: Id | undefined,
  scans: readonly ScanToMerge[],
  known: Map<Id, FirstScan>,
): { merged: MergedScan[]; changed: Set<Id>; demoted: Map<Id, FirstScan> } => {
  const before = new Map(known)
  const outcomes = scans.map(({ ticket, version }): CheckInOutcome | undefined => {
    if (!ticket) return 'invalid'
    if (ticket.eventId !== eventId || (occurrenceId !== undefined && ticket.occurrenceId !== occurrenceId))
      return 'wrong_event'
    if (ticket.status !== 'valid') return 'refunded'
    return version !== undefined && version !== ticket.version ? 'invalid' : undefined
  })
  for (const [nth, scan] of scans.entries()) {
    if (outcomes[nth] !== undefined || !scan.ticket) continue
    const first = known.get(scan.ticket.id)
    if (!first || isBefore(scan, first))
      known.set(scan.ticket.id, { at: scan.at, deviceId: scan.deviceId, by: scan.by })
  }
  const given = new Set<Id>()
  const merged = scans.map((scan, nth): MergedScan => {
    const fixed = outcomes[nth]
    if (fixed || !scan.ticket) return { outcome: fixed ?? 'invalid', first: undefined }
    const first = known.get(scan.ticket.id)
    const isFirst = first?.at === scan.at && first.deviceId === scan.deviceId && !given.has(scan.ticket.id)
    const news =
      before.get(scan.ticket.id)?.at !== first?.at || before.get(scan.ticket.id)?.deviceId !== first?.deviceId
    if (isFirst && news) given.add(scan.ticket.id)
    return { outcome: isFirst && news ? 'ok' : 'already', first }
  })
  const changed = new Set(
    [...known]
      .filter(([id, now]) => before.get(id)?.at !== now.at || before.get(id)?.deviceId !== now.deviceId)
      .map(([id]) => id),
  )
  return { merged, changed, demoted: new Map([...before].filter(([id]) => changed.has(id))) }
}
