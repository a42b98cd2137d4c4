import { type DeletionView, type PrivacyRequests, type UserActor, userUpdated } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import { bool, statement, textArray, timestamptz, uuid } from '@flow/postgres'
import { audit, problem } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { writeMail } from '../mail/mails.ts'
import { confirmItIsYou } from '../passwords/confirm-password.ts'
import { contactOf } from '../people/contact.ts'
import { publishPerson } from '../people/publish-person.ts'
import { endSessionsIn, sealEnded } from '../sessions/end-sessions.ts'
import { PATIENCE_MS } from './exports.ts'

const planDeletion = statement(
  'users.deletions.plan',
  { delete_at: timestamptz },
  `insert into deletions (person_id, asked_at, delete_at, by_administrator) values ($1, $2, $3, $4)
   on conflict (person_id) do update set by_administrator = deletions.by_administrator or excluded.by_administrator
   returning delete_at`,
)
const setStatus = statement(
  'users.deletions.setStatus',
  {},
  'update people set status = $2, updated_at = $3 where id = $1 and status = $4',
)
const personExists = statement('users.deletions.person', { id: uuid }, 'select id from people where id = $1 for update')
const takeBackPlan = statement(
  'users.deletions.takeBack',
  { by_administrator: bool },
  'delete from deletions where person_id = $1 and not by_administrator returning by_administrator',
)
const findPlan = statement(
  'users.deletions.find',
  { delete_at: timestamptz, by_administrator: bool },
  'select delete_at, by_administrator from deletions where person_id = $1',
)
const dueDeletions = statement(
  'users.deletions.due',
  { person_id: uuid },
  'select person_id from deletions where delete_at <= $1 order by delete_at limit 100',
)
const keepErasure = statement(
  'users.deletions.keepErasure',
  { traces: textArray },
  `insert into erasures (person_id, erased_at, traces) values ($1, $2, $3)
   on conflict (person_id) do update set traces = excluded.traces returning traces`,
)

/** Carries the address, encrypted: when the job is taken up again it may stand nowhere else. It goes with the job. */
const eraseJob = defineJob('users.erase', Type.Object({ personId: Type.String(), email: Type.String() }), {
  retry: { attempts: 30 },
})
const addressContext = (personId: string) => `jobs.erase:${personId}`

/**
 * Plans the deletion of one's own account, or as an administrator of any. Others do not see the person from now on;
 * everything is removed when the grace period is over. Asking again is the same as asking once.
 * @throws 401 when it is one's own and one did not confirm, 403, 404
 */
export const planDeletionOf = async (
  context: UsersContext,
  actor: UserActor,
  { id, password }: { readonly id: string; readonly password?: string },
): Promise<DeletionView> => {
  const isOwn = actor.id === id
  if (!isOwn && !actor.permissions.includes('administer')) throw problem('forbidden')
  if (isOwn) await confirmItIsYou(context, actor, password)
  const { db, now, settings } = context
  const { deleteAt, ended } = await db.asService('plan a deletion', async tx => {
    if (!(await tx.first(personExists, [id]))) throw problem('user_not_found')
    const at = now()
    const until = new Date(at.getTime() + settings.deletionGraceMs)
    const { delete_at: deleteAt } = await tx.one(planDeletion, [id, at, until, !isOwn])
    const isNew = (await tx.run(setStatus, [id, 'leaving', at, 'active'])) === 1
    if (!isNew) return { deleteAt, ended: [] }
    await publishPerson(tx, userUpdated, id)
    const data = { when: deleteAt.toISOString().slice(0, 10), link: `${context.publicUrl}/settings/privacy` }
    await writeMail(tx, context, { personId: id, kind: 'deletion_planned', data })
    await audit(tx, actor, { action: 'privacy.deletion', subject: { type: 'user', id } })
    const except = isOwn ? actor.sessionId : undefined
    return { deleteAt, ended: await endSessionsIn(tx, context, actor, { personId: id, except, reason: 'deleted' }) }
  })
  await sealEnded(context, ended)
  return { status: 'planned', deleteAt: deleteAt.toISOString() }
}

/** The deletion that is planned for one's own account, if any. */
export const readPlan = async (
  { db }: Pick<UsersContext, 'db'>,
  actor: UserActor,
): Promise<PrivacyRequests['deletion']> => {
  const [plan] = await db.read(actor, findPlan, [actor.id])
  if (!plan) return null
  return { status: 'planned', deleteAt: plan.delete_at.toISOString(), canTakeBack: !plan.by_administrator }
}

/** Takes one's own plan back. @throws 404 when there is none, or an administrator made it */
export const takeDeletionBack = (context: UsersContext, actor: UserActor): Promise<void> =>
  context.db.asService('take a deletion back', async tx => {
    await tx.first(personExists, [actor.id])
    if (!(await tx.first(takeBackPlan, [actor.id]))) throw problem('resource_not_found')
    await tx.run(setStatus, [actor.id, 'active', context.now(), 'leaving'])
    await publishPerson(tx, userUpdated, actor.id)
    await audit(tx, actor, { action: 'privacy.deletion_taken_back', subject: { type: 'user', id: actor.id } })
  })

/** Puts what is due on the list of work. */
export const beginDueDeletions = ({ db, jobs, now, vault }: UsersContext): Promise<void> =>
  db.asService('begin due deletions', async tx => {
    const due = await tx.all(dueDeletions, [now()])
    const items = []
    for (const { person_id: personId } of due) {
      const { email } = await contactOf(tx, { vault }, personId)
      const data = { personId, email: vault.seal(email, addressContext(personId)).toString('base64') }
      items.push({ data, key: personId })
    }
    await jobs.enqueueMany(tx, eraseJob, items)
  })

/** Erases a person in every service, our own last, and looks for traces afterwards. Again: the same. */
const eraseEverywhere = async (
  { db, services, now, settings }: UsersContext,
  { personId, email }: { readonly personId: string; readonly email: string },
): Promise<string[]> => {
  for (const service of settings.personDataServices.toReversed())
    await services.of(service).erasePerson({ userId: personId, waitMs: PATIENCE_MS })
  const traces: string[] = []
  for (const service of settings.personDataServices) {
    const tables = await services.of(service).findTraces({ words: [personId, email], waitMs: PATIENCE_MS })
    traces.push(...tables.map(table => `${service}.${table}`))
  }
  await db.asService('erase a person', tx => tx.run(keepErasure, [personId, now(), traces]))
  return traces
}

/** Carries deletions out. What a service still holds afterwards is an error, and is tried again. */
export const carryOutDeletions = (context: UsersContext): void => {
  context.jobs.work(eraseJob, async ({ data: { personId, email } }) => {
    const address = context.vault.open(Buffer.from(email, 'base64'), addressContext(personId))
    const traces = await eraseEverywhere(context, { personId, email: address })
    if (traces.length) throw new Error(`traces are left in ${traces.join(', ')}`)
  })
}
