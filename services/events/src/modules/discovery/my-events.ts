import type { EventSearchList, EventsQuery, UserActor } from '@flow/contracts'
import { bool, float8, type Statement, statement } from '@flow/postgres'
import { cursorOf, MomentMs, pageOf, type ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { movedFrom, presentCard } from '../events/card.ts'
import { CARD, CARD_JOINS, type CardRow, cardColumns } from '../events/card-rows.ts'

const cursor = cursorOf(Type.Object({ at: MomentMs, id: Type.String({ format: 'uuid' }) }))
const columns = { ...cardColumns, at: float8, hidden: bool } as const
type MineRow = CardRow & { readonly at: number; readonly hidden: boolean }

const AT = '(extract(epoch from o.starts_at) * 1000)::float8 as at, e.hidden_at is not null as hidden'
const PAGE = `and o.ends_at > coalesce($1::timestamptz, '-infinity') and o.starts_at < coalesce($2::timestamptz, 'infinity')
  and ($3::float8 is null or (o.starts_at, o.id) > (to_timestamp($3 / 1000), $4::uuid))
  order by o.starts_at, o.id limit $5`

const attending = statement(
  'discovery.attending',
  columns,
  `select ${CARD}, ${AT} from attendances a join occurrences o on o.id = a.occurrence_id join events e on e.id = o.event_id
   ${CARD_JOINS}
   where a.user_id = auth.uid() and a.status = 'going' ${PAGE}`,
)
const organised = statement(
  'discovery.organised',
  columns,
  `select ${CARD}, ${AT} from events e join occurrences o on o.event_id = e.id ${CARD_JOINS}
   where (e.organiser_id = auth.uid() or e.id in (select event_id from staff where user_id = auth.uid())) ${PAGE}`,
)

const liked = statement(
  'discovery.liked',
  columns,
  `select ${CARD}, ${AT} from likes y join events e on e.id = y.event_id join occurrences o on o.event_id = e.id
   ${CARD_JOINS}
   where y.user_id = auth.uid() ${PAGE}`,
)

/** What the caller goes to, or likes or helps to run, by time; the past and drafts too, unless `from` and `to` say otherwise. */
export const myEvents = async (
  { db, now }: Pick<ServiceDeps, 'db' | 'now'>,
  actor: UserActor,
  query: EventsQuery,
): Promise<EventSearchList> => {
  const after = cursor.decode(query.cursor)
  const limit = query.limit ?? 20
  const mine: Statement<MineRow> = query.attending ? attending : query.liked ? liked : organised
  const params = [query.from ?? null, query.to ?? null, after?.at ?? null, after?.id ?? null, limit + 1]
  const rows = await db.read(actor, mine, params)
  return pageOf(
    rows,
    limit,
    row => ({ ...presentCard(row, now()), ...movedFrom(row, now()), ...(row.hidden ? { takenDown: true } : {}) }),
    row => cursor.encode({ at: row.at, id: row.occurrence_id }),
  )
}
