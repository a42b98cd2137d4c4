import { eventInvited, type Id, type InvitePeople, type UserActor } from '@flow/contracts'
import { publishMany } from '@flow/messaging'
import { bool, int4, statement, text, uuid } from '@flow/postgres'
import { invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { OPEN_STATUS } from '../events/open-status.ts'

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
