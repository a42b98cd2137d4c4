import type { ProfileLink, Role, Visibility } from '@flow/contracts'
import {
  bool,
  bytea,
  float8,
  jsonb,
  nullable,
  oneOf,
  type Row,
  statement,
  text,
  textArray,
  timestamptz,
  uuid,
} from '@flow/postgres'

const profileColumns = {
  id: uuid,
  username: text,
  display_name: text,
  role: oneOf<Role>(),
  bio: nullable(text),
  pronouns: nullable(text),
  interests: textArray,
  languages: textArray,
  links: jsonb<ProfileLink[]>(),
  avatar: nullable(text),
  place_name: nullable(text),
  approximate_lat: nullable(float8),
  approximate_lng: nullable(float8),
  profile_visibility: oneOf<Visibility>(),
  search_visibility: oneOf<Visibility>(),
  nearby_visibility: oneOf<Visibility>(),
  field_visibility: jsonb<Record<string, Visibility>>(),
  created_at: timestamptz,
  updated_at: timestamptz,
}
const profileList = Object.keys(profileColumns).join(', ')

/** A person as the policies let the caller see them. */
export const findPerson = statement(
  'users.people.find',
  profileColumns,
  `select ${profileList} from people where id = $1`,
)
export type PersonRow = Row<typeof findPerson>

export const lockPerson = statement(
  'users.people.lock',
  profileColumns,
  `select ${profileList} from people where id = $1 for update`,
)

export const findContactDetails = statement(
  'users.people.contactDetails',
  {
    email: bytea,
    email_verified_at: nullable(timestamptz),
    phone: nullable(bytea),
    birth_date: nullable(bytea),
    exact_place: nullable(bytea),
  },
  'select email, email_verified_at, phone, birth_date, exact_place from contact_details where person_id = $1',
)
export type ContactRow = Row<typeof findContactDetails>

export const insertPerson = statement(
  'users.people.insert',
  {},
  `insert into people (id, username, display_name, role, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)
   on conflict (lower(username)) do nothing`,
)
export const insertContactDetails = statement(
  'users.people.insertContactDetails',
  {},
  `insert into contact_details (person_id, email, email_index, email_verified_at) values ($1, $2, $3, $4)`,
)
export const insertCredentials = statement(
  'users.people.insertCredentials',
  {},
  `insert into credentials (person_id, password_hash, digest_key, password_changed_at) values ($1, $2, $3, $4)`,
)
export const insertPreferences = statement(
  'users.people.insertPreferences',
  {},
  `insert into preferences (person_id, language, time_zone, updated_at) values ($1, $2, $3, $4)`,
)

export const usernameExists = statement(
  'users.people.usernameExists',
  { taken: bool },
  'select exists (select 1 from people where lower(username) = lower($1)) as taken',
)
export const emailIsProven = statement(
  'users.people.emailIsProven',
  { proven: bool },
  `select exists (select 1 from contact_details where email_index = any($1) and email_verified_at is not null) as proven`,
)

export const updatePerson = statement(
  'users.people.update',
  {},
  `update people set username = $2, display_name = $3, bio = $4, pronouns = $5, interests = $6, languages = $7,
     links = $8, place_name = $9, approximate_lat = $10, approximate_lng = $11, profile_visibility = $12,
     search_visibility = $13, nearby_visibility = $14, field_visibility = $15, updated_at = $16
   where id = $1`,
)
export const updateContactDetails = statement(
  'users.people.updateContactDetails',
  {},
  'update contact_details set phone = $2, birth_date = $3, exact_place = $4 where person_id = $1',
)

const copyColumns = {
  id: uuid,
  username: text,
  display_name: text,
  avatar: nullable(text),
  role: oneOf<Role>(),
  profile_visibility: oneOf<Visibility>(),
  interests: textArray,
  language: text,
  time_zone: text,
  email_verified: bool,
  active: bool,
}
const copy = `select p.id, p.username, p.display_name, p.avatar, p.role,
     case when p.status = 'active' then p.profile_visibility else 'nobody' end as profile_visibility, p.interests,
     f.language, f.time_zone, d.email_verified_at is not null as email_verified, p.status = 'active' as active
   from people p join preferences f on f.person_id = p.id join contact_details d on d.person_id = p.id`

/** What other services remember of a person. */
export const findCopy = statement('users.people.copy', copyColumns, `${copy} where p.id = $1`)
export type CopyRow = Row<typeof findCopy>
export const listCopies = statement(
  'users.people.copies',
  copyColumns,
  `${copy} where $1::uuid is null or p.id > $1 order by p.id limit $2`,
)
