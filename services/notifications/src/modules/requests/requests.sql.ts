import type { DeliveryState, NotificationChannel, NotificationType } from '@flow/contracts'
import {
  int4,
  int8,
  jsonb,
  nullable,
  oneOf,
  type Row,
  statement,
  text,
  textArray,
  timestamp,
  timestamptz,
  uuid,
} from '@flow/postgres'
import type { TemplateValues } from './accept.ts'

export interface Audience {
  readonly language?: string
  readonly timeZone?: string
  readonly roles?: string[]
  readonly attendingEventId?: string
}

const columns = {
  id: uuid,
  type: oneOf<NotificationType>(),
  data: jsonb<TemplateValues>(),
  audience: nullable(jsonb<Audience>()),
  channels: nullable(textArray),
  total: nullable(int4),
  accepted: int4,
  status: oneOf<'expanding' | 'accepted' | 'cancelled'>(),
  visible_at: nullable(timestamptz),
  local_at: nullable(timestamp),
  created_at: timestamptz,
}
const list = Object.keys(columns).join(', ')

export const findRequest = statement(
  'notifications.requests.find',
  columns,
  `select ${list} from requests where id = $1`,
)
export const lockRequest = statement(
  'notifications.requests.lock',
  { id: uuid },
  `select id from requests where id = $1 for update`,
)
export type RequestRow = Row<typeof findRequest>
export const channelsOf = (row: RequestRow) => row.channels as NotificationChannel[] | null

export const countDeliveries = statement(
  'notifications.requests.deliveries',
  { state: oneOf<DeliveryState>(), count: int8 },
  'select state, count(*) from deliveries where request_id = $1 group by state order by state',
)
export const cancelRequest = statement(
  'notifications.requests.cancel',
  {},
  `update requests set status = 'cancelled' where id = $1 and status <> 'cancelled'`,
)
/** First of all, since whoever tells a part holds it: after this nobody tells any more. */
export const dropParts = statement(
  'notifications.requests.dropParts',
  {},
  'delete from request_parts where request_id = $1',
)
export const cancelWaiting = statement(
  'notifications.requests.cancelWaiting',
  {},
  `update deliveries set state = 'cancelled', settled_at = $2, error = 'called back'
   where request_id = $1 and state = 'pending'`,
)
export const hideUnseen = statement(
  'notifications.requests.hide',
  {},
  'update notifications set deleted_at = $2 where request_id = $1 and visible_at > $2',
)
export const setTotal = statement('notifications.requests.total', {}, 'update requests set total = $2 where id = $1')
export const knownPeople = statement(
  'notifications.requests.known',
  { count: int8 },
  'select count(*) from people where id = any ($1)',
)
export const zonesOfPeople = statement(
  'notifications.requests.zones',
  { time_zone: text },
  'select distinct time_zone from people order by time_zone',
)
