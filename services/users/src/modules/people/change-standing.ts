import { cacheKeys, type Standing, type UserActor, userUpdated } from '@flow/contracts'
import { oneOf, statement, uuid } from '@flow/postgres'
import { audit, problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { endSessionsIn, sealEnded } from '../sessions/end-sessions.ts'
import { liveSessionIds } from '../sessions/live-sessions.ts'
import { publishPerson } from './publish-person.ts'

const setStanding = statement(
  'users.people.setStanding',
  { id: uuid, status: oneOf<'active' | 'suspended' | 'leaving'>() },
  `update people set role = coalesce($2, role), updated_at = $4,
     status = case when status = 'leaving' then status else coalesce($3, status) end
   where id = $1 returning id, status`,
)

/**
 * Gives a person another role, suspends them or lets them back, as an administrator, and has effect at once: the
 * sessions of a suspended person end, others are asked for anew what they may do.
 * @throws 403 for anyone else and for one's own account, 404
 */
export const changeStanding = async (
  context: UsersContext,
  actor: UserActor,
  id: string,
  { role, status }: Standing,
): Promise<void> => {
  if (!actor.permissions.includes('administer')) throw problem('forbidden')
  if (actor.id === id) throw problem('forbidden', { detail: 'Another administrator must change your standing.' })
  const { db, store, now } = context
  const { ended, living } = await db.asService('change a standing', async tx => {
    const person = await tx.first(setStanding, [id, role ?? null, status ?? null, now()])
    if (!person) throw problem('user_not_found')
    await audit(tx, actor, { action: 'user.standing', subject: { type: 'user', id }, details: { role, status } })
    await publishPerson(tx, userUpdated, id)
    if (person.status !== 'suspended') return { ended: [], living: await liveSessionIds(tx, id) }
    return { ended: await endSessionsIn(tx, context, actor, { personId: id, reason: 'suspended' }), living: [] }
  })
  await sealEnded(context, ended)
  await store.cache.drop(...living.map(session => cacheKeys.session(session, 0).key))
}
