import type { WaitlistEntry } from '@flow/contracts'
import { int4, nullable, oneOf, statement, text, timestamptz, uuid } from '@flow/postgres'

/** Dates where somebody waits whose sale may go on. */
export const datesWithLine = statement(
  'waitlist.dates',
  { event_id: uuid, occurrence_id: uuid },
  `select distinct w.event_id, w.occurrence_id from waitlist w join occurrences o on o.id = w.occurrence_id
   where w.status = 'waiting' and o.ends_at > $1::timestamptz limit 1000`,
)
export const datesWithOldOffers = statement(
  'waitlist.oldOffers',
  { event_id: uuid, occurrence_id: uuid },
  `select distinct event_id, occurrence_id from waitlist
   where status = 'offered' and offer_expires_at <= $1::timestamptz limit 1000`,
)

const entry = {
  id: uuid,
  event_id: uuid,
  occurrence_id: uuid,
  tier_id: nullable(uuid),
  pool_id: nullable(uuid),
  user_id: uuid,
  party_size: int4,
  status: oneOf<WaitlistEntry['status']>(),
  passed: int4,
  joined_at: timestamptz,
  offer_expires_at: nullable(timestamptz),
  order_id: nullable(uuid),
} as const
const ENTRY = `w.id, w.event_id, w.occurrence_id, w.tier_id, w.pool_id, w.user_id, w.party_size, w.status, w.passed,
  w.joined_at, w.offer_expires_at, w.order_id`

/** Who waits on a date, with the pool from which their tier takes now. */
export const lockLine = statement(
  'waitlist.lockLine',
  entry,
  `select ${ENTRY.replace('w.pool_id', 't.pool_id')} from waitlist w left join tiers t on t.id = w.tier_id
   where w.occurrence_id = $1 and w.status = 'waiting'
   order by w.joined_at, w.id limit 1000 for no key update of w`,
)
export const lockOldOffers = statement(
  'waitlist.lockOldOffers',
  entry,
  `select ${ENTRY} from waitlist w
   where w.occurrence_id = $1 and w.status = 'offered' and w.offer_expires_at <= $2::timestamptz
   order by w.joined_at, w.id limit 1000 for no key update`,
)
export const findEntry = statement(
  'waitlist.find',
  entry,
  `select ${ENTRY} from waitlist w where w.id = $1 and w.user_id = $2`,
)
export const lockEntry = statement(
  'waitlist.lock',
  entry,
  `select ${ENTRY} from waitlist w where w.id = $1 for no key update`,
)
export const entriesOf = statement(
  'waitlist.entriesOf',
  entry,
  `select ${ENTRY} from waitlist w
   where w.event_id = $1 and w.user_id = $2 and w.status in ('waiting', 'offered')
     and ($3::uuid is null or w.occurrence_id = $3)`,
)
export const setEntries = statement(
  'waitlist.set',
  {},
  'update waitlist set status = $2, updated_at = $3::timestamptz where id = any ($1::uuid[])',
)
export const offerPlaces = statement(
  'waitlist.offer',
  {},
  `update waitlist w set status = 'offered', pool_id = x.pool_id, offer_expires_at = $3::timestamptz, updated_at = $4::timestamptz
   from unnest($1::uuid[], $2::uuid[]) as x (id, pool_id) where w.id = x.id`,
)
export const acceptEntries = statement(
  'waitlist.accept',
  {},
  `update waitlist w set status = 'accepted', order_id = x.order_id, updated_at = $3::timestamptz
   from unnest($1::uuid[], $2::uuid[]) as x (id, order_id) where w.id = x.id`,
)
export const countPasses = statement(
  'waitlist.pass',
  {},
  'update waitlist set passed = passed + 1 where id = any ($1::uuid[])',
)

const shown = { ...entry, display_name: text, position: nullable(int4) } as const
const SHOWN = `${ENTRY}, coalesce(p.display_name, '') as display_name,
  case when w.status = 'waiting' then (select count(*)::int + 1 from waitlist b
    where b.occurrence_id = w.occurrence_id and b.status = 'waiting' and (b.joined_at, b.id) < (w.joined_at, w.id))
  end as position`

export const listLine = statement(
  'waitlist.list',
  shown,
  `select ${SHOWN} from waitlist w left join people p on p.id = w.user_id
   where w.event_id = $1 and w.status in ('waiting', 'offered') and ($2::timestamptz is null or (w.joined_at, w.id) > ($2, $3::uuid))
   order by w.joined_at, w.id limit $4`,
)
export const listOwn = statement(
  'waitlist.listOwn',
  { ...shown, slug: text, title: text, starts_at: timestamptz, time_zone: text, tier_name: nullable(text) },
  `select ${SHOWN}, e.slug, e.title, o.starts_at, e.time_zone, t.name as tier_name
   from waitlist w left join people p on p.id = w.user_id join events e on e.id = w.event_id
   join occurrences o on o.id = w.occurrence_id left join tiers t on t.id = w.tier_id
   where w.user_id = $1 and ($2::uuid is null or w.id = $2)
     and ($2::uuid is not null or w.status in ('waiting', 'offered')) and ($2::uuid is not null or o.ends_at > $3::timestamptz)
   order by w.status = 'offered' desc, o.starts_at, w.id limit 100`,
)
