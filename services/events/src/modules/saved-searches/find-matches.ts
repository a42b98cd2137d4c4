import { type Id, searchMatched } from '@flow/contracts'
import { defineJob, publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { Problem, type ServiceDeps } from '@flow/service-kit'
import { type Static, Type } from 'typebox'
import { matchesAmong, readQuery } from '../discovery/match-events.ts'
import { readWishes } from '../discovery/read-wishes.ts'
import {
  alertingSearches,
  insertMatches,
  lastLook,
  newlyPublished,
  noteLook,
  noteMatch,
  type PublishedRow,
  type SearchRow,
  trimMatches,
} from './saved-searches.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store' | 'log'>
type Matched = Static<(typeof searchMatched)['payload']>['searches'][number]

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Events are committed some time after the instant they carry; so long is looked back. */
const OVERLAP_MS = 10 * MINUTE
const EVENTS_AT_ONCE = 5_000
const PEOPLE_AT_ONCE = 100
const TOLD = 5
const KEPT_MS = 400 * DAY

const toldOf = ({ id, title, slug, starts_at, time_zone }: PublishedRow): Matched['events'][number] => ({
  eventId: id,
  title,
  slug,
  startsAt: starts_at.toISOString(),
  timeZone: time_zone,
})

/** What a search finds among new events that its person was not told of and that are not the person's own. */
const matchesOf = async (
  deps: Deps,
  tx: Tx,
  search: SearchRow,
  events: readonly PublishedRow[],
): Promise<Matched[]> => {
  const after = events.filter(one => one.published_at > search.created_at && one.organiser_id !== search.user_id)
  if (!after.length) return []
  const byId = new Map(after.map(event => [event.id, event]))
  const found = await matchesAmong(tx, await readQuery(deps, readWishes(search.query).query, deps.now()), [
    ...byId.keys(),
  ])
  if (!found.length) return []
  const fresh = new Set((await tx.all(insertMatches, [search.id, found, deps.now()])).map(row => row.event_id))
  if (!fresh.size) return []
  await tx.run(noteMatch, [search.id, deps.now()])
  const told = found.filter(id => fresh.has(id)).flatMap(id => byId.get(id) ?? [])
  return [{ searchId: search.id, name: search.name, total: told.length, events: told.slice(0, TOLD).map(toldOf) }]
}

/** A search that cannot be read any more, its category being gone, finds nothing. */
const matchesOrNone = (deps: Deps, tx: Tx, search: SearchRow, events: readonly PublishedRow[]): Promise<Matched[]> =>
  matchesOf(deps, tx, search, events).catch((error: unknown) => {
    if (error instanceof Problem) return []
    throw error
  })

const tellPerson = async (deps: Deps, tx: Tx, searches: readonly SearchRow[], events: readonly PublishedRow[]) => {
  const matched: Matched[] = []
  for (const search of searches) matched.push(...(await matchesOrNone(deps, tx, search, events)))
  const [first] = searches
  if (first && matched.length) await publish(tx, searchMatched, { userId: first.user_id, searches: matched })
}

const byPerson = (rows: readonly SearchRow[]) => {
  const people = new Map<Id, SearchRow[]>()
  for (const row of rows) people.set(row.user_id, [...(people.get(row.user_id) ?? []), row])
  return people
}

const tellEverybody = async (deps: Deps, events: readonly PublishedRow[], signal: AbortSignal): Promise<void> => {
  let after: Id | null = null
  do {
    signal.throwIfAborted()
    const from: Id | null = after
    after = await deps.db.asService('look for what people wait for', async tx => {
      const people = byPerson(await tx.all(alertingSearches, [from, PEOPLE_AT_ONCE]))
      for (const searches of people.values()) await tellPerson(deps, tx, searches, events)
      return people.size === PEOPLE_AT_ONCE ? ([...people.keys()].at(-1) ?? null) : null
    })
  } while (after)
}

/**
 * Looks for events published since it last looked that match what people saved, and publishes `search.matched` once for
 * each person. Nobody is told of one event twice by one search, however often this is run or broken off.
 */
export const findMatches = async (deps: Deps, signal: AbortSignal, atOnce = EVENTS_AT_ONCE): Promise<void> => {
  const now = deps.now()
  const looked = await deps.db.asService('look for what people wait for', tx => tx.first(lastLook))
  const since = new Date((looked?.at ?? now).getTime() - OVERLAP_MS)
  let last: PublishedRow | undefined
  do {
    const position = [last?.published_at ?? null, last?.id ?? null]
    const events = await deps.db.asService('read what was published', tx =>
      tx.all(newlyPublished, [since, now, ...position, atOnce]),
    )
    if (events.length) await tellEverybody(deps, events, signal)
    last = events.length === atOnce ? events.at(-1) : undefined
  } while (last)
  await deps.db.asService('look for what people wait for', async tx => {
    await tx.run(noteLook, [now])
    await tx.run(trimMatches, [new Date(now.getTime() - KEPT_MS)])
  })
}

const matchJob = defineJob('events.matchSearches', Type.Object({}), { singleton: true, timeoutMs: 30 * MINUTE })

/** Every ten minutes. */
export const matchSearches = async (deps: Deps & Pick<ServiceDeps, 'jobs'>): Promise<void> => {
  deps.jobs.work(matchJob, run => findMatches(deps, run.signal), { concurrency: 1 })
  await deps.jobs.schedule(matchJob, { cron: '3-59/10 * * * *', timeZone: 'UTC' })
}
