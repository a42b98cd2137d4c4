import { setImmediate } from 'node:timers/promises'
import { eventPublished, eventUpdated, newId } from '@flow/contracts'
import { publishMany } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import type { EventRecord } from '../events/event-record.ts'
import { factsOf } from '../events/facts.ts'
import { relistEvents } from '../events/relist.ts'
import { addEvents, changeEvents } from '../events/store-events.ts'
import type { SeriesRecord } from './fold-series.ts'
import { findSources, markSeen, putSources, putVenues } from './import.sql.ts'
import { hashOf, type ImportAs, recordOf } from './imported-record.ts'
import { putOverrides } from './imported-series.ts'
import { type Located, venueOf } from './locate.ts'

export interface BatchCounts {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
}

const ownerOf = ({ ownerId }: ImportAs) => ownerId ?? 'system'

/** Puts the venues of a batch in place, each once; answers their ids by key. */
const venuesOf = async (tx: Tx, batch: readonly Located[]): Promise<Map<string, string>> => {
  const rows = new Map<string, object>()
  for (const row of batch.flatMap(one => venueOf(one) ?? []))
    if (!rows.has(row.match_key)) rows.set(row.match_key, { id: newId(), ...row })
  if (rows.size === 0) return new Map()
  const known = await tx.all(putVenues, [JSON.stringify([...rows.values()])])
  return new Map(known.map(row => [row.match_key, row.id]))
}

interface Planned {
  readonly event: EventRecord
  readonly sourceId: string
  readonly hash: string
  readonly isNew: boolean
  readonly record: SeriesRecord
  readonly status: string
}

/** The records of a batch that are new or differ from what is stored. Others get their turn between two rules. */
const plan = async (tx: Tx, batch: readonly Located[], as: ImportAs): Promise<Planned[]> => {
  const sources = await tx.all(findSources, [ownerOf(as), batch.map(one => one.record.sourceId)])
  const known = new Map(sources.map(row => [row.source_id, row]))
  const wanted = batch
    .map(located => ({ located, hash: hashOf(located, as), source: known.get(located.record.sourceId) }))
    .filter(({ hash, source }) => source?.hash !== hash)
  const venues = await venuesOf(
    tx,
    wanted.map(({ located }) => located),
  )
  const planned: Planned[] = []
  for (const { located, hash, source } of wanted) {
    if (located.record.recurrence) await setImmediate()
    const venueId = venues.get(venueOf(located)?.match_key ?? '') ?? null
    const id = source?.event_id ?? newId(as.now.getTime())
    const event = recordOf(located, { id, venueId, ...(source ? { slug: source.slug } : {}) }, as)
    planned.push({
      event,
      record: located.record,
      sourceId: located.record.sourceId,
      hash,
      isNew: !source,
      status: source?.status ?? event.status,
    })
  }
  return planned
}

const tell = async (tx: Tx, planned: readonly Planned[]) => {
  const published = planned
    .filter(({ isNew, event }) => isNew && event.status === 'published')
    .map(({ event }) => event.id)
  const changed = planned.filter(({ isNew }) => !isNew).map(({ event }) => event.id)
  await publishMany(tx, eventPublished, await factsOf(tx, published))
  const facts = await factsOf(tx, changed)
  await publishMany(
    tx,
    eventUpdated,
    facts.map(fact => ({ ...fact, changed: ['import'] })),
  )
}

/** Stores a batch of records in the caller's transaction: new ones, changed ones; leaves the others alone. */
export const storeBatch = async (tx: Tx, batch: readonly Located[], as: ImportAs): Promise<BatchCounts> => {
  const planned = await plan(tx, batch, as)
  const added = planned.filter(({ isNew }) => isNew).map(({ event }) => event)
  const changed = planned.filter(({ isNew }) => !isNew).map(({ event }) => event)
  if (added.length) await addEvents(tx, added, as.now)
  if (changed.length) await changeEvents(tx, changed, as.now)
  for (const { record, event } of planned) await putOverrides(tx, record, event, as.now)
  if (planned.length) {
    const ids = planned.map(({ event }) => event.id)
    await relistEvents(tx, ids, as.now)
    const [sourceIds, hashes] = [planned.map(one => one.sourceId), planned.map(one => one.hash)]
    await tx.run(putSources, [ownerOf(as), sourceIds, ids, hashes])
    await tell(tx, planned)
  }
  const all = batch.map(one => one.record.sourceId)
  if (as.feedId) await tx.run(markSeen, [ownerOf(as), all, as.feedId, as.now])
  return { created: added.length, updated: changed.length, unchanged: batch.length - planned.length }
}
