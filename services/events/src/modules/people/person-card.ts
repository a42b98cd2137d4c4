import { nullable, text, uuid } from '@flow/postgres'

/** The person `p` who did something, by the copy kept here; for `left join people p`. */
export const personColumns = {
  person_id: uuid,
  username: nullable(text),
  display_name: text,
  avatar_url: nullable(text),
} as const

export const PERSON = `p.username, coalesce(p.display_name, '') as display_name, p.avatar_url`

interface PersonRow {
  readonly person_id: string
  readonly username: string | null
  readonly display_name: string
  readonly avatar_url: string | null
}

export const presentPerson = (row: PersonRow) => ({
  id: row.person_id,
  username: row.username,
  displayName: row.display_name,
  avatarUrl: row.avatar_url,
})
