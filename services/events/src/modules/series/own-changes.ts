import type { UpdateEvent } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { invalid } from '@flow/service-kit'
import { changedRecord, changesBetween } from '../events/changed-record.ts'
import type { EventRecord } from '../events/event-record.ts'
import { resolvePlace } from '../events/resolve-place.ts'
import type { DateChanges } from './series.sql.ts'

const OWN = ['title', 'summary', 'description', 'imageUrl', 'capacity', 'venueId', 'place']
const TIMES = ['startsAt', 'endsAt', 'startsAtLocal', 'endsAtLocal']
const TARGET = ['occurrenceId', 'scope']

/** @throws 422 for what all dates of a series have in common. */
export const checkOwn = (input: UpdateEvent, more: readonly string[] = []): void => {
  const allowed = new Set([...OWN, ...TIMES, ...TARGET, ...more])
  const other = Object.keys(input).find(name => !allowed.has(name))
  if (other) throw invalid(`/${other}`, 'only_all', 'can be changed for all dates of a series alone')
}

/** What a request gives a date of its own, beyond what it shows already; apart from its times. */
export const ownChanges = async (
  tx: Tx,
  event: EventRecord,
  known: DateChanges | null,
  input: UpdateEvent,
): Promise<DateChanges> => {
  const shown = { ...event, ...known }
  const place = await resolvePlace(tx, input)
  const after = { ...changedRecord(shown, input), ...place }
  const changed = changesBetween(shown, after)
  const own = Object.entries(after).filter(([name]) => changed.includes(name) && !(place && name in place))
  return { ...Object.fromEntries(own), ...(place && changed.some(name => name in place) ? place : {}) }
}
