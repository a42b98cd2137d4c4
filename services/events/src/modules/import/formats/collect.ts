import type { Draft, ParseOptions } from './draft.ts'
import { finishEvent, readSourceId } from './finish-event.ts'
import {
  type ImportedEvent,
  LIMITS,
  type ParsedRecords,
  type Position,
  type Refusal,
  type RefusalCode,
  type WarningCode,
} from './normalised-event.ts'
import { Refused } from './refused.ts'

export type Warn = (code: WarningCode, message: string) => void

/** Gathers the records of one source; a fault of one record ends that record only. */
export type Collector = {
  /** Reads one record. A `null` draft is passed over in silence. */
  add(position: Position, read: (warn: Warn) => Draft | null): void
  refuse(position: Position, code: RefusalCode, message: string): void
  warn(position: Position, code: WarningCode, message: string): void
  result(): ParsedRecords
}

type Taken = { position: Position; event: ImportedEvent; named: boolean }

const reasonOf = (error: unknown): Pick<Refusal, 'code' | 'message'> =>
  error instanceof Refused
    ? { code: error.code, message: error.message }
    : { code: 'unreadable', message: 'the record could not be read' }

/**
 * Names the records whose source does not: by their address where it is theirs alone (one that several share is that
 * of a series or a site), else by what they contain.
 */
const nameByAddress = (taken: Taken[]) => {
  const counts = new Map<string, number>()
  for (const { event } of taken) if (event.url) counts.set(event.url, (counts.get(event.url) ?? 0) + 1)
  for (const { event, named } of taken)
    if (!named && event.url && counts.get(event.url) === 1) event.sourceId = readSourceId(event.url) ?? event.sourceId
}

const withoutRepeats = (taken: Taken[]): { records: ImportedEvent[]; repeats: Refusal[] } => {
  const first = new Map<string, Taken>()
  const repeats: Refusal[] = []
  for (const one of taken) {
    const { sourceId } = one.event
    const known = first.get(sourceId)
    if (!known) first.set(sourceId, one)
    else
      repeats.push({
        ...one.position,
        sourceId,
        code: 'duplicate',
        message: `the same event as record ${known.position.index}`,
      })
  }
  return { records: [...first.values()].map(({ event }) => event), repeats }
}

export const collector = ({ defaultTimeZone }: ParseOptions): Collector => {
  const taken: Taken[] = []
  const found: Pick<ParsedRecords, 'refused' | 'warnings'> = { refused: [], warnings: [] }
  let seen = 0

  const refuse = (refusal: Refusal) => {
    if (found.refused.length < LIMITS.records) found.refused.push(refusal)
  }
  return {
    refuse: (position, code, message) => refuse({ ...position, code, message }),
    warn: (position, code, message) => {
      if (found.warnings.length < LIMITS.records) found.warnings.push({ ...position, code, message })
    },
    add: (position, read) => {
      seen += 1
      if (seen === LIMITS.records + 1)
        refuse({ ...position, code: 'too_many', message: `only the first ${LIMITS.records} records are taken` })
      if (seen > LIMITS.records) return
      const warn: Warn = (code, message) => found.warnings.push({ ...position, code, message })
      try {
        const draft = read(warn)
        if (!draft) return
        const sourceId = readSourceId(draft.sourceId)
        taken.push({ position, event: finishEvent(draft, { defaultTimeZone, warn }), named: sourceId !== undefined })
      } catch (error) {
        refuse({ ...position, ...reasonOf(error) })
      }
    },
    result: () => {
      nameByAddress(taken)
      const { records, repeats } = withoutRepeats(taken)
      const refused = [...found.refused, ...repeats].sort((a, b) => a.index - b.index)
      return { records, refused, warnings: found.warnings }
    },
  }
}
