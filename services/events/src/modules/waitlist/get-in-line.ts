import { type Id, newId, waitlistJoined } from '@flow/contracts'
import { publishMany } from '@flow/messaging'
import { int4, statement, type Tx, uuid } from '@flow/postgres'

const insertEntries = statement(
  'waitlist.insert',
  { id: uuid, user_id: uuid },
  `insert into waitlist (id, event_id, occurrence_id, tier_id, pool_id, user_id, party_size, joined_at, updated_at)
   select x.id, $2, $3, x.tier_id, x.pool_id, x.user_id, x.party_size, $4::timestamptz, $4
   from jsonb_to_recordset($1::jsonb) as x (id uuid, tier_id uuid, pool_id uuid, user_id uuid, party_size int)
   on conflict (occurrence_id, user_id) where status in ('waiting', 'offered') do nothing
   returning id, user_id`,
)
const findPlaces = statement(
  'waitlist.places',
  { id: uuid, user_id: uuid, party_size: int4, position: int4 },
  `select w.id, w.user_id, w.party_size,
     (select count(*)::int + 1 from waitlist b
      where b.occurrence_id = w.occurrence_id and b.status = 'waiting' and (b.joined_at, b.id) < (w.joined_at, w.id))
       as position
   from waitlist w
   where w.occurrence_id = $1 and w.user_id = any ($2::uuid[]) and w.status in ('waiting', 'offered')`,
)

export interface NewInLine {
  readonly userId: Id
  readonly tierId: Id | null
  readonly poolId: Id | null
  readonly partySize: number
}

export interface InLine {
  readonly id: Id
  readonly partySize: number
  /** 1 is next. */
  readonly position: number
  readonly isNew: boolean
}

/** Puts people at the end of the line of one date. Who stands in it already keeps the place and the party. */
export const getInLine = async (
  tx: Tx,
  { eventId, occurrenceId }: { readonly eventId: Id; readonly occurrenceId: Id },
  entries: readonly NewInLine[],
  now: Date,
): Promise<ReadonlyMap<Id, InLine>> => {
  if (entries.length === 0) return new Map()
  const rows = entries.map(one => ({
    id: newId(),
    tier_id: one.tierId,
    pool_id: one.poolId,
    user_id: one.userId,
    party_size: one.partySize,
  }))
  const added = new Set(
    (await tx.all(insertEntries, [JSON.stringify(rows), eventId, occurrenceId, now])).map(r => r.id),
  )
  await publishMany(
    tx,
    waitlistJoined,
    rows
      .filter(row => added.has(row.id))
      .map(row => ({
        entryId: row.id,
        eventId,
        occurrenceId,
        tierId: row.tier_id,
        userId: row.user_id,
        partySize: row.party_size,
      })),
  )
  const places = await tx.all(findPlaces, [occurrenceId, entries.map(({ userId }) => userId)])
  return new Map(
    places.map(row => [
      row.user_id,
      { id: row.id, partySize: row.party_size, position: row.position, isNew: added.has(row.id) },
    ]),
  )
}
