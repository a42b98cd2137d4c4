import { attendeeCancelled, attendeeRegistered, type Id } from '@flow/contracts'
import { publishMany } from '@flow/messaging'
import { int4, statement, type Tx, timestamptz, uuid } from '@flow/postgres'

const countPlaces = statement(
  'orders.countPlaces',
  { event_id: uuid, user_id: uuid, starts_at: timestamptz, before: int4, places: int4 },
  `select o.event_id, x.user_id, o.starts_at, coalesce(a.party_size, 0) as before,
     (select count(*)::int from tickets t where t.holder_id = x.user_id and t.occurrence_id = o.id and t.status = 'valid')
       as places
   from unnest($2::uuid[]) x (user_id) join occurrences o on o.id = $1
   left join attendances a on a.occurrence_id = o.id and a.user_id = x.user_id and a.status = 'going'`,
)
const putAttendances = statement(
  'orders.putAttendances',
  {},
  `insert into attendances as a (occurrence_id, user_id, event_id, party_size, starts_at, created_at, updated_at)
   select $1, x.user_id, $2, x.places, $3, $4::timestamptz, $4
   from unnest($5::uuid[], $6::int[]) as x (user_id, places) order by x.user_id
   on conflict (occurrence_id, user_id) do update set status = 'going', party_size = excluded.party_size, updated_at = $4,
     created_at = case when a.status = 'going' then a.created_at else $4 end`,
)
const endAttendances = statement(
  'orders.endAttendances',
  {},
  `update attendances set status = 'cancelled', updated_at = $3::timestamptz
   where occurrence_id = $1 and user_id = any ($2::uuid[]) and status = 'going'`,
)

/**
 * Brings who goes in step with who holds valid tickets, and tells of those who came or left. The caller holds the lock
 * of the date's stock.
 */
export const followTickets = async (
  tx: Tx,
  occurrenceId: Id,
  holders: ReadonlyArray<Id | null>,
  now: Date,
): Promise<void> => {
  const users = [...new Set(holders)].filter(id => id !== null)
  if (users.length === 0) return
  const changed = (await tx.all(countPlaces, [occurrenceId, users])).filter(row => row.before !== row.places)
  const [first] = changed
  if (!first) return
  const stay = changed.filter(({ places }) => places > 0)
  const left = changed.filter(({ places }) => places === 0)
  if (stay.length)
    await tx.run(putAttendances, [
      occurrenceId,
      first.event_id,
      first.starts_at,
      now,
      stay.map(row => row.user_id),
      stay.map(row => row.places),
    ])
  if (left.length) await tx.run(endAttendances, [occurrenceId, left.map(row => row.user_id), now])
  const fact = (row: (typeof changed)[number], partySize: number) => ({
    eventId: row.event_id,
    occurrenceId,
    userId: row.user_id,
    partySize,
    startsAt: row.starts_at.toISOString(),
  })
  const came = stay.filter(({ before }) => before === 0)
  await publishMany(
    tx,
    attendeeRegistered,
    came.map(row => fact(row, row.places)),
  )
  await publishMany(
    tx,
    attendeeCancelled,
    left.map(row => fact(row, row.before)),
  )
}
