import type { Actor, PersonCard } from '@flow/contracts'
import { int4, nullable, type Row, statement, text, timestamptz, uuid } from '@flow/postgres'
import { cursorOf, pageOf } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { presentCard } from './present-person.ts'

const columns = {
  id: uuid,
  username: text,
  display_name: text,
  avatar: nullable(text),
  created_at: timestamptz,
  rank: int4,
}
const selected = 'person_id as id, username, display_name, avatar, created_at'

const newest = statement(
  'users.people.newest',
  columns,
  `select ${selected}, 0 as rank from directory
   where $1::timestamptz is null or (created_at, person_id) < ($1, $2::uuid)
   order by created_at desc, person_id desc limit $3`,
)
/** By part of a name; a username that begins with it comes first. Fewer than three letters find usernames only. */
const matching = statement(
  'users.people.matching',
  columns,
  `select * from (
     select ${selected}, case when lower(username) = $1 then 0 when lower(username) like $2 then 1 else 2 end as rank
     from directory where search_text like $3 or lower(username) like $2
   ) found
   where $4::int is null or (rank, lower(username)) > ($4, $5)
   order by rank, lower(username) limit $6`,
)

type Found = Row<typeof newest>

const newestCursor = cursorOf(Type.Tuple([Type.String({ format: 'date-time' }), Type.String({ format: 'uuid' })]))
const matchingCursor = cursorOf(Type.Tuple([Type.Integer({ minimum: 0, maximum: 2 }), Type.String({ maxLength: 64 })]))

const SHORTEST_PART = 3
const plain = (text: string) =>
  text
    .trim()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')

export interface PeoplePage {
  readonly items: PersonCard[]
  readonly nextCursor: string | null
}

/** Finds people who let everyone find them: by part of their name, else the newest. */
export const findPeople = async (
  { db }: Pick<UsersContext, 'db'>,
  viewer: Actor,
  query: { readonly q?: string; readonly cursor?: string; readonly limit?: number },
): Promise<PeoplePage> => {
  const limit = query.limit ?? 20
  const part = plain(query.q ?? '')
  if (part === '') {
    const after = newestCursor.decode(query.cursor)
    const rows = await db.read(viewer, newest, [after?.[0] ?? null, after?.[1] ?? null, limit + 1])
    return pageOf(rows, limit, presentCard, (row: Found) => newestCursor.encode([row.created_at.toISOString(), row.id]))
  }
  const after = matchingCursor.decode(query.cursor)
  const anywhere = part.length >= SHORTEST_PART ? `%${part}%` : `${part}%`
  const rows = await db.read(viewer, matching, [
    part,
    `${part}%`,
    anywhere,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit + 1,
  ])
  return pageOf(rows, limit, presentCard, (row: Found) => matchingCursor.encode([row.rank, row.username.toLowerCase()]))
}
