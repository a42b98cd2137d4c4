import { statement, text } from '@flow/postgres'

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
