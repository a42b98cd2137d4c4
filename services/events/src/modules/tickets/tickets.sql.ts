import type { Id, TicketStatus } from '@flow/contracts'
import {
  bool,
  int4,
  int8,
  nullable,
  oneOf,
  type Row,
  type RowOf,
  statement,
  type Tx,
  text,
  timestamptz,
  uuid,
} from '@flow/postgres'
import { placeColumns } from '../events/card-rows.ts'

const ticketColumns = {
  id: uuid,
  order_id: uuid,
  nth: int4,
  event_id: uuid,
  occurrence_id: uuid,
  tier_id: nullable(uuid),
  tier_name: nullable(text),
  holder_id: nullable(uuid),
  holder_name: text,
  code: text,
  version: int4,
  status: oneOf<TicketStatus>(),
  amount: int8,
  currency: text,
  updated_at: timestamptz,
  checked_in_at: nullable(timestamptz),
  order_status: text,
  reference: text,
  transfers: bool,
  slug: text,
  title: text,
  summary: text,
  category: text,
  image_url: nullable(text),
  event_status: oneOf<'draft' | 'published' | 'postponed' | 'cancelled'>(),
  date_status: oneOf<'scheduled' | 'cancelled'>(),
  starts_at: timestamptz,
  ends_at: timestamptz,
  doors_at: nullable(timestamptz),
  time_zone: text,
  ...placeColumns,
  organiser_name: text,
} as const
export type TicketRow = RowOf<typeof ticketColumns>

const TICKET = `select t.id, t.order_id, t.nth, t.event_id, t.occurrence_id, t.tier_id, t.tier_name, t.holder_id,
     t.holder_name, t.code, t.version, t.status, t.amount, t.currency, t.updated_at, c.at as checked_in_at, o.status as order_status,
     o.reference, coalesce(s.transfers, true) as transfers, e.slug, e.title, e.summary, e.category, e.image_url,
     e.status as event_status, d.status as date_status, d.starts_at, d.ends_at, e.doors_at, e.time_zone, e.place_name,
     e.street, e.neighbourhood, e.city, e.country, e.lat, e.lng, coalesce(g.display_name, e.organiser_name, '') as organiser_name
   from tickets t join orders o on o.id = t.order_id join events e on e.id = t.event_id
   join occurrences d on d.id = t.occurrence_id
   left join check_ins c on c.ticket_id = t.id left join sale_settings s on s.event_id = t.event_id
   left join people g on g.id = e.organiser_id`

/** A ticket of which $2 is the holder. Of the service: who was given a ticket does not see the order it came from. */
export const findTicket = statement('tickets.find', ticketColumns, `${TICKET} where t.id = $1 and t.holder_id = $2`)

/** What somebody holds, the next first; with $2 also what is over. */
export const listTickets = statement(
  'tickets.list',
  ticketColumns,
  `${TICKET} where t.holder_id = $1 and ($2 or (t.status = 'valid' and d.ends_at > $3::timestamptz))
     and ($4::timestamptz is null or (d.starts_at, t.id) > ($4, $5::uuid))
   order by d.starts_at, t.id limit $6`,
)

const lockHeld = statement(
  'tickets.lockHeld',
  { id: uuid },
  'select id from tickets where id = $1 and holder_id = $2 for no key update',
)
const findToChange = statement(
  'tickets.findToChange',
  {
    id: uuid,
    event_id: uuid,
    occurrence_id: uuid,
    status: oneOf<TicketStatus>(),
    checked_in: bool,
    transfers: bool,
    ends_at: timestamptz,
    slug: text,
  },
  `select t.id, t.event_id, t.occurrence_id, t.status,
     exists (select from check_ins c where c.ticket_id = t.id) as checked_in,
     coalesce((select s.transfers from sale_settings s where s.event_id = t.event_id), true) as transfers, d.ends_at, e.slug
   from tickets t join occurrences d on d.id = t.occurrence_id join events e on e.id = t.event_id
   where t.id = $1 and t.holder_id = $2`,
)
/** A ticket for its holder to change, locked before it is read: whether it was used stays so. */
export const lockTicket = async (tx: Tx, ticketId: Id, holderId: Id): Promise<Row<typeof findToChange> | undefined> => {
  const given = [ticketId, holderId]
  const [mine, ticket] = await Promise.all([tx.first(lockHeld, given), tx.first(findToChange, given)])
  return mine && ticket
}
export const findReceiver = statement(
  'tickets.receiver',
  { id: uuid, display_name: text },
  `select id, display_name from people where id = $1::uuid or lower(username) = lower($2::text) limit 1`,
)
export const handOver = statement(
  'tickets.handOver',
  {},
  `update tickets set holder_id = $2, holder_name = $3, code = $4, version = version + 1, updated_at = $5::timestamptz
   where id = $1`,
)
export const renameHolder = statement(
  'tickets.renameHolder',
  {},
  'update tickets set holder_name = $2, updated_at = $3::timestamptz where id = $1',
)
