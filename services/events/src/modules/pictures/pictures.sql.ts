import type { Id } from '@flow/contracts'
import { statement, text } from '@flow/postgres'

export interface PictureRow {
  readonly name: string
  /** What one sees, for those who do not see it. */
  readonly alt: string
}

/** The pictures of an event, in order, as far as the caller may see the event. */
export const picturesOf = statement(
  'pictures.of',
  { name: text, alt: text },
  'select name, alt from pictures where event_id = $1 order by position, name',
)
export const findPicture = statement(
  'pictures.find',
  { name: text },
  'select name from pictures where event_id = $1 and name = $2',
)
export const dropRows = statement('pictures.drop', {}, 'delete from pictures where event_id = $1')
export const insertRows = statement(
  'pictures.insert',
  {},
  `insert into pictures (event_id, name, alt, position)
   select $1, x.name, x.alt, x.nth from unnest($2::text[], $3::text[]) with ordinality as x (name, alt, nth)`,
)

/** Of an event `e`, as its details show them. */
export const PICTURES = `coalesce((select jsonb_agg(jsonb_build_object('name', x.name, 'alt', x.alt) order by x.position, x.name)
  from pictures x where x.event_id = e.id), '[]')`

/** Where a file lies in the storage, and at which address it is read. */
export const keyOf = (eventId: Id, name: string) => `events/${eventId}/${name}`
export const pathOf = (eventId: Id, name: string) => `/api/v1/events/${eventId}/picture/${name}`
