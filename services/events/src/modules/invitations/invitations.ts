import { eventInvited, type Id, type InvitedPerson, type InvitePeople, type UserActor } from '@flow/contracts'
import { publishMany } from '@flow/messaging'
import { bool, int4, oneOf, statement, text, timestamptz, uuid } from '@flow/postgres'
import { invalid, pageOf, problem, type ServiceDeps, timeCursor } from '@flow/service-kit'
import { OPEN_STATUS } from '../events/open-status.ts'
import { requireEditor } from '../events/policy.ts'
import { PERSON, personColumns, presentPerson } from '../people/person-card.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now'>

const findEvent = statement(
  'invitations.event',
  { edits: bool, status: text, title: text },
  `select edits(id) as edits, ${OPEN_STATUS} as status, title from events e where id = $1`,
)
const countKnown = statement(
  'invitations.known',
  { known: int4 },
  'select count(*)::int as known from people where id = any ($1::uuid[])',
)
const insertInvitations = statement(
  'invitations.insert',
  { user_id: uuid },
  `insert into invitations (event_id, user_id, invited_by, message, created_at)
   select $1, one, auth.uid(), $3, $4 from unnest($2::uuid[]) as one order by one
   on conflict do nothing returning user_id`,
)

const listInvited = statement(
  'invitations.list',
  { answer: oneOf<InvitedPerson['answer']>(), created_at: timestamptz, ...personColumns },
  `select case when exists (select from attendances a
       where a.event_id = i.event_id and a.user_id = i.user_id and a.status = 'going') then 'going'
     when i.declined_at is not null then 'declined' else 'waiting' end as answer,
     i.created_at, i.user_id as person_id, ${PERSON}
   from invitations i left join people p on p.id = i.user_id
   where i.event_id = $1 and ($2::timestamptz is null or (i.created_at, i.user_id) < ($2, $3::uuid))
   order by i.created_at desc, i.user_id desc limit $4`,
)
const decline = statement(
  'invitations.decline',
  {},
  'update invitations set declined_at = $2::timestamptz where event_id = $1 and user_id = auth.uid()',
)

/** Who was invited and what they said to it, the last first. @throws 404, 403 */
export const invitedPeople = async (
  { db }: Pick<Deps, 'db'>,
  actor: UserActor,
  query: { readonly eventId: Id; readonly limit?: number; readonly cursor?: string },
) => {
  const { eventId, limit = 20 } = query
  const after = timeCursor.decode(query.cursor)
  await requireEditor(db, actor, eventId)
  const rows = await db.read(actor, listInvited, [eventId, after?.at ?? null, after?.id ?? null, limit + 1])
  return pageOf(
    rows,
    limit,
    (row): InvitedPerson => ({
      person: presentPerson(row),
      answer: row.answer,
      invitedAt: row.created_at.toISOString(),
    }),
    row => timeCursor.encode({ at: row.created_at.toISOString(), id: row.person_id }),
  )
}

/** Says no to an invitation; whoever goes after all has said yes. @throws 404 without one */
export const declineInvitation = ({ db, now }: Deps, actor: UserActor, eventId: Id): Promise<void> =>
  db.asUser(actor, async tx => {
    if ((await tx.run(decline, [eventId, now()])) === 0) throw problem('resource_not_found')
  })

/**
 * Invites people to an event; a private one opens to them. Inviting again tells nobody twice.
 * @throws 404, 403, 409 unless it is published, 422 for people who do not exist.
 */
export const invitePeople = ({ db, now }: Deps, actor: UserActor, eventId: Id, input: InvitePeople) =>
  db.asUser(actor, async tx => {
    const event = await tx.first(findEvent, [eventId])
    if (!event) throw problem('event_not_found')
    if (!event.edits) throw problem('forbidden')
    if (event.status !== 'published')
      throw problem('event_state', { detail: 'People are invited to what is published.' })
    const { known } = await tx.one(countKnown, [input.userIds])
    if (known !== input.userIds.length) throw invalid('/userIds', 'user_not_found', 'names people who do not exist')
    const message = input.message?.trim() || null
    const rows = await tx.all(insertInvitations, [eventId, input.userIds, message, now()])
    const facts = rows.map(row => ({ eventId, userId: row.user_id, invitedBy: actor.id, title: event.title, message }))
    await publishMany(tx, eventInvited, facts)
    return { invited: rows.length, already: input.userIds.length - rows.length }
  })
