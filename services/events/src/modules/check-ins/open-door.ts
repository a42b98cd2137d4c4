import type { CheckInResult, Id } from '@flow/contracts'
import { groupCommit } from '../orders/group-commit.ts'
import { checkIn, type Door, type DoorDeps, type DoorScan } from './check-in.ts'

/** Scans that one transaction serves at most. */
const GROUP = 128

/** Lets people in one by one: scans of one event that arrive together share a transaction. */
export const openDoor = (deps: DoorDeps): ((door: Door, scan: DoorScan) => Promise<CheckInResult>) => {
  const doorway = groupCommit<DoorScan, CheckInResult>({
    size: GROUP,
    run: (key, scans) => {
      const [eventId, occurrenceId] = key.split('/') as [Id, string]
      return checkIn(deps, { eventId, occurrenceId: occurrenceId || undefined }, scans)
    },
  })
  return ({ eventId, occurrenceId }, scan) => doorway(`${eventId}/${occurrenceId ?? ''}`, scan)
}
