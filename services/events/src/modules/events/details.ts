import { type Actor, ANONYMOUS, cacheKeys, type EventDetails, type Id, type Recurrence } from '@flow/contracts'
import { problem, type ServiceDeps, tagOf } from '@flow/service-kit'
import { presentPictures } from '../pictures/present-pictures.ts'
import { presentTier } from '../tiers/present-tier.ts'
import { presentVenue } from '../venues/venue-row.ts'
import { presentCard, withViewer } from './card.ts'
import { renderMarkdown } from './markdown.ts'
import { abilitiesOf } from './policy.ts'
import { type DetailsRow, findDetails, findRoom, wasTakenDown } from './read.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

const iso = (at: Date | null) => at?.toISOString() ?? null

/** Hidden tiers are told to who runs the event; others need a code, and ask for the tiers with it. */
const presentTiers = (row: DetailsRow, now: Date): EventDetails['tiers'] =>
  row.tiers.filter(tier => !tier.hidden || row.edits).map(tier => presentTier(tier, row.ends_at, now))

/** The doors of a date open as long before it as those of the first date do. */
const doorsOf = ({ doors_at, starts_at, first_start }: DetailsRow) =>
  doors_at && new Date(doors_at.getTime() + starts_at.getTime() - first_start.getTime())

const utc = (time: string) => new Date(time).toISOString()

const presentRecurrence = (row: DetailsRow): Recurrence => ({
  rrule: row.rrule,
  exdates: row.exdates,
  rdates: row.rdates,
  startsAt: row.first_start.toISOString(),
  endsAt: row.first_end.toISOString(),
  changes: row.parts.map(part => ({
    rrule: part.rrule,
    exdates: part.exdates.map(utc),
    rdates: part.rdates.map(utc),
    startsAt: utc(part.startsAt),
    endsAt: utc(part.endsAt),
  })),
})

/** The reason is for who runs the event and who moderates. */
const hiddenOf = ({ hidden_at, hidden_reason, edits }: DetailsRow, actor: Actor): Pick<EventDetails, 'hidden'> => {
  if (!hidden_at) return {}
  const told = edits || (actor.kind === 'user' && actor.permissions.includes('moderate'))
  return { hidden: { at: hidden_at.toISOString(), reason: told ? hidden_reason : null } }
}

const presentDetails = (row: DetailsRow, actor: Actor, now: Date): EventDetails => {
  const card = presentCard(row, now)
  return {
    ...card,
    ...(row.postponed_from ? { previousStartsAt: row.postponed_from.toISOString() } : {}),
    description: row.description,
    descriptionHtml: renderMarkdown(row.description),
    doorsAt: iso(doorsOf(row)),
    visibility: row.visibility,
    ...(card.recurring ? { recurrence: presentRecurrence(row) } : {}),
    tiers: presentTiers(row, now),
    pictures: presentPictures(row.id, row.pictures),
    ...(row.venue ? { venue: presentVenue(row.venue) } : {}),
    accessibility: row.accessibility,
    ageLimit: row.age_limit,
    language: row.language,
    url: row.url,
    attribution: row.attribution,
    cancelReason: row.cancel_reason,
    ...hiddenOf(row, actor),
    ...(row.invitation ? { invitation: row.invitation } : {}),
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    publishedAt: iso(row.published_at),
    abilities: abilitiesOf({ ...row, actor, status: card.status, hidden: row.hidden_at !== null }),
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What names an event: its id or its slug, in the order of the statements' parameters. */
const named = (idOrSlug: string) => (UUID.test(idOrSlug) ? [idOrSlug, null] : [null, idOrSlug])

const load = async ({ db, now }: Deps, actor: Actor, idOrSlug: string, date?: Id): Promise<EventDetails | null> => {
  const [row] = await db.read(actor, findDetails, [...named(idOrSlug), now(), date ?? null])
  return row ? presentDetails(row, actor, now()) : null
}

const isTakenDown = async ({ db }: Pick<Deps, 'db'>, idOrSlug: string): Promise<boolean> =>
  (await db.read(ANONYMOUS, wasTakenDown, named(idOrSlug)))[0]?.hidden ?? false

/** Kept instead of an event that moderators took down. */
const TAKEN_DOWN = '-'

/**
 * What is kept of an event as the public sees it: until when it is true, whether another date is the next after that,
 * and its JSON; nothing when there is no such event.
 */
const keep = async (deps: Deps, idOrSlug: string): Promise<string> => {
  const event = await load(deps, ANONYMOUS, idOrSlug)
  if (!event) return (await isTakenDown(deps, idOrSlug)) ? TAKEN_DOWN : ''
  const until = event.status === 'published' ? event.endsAt : ''
  return `${until}|${event.recurring ? 'recurring' : ''}|${event.version}\n${JSON.stringify(event)}`
}

/** A kept event ready to be sent. */
interface Prepared {
  /** A string, not bytes: the server writes it together with the head of its answer. */
  readonly json: string
  readonly etag: string
  /** Unix time in milliseconds; none when it never ends. */
  readonly untilMs: number | undefined
  readonly recurring: boolean
}

/** The `ETag` of an event: its version, by which `If-Match` takes it, and what tells one answer from another. */
export const versionTag = (json: string, version: number | string): string => tagOf(json).replace('"', `"${version}.`)

const prepare = (kept: string): Prepared => {
  const head = kept.slice(0, kept.indexOf('\n'))
  const [until, recurring, version] = head.split('|')
  const json = kept.slice(head.length + 1)
  return {
    json,
    etag: versionTag(json, version ?? ''),
    untilMs: until ? Date.parse(until) : undefined,
    recurring: recurring !== '',
  }
}

const PREPARED_AT_MOST = 500
/** The events that people look at now, each with the kept text that its answer was made of. */
const preparedAnswers = new Map<string, { readonly kept: string; readonly prepared: Prepared }>()

const preparedOf = (idOrSlug: string, kept: string): Prepared => {
  const found = preparedAnswers.get(idOrSlug)
  if (found?.kept === kept) return found.prepared
  if (preparedAnswers.size >= PREPARED_AT_MOST) preparedAnswers.clear()
  const prepared = prepare(kept)
  preparedAnswers.set(idOrSlug, { kept, prepared })
  return prepared
}

/** Time passes while an event is kept: one that ended meanwhile is completed. */
const completed = (event: EventDetails): EventDetails => ({
  ...event,
  status: 'completed',
  abilities: { ...event.abilities, attend: false },
})

const plainly = (event: EventDetails): Prepared => prepare(`||${event.version}\n${JSON.stringify(event)}`)

/**
 * An event as the public sees it, by id or slug, as it is sent: most people look at the same few events.
 * @throws 404 when the public does not see it, 410 when moderators took it down.
 */
export const publicDetails = async (deps: Deps, idOrSlug: string): Promise<Prepared> => {
  const key = cacheKeys.event(idOrSlug)
  const kept = await deps.store.cache.get(key, () => keep(deps, idOrSlug))
  if (kept === TAKEN_DOWN) throw problem('event_hidden')
  if (!kept) throw problem('event_not_found')
  const prepared = preparedOf(idOrSlug, kept)
  if (prepared.untilMs === undefined || prepared.untilMs > deps.now().getTime()) return prepared
  if (!prepared.recurring) return plainly(completed(JSON.parse(prepared.json)))
  await deps.store.cache.drop(key.key)
  const event = await load(deps, ANONYMOUS, idOrSlug)
  if (!event) throw problem('event_not_found')
  return plainly(event)
}

const room = async ({ db }: Deps, actor: Actor, eventId: Id): Promise<Pick<EventDetails, 'virtual'>> => {
  const [found] = await db.read(actor, findRoom, [eventId])
  return found
    ? {
        virtual: {
          provider: found.provider,
          url: found.url,
          ...(found.instructions ? { instructions: found.instructions } : {}),
        },
      }
    : {}
}

/**
 * An event as the caller may see it, with what the caller may do; of a series at the date named, else at the next.
 * @throws 404 also for what the caller may not see, 410 for what moderators took down.
 */
export const eventDetails = async (deps: Deps, actor: Actor, idOrSlug: string, date?: Id): Promise<EventDetails> => {
  if (actor.kind !== 'user' && !date) return JSON.parse((await publicDetails(deps, idOrSlug)).json)
  const event = await load(deps, actor, idOrSlug, date)
  if (!event) throw problem((await isTakenDown(deps, idOrSlug)) ? 'event_hidden' : 'event_not_found')
  if (actor.kind !== 'user') return event
  const [marked] = await withViewer(deps.db, actor, [event])
  return { ...(marked as EventDetails), ...(event.kind === 'in_person' ? {} : await room(deps, actor, event.id)) }
}
