import { createHash } from 'node:crypto'
import { eventCancelled, type Id, IMPORT_FORMATS, type ImportState } from '@flow/contracts'
import { publishMany } from '@flow/messaging'
import { OutgoingError, Problem, type ServiceDeps } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'
import { factsOf } from '../events/facts.ts'
import { relistEvents } from '../events/relist.ts'
import { cancelRemoved, findSource, noteFailure, noteRun, type SourceRow } from './import-sources.sql.ts'
import { importForSource } from './start-import.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store' | 'log' | 'jobs' | 'outgoing'>

const WHY = 'a calendar is kept in step with its source'
const MOST_BYTES = 10_000_000
const TIMEOUT_MS = 30_000
const UNREADABLE = 'it could not be read'
const NOTHING = { created: 0, updated: 0, unchanged: 0, refused: 0 }

class SourceFault extends Error {
  readonly fault: string
  constructor(fault: string, message: string) {
    super(message)
    this.fault = fault
  }
}

const fetchSource = ({ outgoing }: Deps, source: SourceRow) =>
  outgoing.fetch(source.url, {
    timeoutMs: TIMEOUT_MS,
    maxBytes: MOST_BYTES,
    headers: {
      accept: 'text/calendar, application/ld+json, application/json, text/csv, text/html;q=0.5',
      ...(source.etag ? { 'if-none-match': source.etag } : {}),
      ...(source.last_modified ? { 'if-modified-since': source.last_modified } : {}),
    },
  })

/** Cancels what the source does not hold any more; answers how many events there were. */
const removeGone = ({ db, store }: Deps, source: SourceRow, since: Date): Promise<number> =>
  db.asService(WHY, async tx => {
    const gone = await tx.all(cancelRemoved, [source.id, since])
    const ids = gone.map(row => row.id)
    const reasons = new Map(gone.map(row => [row.id, row.cancel_reason]))
    await relistEvents(tx, ids, since)
    await publishMany(
      tx,
      eventCancelled,
      (await factsOf(tx, ids)).map(fact => ({ ...fact, reason: reasons.get(fact.eventId) ?? null })),
    )
    tx.onCommit(() => {
      for (const { id, slug } of gone) forgetEvent(store, id, slug)
    })
    return ids.length
  })

const bring = async (
  deps: Deps,
  source: SourceRow,
  body: Buffer,
  now: Date,
): Promise<ImportState & { removed: number }> => {
  const state = await importForSource(deps, source.owner_id, source.id, {
    format: IMPORT_FORMATS.find(format => format === source.format) ?? 'auto',
    source: body.toString('utf8'),
    name: source.name,
    publish: source.publish,
  })
  if (state.status !== 'done') throw new SourceFault('unreadable', state.error ?? UNREADABLE)
  // A file with faults, or an empty one, may be cut off: what it lacks is not taken for gone.
  const whole = state.total > 0 && state.refused === 0
  return { ...state, removed: whole ? await removeGone(deps, source, now) : 0 }
}

const synced = async (deps: Deps, source: SourceRow, now: Date): Promise<unknown[]> => {
  const reply = await fetchSource(deps, source)
  const same = [now, 'unchanged', source.etag, source.last_modified, source.body_hash]
  const nothing = [NOTHING.created, NOTHING.updated, NOTHING.unchanged, NOTHING.refused, 0]
  if (reply.status === 304) return [...same, ...nothing]
  if (reply.status !== 200) throw new SourceFault(`answered_${reply.status}`, `it answered ${reply.status}`)
  const hash = createHash('sha256').update(reply.body).digest('base64url')
  const marks = [reply.headers.etag ?? null, reply.headers['last-modified'] ?? null, hash]
  if (hash === source.body_hash) return [now, 'unchanged', ...marks, ...nothing]
  const { created, updated, unchanged, refused, removed } = await bring(deps, source, reply.body, now)
  return [now, 'changed', ...marks, created, updated, unchanged, refused, removed]
}

const wordsOf = (error: unknown): string | undefined => {
  if (error instanceof OutgoingError || error instanceof SourceFault) return error.message
  return error instanceof Problem ? (error.options.detail ?? error.code) : undefined
}

const faultOf = (error: unknown): string =>
  error instanceof OutgoingError || error instanceof SourceFault ? error.fault : 'unreadable'

/**
 * Fetches a source once, unless it says that nothing is new, and brings the events in step with it. What went wrong is
 * kept with the source, and the next try comes later each time.
 */
export const syncSource = async (deps: Deps, id: Id): Promise<void> => {
  const now = deps.now()
  const source = await deps.db.asService(WHY, tx => tx.first(findSource, [id]))
  if (!source || source.paused_at) return
  try {
    const outcome = await synced(deps, source, now)
    await deps.db.asService(WHY, tx => tx.run(noteRun, [id, ...outcome]))
  } catch (error) {
    const words = wordsOf(error)
    await deps.db.asService(WHY, tx => tx.run(noteFailure, [id, now, words ?? UNREADABLE, faultOf(error)]))
    if (words === undefined) throw error
  }
}
