import { Id } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import { float8, nullable, statement, text, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { forgetMany } from '../events/event-cache.ts'
import { relistEvents } from '../events/relist.ts'
import { neighbourhoodOf } from './neighbourhood.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store' | 'jobs'>

/** Rows looked at in one transaction, and milliseconds until the next: whoever uses the platform goes before. */
const [BATCH, PAUSE] = [500, 1_000]
const FIRST = '00000000-0000-0000-0000-000000000000'

const found = { id: uuid, lat: float8, lng: float8, known: nullable(text) }
const changed = { id: uuid, slug: text }

/** Without a name, after an id: `known` is what is said of it already, by the venue. */
const venuesWithout = statement(
  'places.venuesWithout',
  found,
  `select id, lat, lng, null::text as known from venues where id > $1 and neighbourhood is null and lat is not null
   order by id limit $2 for update`,
)
const eventsWithout = statement(
  'places.eventsWithout',
  found,
  `select e.id, e.lat, e.lng, v.neighbourhood as known from events e left join venues v on v.id = e.venue_id
   where e.id > $1 and e.neighbourhood is null and e.lat is not null order by e.id limit $2 for update of e`,
)
/** Of series: dates and parts with a place of their own. */
const ownWithout = (table: 'occurrences' | 'series_parts') =>
  statement(
    `places.${table}Without`,
    found,
    `select x.id, (x.changes ->> 'lat')::float8 as lat, (x.changes ->> 'lng')::float8 as lng, v.neighbourhood as known
     from ${table} x left join venues v on v.id = (x.changes ->> 'venue_id')::uuid
     where x.id > $1 and x.changes ->> 'lat' is not null and x.changes ->> 'neighbourhood' is null
     order by x.id limit $2 for update of x`,
  )

const NAMES = 'unnest($1::uuid[], $2::text[]) as n (id, name)'
const nameVenues = statement(
  'places.nameVenues',
  changed,
  `update venues v set neighbourhood = n.name from ${NAMES} where v.id = n.id returning v.id, '' as slug`,
)
const nameEvents = statement(
  'places.nameEvents',
  changed,
  `update events e set neighbourhood = n.name from ${NAMES} where e.id = n.id returning e.id, e.slug`,
)
const nameOwn = (table: 'occurrences' | 'series_parts') =>
  statement(
    `places.name_${table}`,
    changed,
    `update ${table} x set changes = jsonb_set(x.changes, '{neighbourhood}', to_jsonb(n.name))
     from ${NAMES}, events e
     where x.id = n.id and e.id = x.event_id returning e.id, e.slug`,
  )

/** In this order: an event is called by its venue. */
const KINDS = ['venue', 'event', 'date', 'part'] as const
type Kind = (typeof KINDS)[number]

const WORK = {
  venue: [venuesWithout, nameVenues],
  event: [eventsWithout, nameEvents],
  date: [ownWithout('occurrences'), nameOwn('occurrences')],
  part: [ownWithout('series_parts'), nameOwn('series_parts')],
} as const

const Position = Type.Object({ kind: Type.Enum(KINDS), after: Type.Optional(Id) })
interface Position {
  readonly kind: Kind
  readonly after?: string
}

const job = defineJob('events.nameOldPlaces', Position, { singleton: true })

const nextOf = (kind: Kind, last: string | undefined): Position | undefined => {
  if (last) return { kind, after: last }
  const next = KINDS[KINDS.indexOf(kind) + 1]
  return next && { kind: next }
}

const WHY = 'places of old get the part of their city'

/**
 * Says of some places that were stored before it was known in which part of a city they lie. Where the gazetteer knows
 * none, nothing changes. Answers where to go on, as long as there is more to look at.
 */
export const nameSome = async (
  { db, now, store }: Pick<Deps, 'db' | 'now' | 'store'>,
  { kind, after = FIRST }: Position,
): Promise<Position | undefined> => {
  const [find, name] = WORK[kind]
  const { events, last } = await db.asService(WHY, async tx => {
    const rows = await tx.all(find, [after, BATCH])
    const names = rows.map(row => ({ id: row.id, name: row.known ?? neighbourhoodOf(row) })).filter(row => row.name)
    const all = await tx.all(name, [names.map(row => row.id), names.map(row => row.name)])
    const shown = kind === 'venue' ? [] : all
    const ids = shown.map(row => row.id)
    await relistEvents(tx, ids, now())
    return { events: shown, last: rows.length < BATCH ? undefined : rows.at(-1)?.id }
  })
  if (events.length) await forgetMany(store, events)
  return nextOf(kind, last)
}

/** Names all such places, some at a time, once: the migrations ask for it. */
export const nameOldPlaces = (deps: Deps): void =>
  deps.jobs.work(
    job,
    async run => {
      const next = await nameSome(deps, run.data)
      await deps.db.asService(WHY, async tx => {
        const startAfter = new Date(deps.now().getTime() + PAUSE)
        if (next) await deps.jobs.enqueue(tx, job, next, { startAfter })
        await run.complete(tx)
      })
    },
    { concurrency: 1 },
  )
