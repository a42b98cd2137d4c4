import { createHmac } from 'node:crypto'
import type { Id, UserActor } from '@flow/contracts'
import { int4, nullable, oneOf, type Row, statement, text, textArray, timestamptz, uuid } from '@flow/postgres'
import { problem, type ServiceDeps, sameSecret } from '@flow/service-kit'
import { placeColumns, SHOWN_PLACE, shown } from '../events/card-rows.ts'
import { type CalendarEntry, writeCalendar } from '../feeds/ics.ts'
import { isActive } from '../people/active.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'secrets' | 'installation'>

const findVersion = statement(
  'calendars.version',
  { version: int4 },
  `select version from calendars where user_id = $1 and ${isActive('user_id')}`,
)
const startCalendar = statement(
  'calendars.start',
  { version: int4 },
  `insert into calendars (user_id) values ($1)
   on conflict (user_id) do update set user_id = excluded.user_id returning version`,
)
const renewCalendar = statement(
  'calendars.renew',
  { version: int4 },
  `insert into calendars as c (user_id) values ($1)
   on conflict (user_id) do update set version = c.version + 1 returning version`,
)
const listGoing = statement(
  'calendars.going',
  {
    id: uuid,
    slug: text,
    version: int4,
    title: text,
    description: text,
    starts_at: timestamptz,
    ends_at: timestamptz,
    postponed_from: nullable(timestamptz),
    venue_id: nullable(uuid),
    ...placeColumns,
    status: oneOf<'draft' | 'published' | 'postponed' | 'cancelled'>(),
    date_status: oneOf<'scheduled' | 'cancelled'>(),
    organiser: text,
    category: text,
    tags: textArray,
    updated_at: timestamptz,
  },
  `select o.id, e.slug, e.version, ${shown('title')}, coalesce(o.changes ->> 'summary', e.summary) as description,
     o.starts_at, o.ends_at, e.postponed_from, ${SHOWN_PLACE}, e.status, o.status as date_status, coalesce(p.display_name, e.organiser_name, '') as organiser,
     e.category, e.tags, e.updated_at
   from attendances a join occurrences o on o.id = a.occurrence_id join events e on e.id = a.event_id
   left join people p on p.id = e.organiser_id
   where a.user_id = $1 and a.status = 'going' and a.starts_at > $2::timestamptz - interval '90 days'
   order by a.starts_at limit 1000`,
)

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** The person and a proof that cannot be made without the installation's secret: 128 bits. */
const tokenOf = ({ secrets }: Pick<Deps, 'secrets'>, userId: Id, version: number): string => {
  const mac = createHmac('sha256', secrets.keyFor('calendar')).update(`${userId}:${version}`).digest().subarray(0, 16)
  return Buffer.concat([Buffer.from(userId.replaceAll('-', ''), 'hex'), mac]).toString('base64url')
}

const personOf = (token: string): Id | undefined => {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 32 || bytes.toString('base64url') !== token) return undefined
  const hex = bytes.subarray(0, 16).toString('hex')
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  return UUID.test(id) ? id : undefined
}

/** The secret address of the caller's calendar. With `renew` a new one, which ends the old. */
export const calendarAddress = async (deps: Deps, actor: UserActor, { renew }: { renew: boolean }): Promise<string> => {
  const { version } = await deps.db.asUser(actor, tx => tx.one(renew ? renewCalendar : startCalendar, [actor.id]))
  return `${deps.installation.publicUrl}/api/v1/calendars/${tokenOf(deps, actor.id, version)}.ics`
}

const entryOf = (row: Row<typeof listGoing>, base: string): CalendarEntry => ({
  uid: `${row.id}@${new URL(base).hostname}`,
  sequence: row.version,
  title: row.title,
  description: row.description,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  location: [row.place_name, row.street, row.city, row.country].filter(Boolean).join(', ') || null,
  point: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
  url: `${base}/events/${row.slug}`,
  cancelled: row.status === 'cancelled' || row.date_status === 'cancelled',
  tentative: row.status === 'postponed' && row.postponed_from === null,
  organiser: row.organiser || 'Flow',
  categories: [row.category, ...row.tags],
  changedAt: row.updated_at,
})

/**
 * What a person goes to, as a calendar, for whoever holds its secret address.
 * @throws 404 for any other address, and while the person is suspended
 */
export const calendarFile = async (deps: Deps, token: string): Promise<string> => {
  const userId = personOf(token)
  if (!userId) throw problem('resource_not_found')
  const rows = await deps.db.asService('a calendar is read by its secret address', async tx => {
    const known = await tx.first(findVersion, [userId])
    if (!known || !sameSecret(tokenOf(deps, userId, known.version), token)) throw problem('resource_not_found')
    return tx.all(listGoing, [userId, deps.now()])
  })
  return writeCalendar(
    'Flow',
    rows.map(row => entryOf(row, deps.installation.publicUrl)),
  )
}
