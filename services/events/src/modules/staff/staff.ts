import {
  type Actor,
  type EventPermission,
  eventStaffGranted,
  type Id,
  type StaffMember,
  type UserActor,
} from '@flow/contracts'
import { publish } from '@flow/messaging'
import { bool, statement, type Tx, textArray, uuid } from '@flow/postgres'
import { audit, invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { PERSON, personColumns, presentPerson } from '../people/person-card.ts'

type Deps = Pick<ServiceDeps, 'db'>

const findEvent = statement(
  'staff.event',
  { edits: bool, organiser: bool },
  'select edits(id) as edits, coalesce(organiser_id = $2::uuid, false) as organiser from events where id = $1',
)
const listStaff = statement(
  'staff.list',
  { permissions: textArray, ...personColumns },
  `select s.permissions, s.user_id as person_id, ${PERSON} from staff s left join people p on p.id = s.user_id
   where s.event_id = $1 order by p.display_name, s.user_id`,
)
const findPerson = statement('staff.person', { id: uuid }, 'select id from people where id = $1')
const grant = statement(
  'staff.grant',
  { added: bool },
  `insert into staff (event_id, user_id, permissions) values ($1, $2, $3)
   on conflict (event_id, user_id) do update set permissions = excluded.permissions
   returning old.event_id is null as added`,
)
const revoke = statement('staff.revoke', {}, 'delete from staff where event_id = $1 and user_id = $2')

/** Who may do what on an event. @throws 404, 403 for those who do not run it. */
export const eventStaff = async ({ db }: Deps, actor: Actor, eventId: Id): Promise<StaffMember[]> => {
  const [event] = await db.read(actor, findEvent, [eventId, null])
  if (!event) throw problem('event_not_found')
  if (!event.edits) throw problem('forbidden')
  const rows = await db.read(actor, listStaff, [eventId])
  return rows.map(row => ({ person: presentPerson(row), permissions: row.permissions as EventPermission[] }))
}

/** Whoever helps may step back, and do nothing else about it. */
const leaveStaff = async (tx: Tx, actor: UserActor, eventId: Id) => {
  if ((await tx.run(revoke, [eventId, actor.id])) === 0) throw problem('forbidden')
}

/**
 * Grants a person permissions on one event in place of those held before, and tells them; none takes the person off the
 * staff, which the person may do too.
 * @throws 404, 403, 422 for the organiser
 */
export const setStaff = (
  { db }: Deps,
  actor: UserActor,
  { eventId, userId, permissions }: { eventId: Id; userId: Id; permissions: readonly EventPermission[] },
): Promise<void> =>
  db.asUser(actor, async tx => {
    const event = await tx.first(findEvent, [eventId, userId])
    if (!event) throw problem('event_not_found')
    const leaves = userId === actor.id && permissions.length === 0
    if (!event.edits && !leaves) throw problem('forbidden')
    if (event.organiser) throw invalid('userId', 'is_organiser', 'the organiser may do everything already')
    if (permissions.length && !(await tx.first(findPerson, [userId]))) throw problem('user_not_found')
    if (leaves) await leaveStaff(tx, actor, eventId)
    else if (permissions.length === 0) await tx.run(revoke, [eventId, userId])
    else {
      const { added } = await tx.one(grant, [eventId, userId, permissions])
      await publish(tx, eventStaffGranted, { eventId, userId, grantedBy: actor.id, added })
    }
    const details = { eventId, permissions: [...permissions] }
    await audit(tx, actor, { action: 'event.staff', subject: { type: 'user', id: userId }, details })
  })
