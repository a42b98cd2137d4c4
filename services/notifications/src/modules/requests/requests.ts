import {
  type Broadcast,
  type CreateNotification,
  DELIVERY_STATES,
  type Id,
  type NotificationAccepted,
  type NotificationRequestView,
  type UserActor,
} from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { audit, invalid, problem } from '@flow/service-kit'
import type { NotificationsContext } from '../../context.ts'
import { instantOf, safeZone } from '../../time.ts'
import { parseTemplate, renderTemplate } from '../templates/engine.ts'
import { VARIABLES } from '../templates/variables.ts'
import { accept, insertIntent } from './accept.ts'
import { audienceParams, broadcastJob, PART } from './expand-broadcast.ts'
import {
  cancelRequest,
  cancelWaiting,
  countDeliveries,
  dropParts,
  findRequest,
  hideUnseen,
  knownPeople,
  setTotal,
  zonesOfPeople,
} from './requests.sql.ts'
import { divideAudience } from './tell.sql.ts'

type When = Pick<CreateNotification, 'scheduleAt' | 'scheduleAtLocal'>

/** A wall-clock time in each zone that somebody lives in. */
export const zonesAt = async (tx: Tx, local: string): Promise<Map<string, Date>> => {
  const wall = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`)
  if (Number.isNaN(wall)) throw invalid('/scheduleAtLocal', 'invalid_time', 'is not a real date and time')
  const rows = await tx.all(zonesOfPeople)
  return new Map(rows.map(({ time_zone }) => [time_zone, new Date(instantOf(wall, safeZone(time_zone)))]))
}

const visibleAt = ({ scheduleAt, scheduleAtLocal }: When): Date | undefined => {
  if (scheduleAt && scheduleAtLocal)
    throw invalid('/scheduleAtLocal', 'conflict', 'only one of the two times may be given')
  const at = scheduleAt ?? (scheduleAtLocal && `${scheduleAtLocal}Z`)
  return at === undefined ? undefined : new Date(at)
}

/** @throws 422 that names the fact which the type's templates need */
const checkFacts = (input: CreateNotification) => {
  const missing = VARIABLES[input.type].filter(name => input.data[name] === undefined)
  if (!missing.length) return
  throw problem('validation_failed', {
    errors: missing.map(name => ({ path: `/data/${name}`, code: 'required', message: 'is needed by the template' })),
  })
}

/** Tells some people something. @throws 422 for people who do not exist and facts that are missing */
export const createNotification = (
  context: NotificationsContext,
  actor: UserActor,
  input: CreateNotification,
): Promise<NotificationAccepted> => {
  checkFacts(input)
  const at = visibleAt(input)
  return context.db.asService('tell people something', async tx => {
    const { count } = await tx.one(knownPeople, [input.userIds])
    if (count !== input.userIds.length) throw invalid('/userIds', 'user_not_found', 'names people who do not exist')
    const { scheduleAt: _, scheduleAtLocal, ...intent } = input
    const zones = scheduleAtLocal ? { zones: await zonesAt(tx, scheduleAtLocal) } : {}
    const told = await accept(tx, context, {
      ...{ ...intent, ...zones, dedupe: null, createdBy: actor.id },
      ...(at ? { visibleAt: at } : {}),
    })
    if (!told) throw new Error('a new request was accepted before')
    await audit(tx, actor, {
      action: 'notification.create',
      subject: { type: 'notification_request', id: told.id },
      details: { type: input.type, people: told.accepted },
    })
    return told
  })
}

/** @throws 422 when the words cannot be rendered for everybody */
const checkWords = ({ words }: Broadcast) => {
  for (const [language, own] of Object.entries(words))
    for (const [part, text] of Object.entries(own))
      try {
        renderTemplate(parseTemplate(text), { name: 'Anna' })
      } catch (error) {
        throw invalid(`/words/${language}/${part}`, 'template_invalid', (error as Error).message)
      }
}

/** Announces something to an audience; it is expanded part by part, each exactly once, while others go on. */
export const broadcast = (
  context: NotificationsContext,
  actor: UserActor,
  input: Broadcast,
): Promise<NotificationAccepted> => {
  checkWords(input)
  const at = visibleAt(input)
  const { audience = {}, words, scheduleAtLocal } = input
  return context.db.asService('announce something', async tx => {
    const id = await insertIntent(tx, context, {
      ...{ dedupe: null, type: 'system_announcement' as const, data: { words } as never, audience },
      ...{ createdBy: actor.id, link: input.link ?? null },
      ...(input.channels ? { channels: input.channels } : {}),
      ...(at ? { visibleAt: at } : {}),
      ...(scheduleAtLocal ? { localAt: scheduleAtLocal } : {}),
    })
    if (!id) throw new Error('a new announcement was accepted before')
    const { people } = await tx.one(divideAudience, [id, PART, ...audienceParams(audience)])
    await tx.run(setTotal, [id, people])
    await context.jobs.enqueue(tx, broadcastJob, { requestId: id }, { key: id })
    const subject = { type: 'notification_request', id }
    await audit(tx, actor, { action: 'notification.broadcast', subject, details: { people } })
    return { id, accepted: people }
  })
}

/** How far a request is. @throws 404 */
export const readRequest = ({ db }: Pick<NotificationsContext, 'db'>, id: Id): Promise<NotificationRequestView> =>
  db.asService('progress of a request', async tx => {
    const [row, counts] = await Promise.all([tx.first(findRequest, [id]), tx.all(countDeliveries, [id])])
    if (!row) throw problem('resource_not_found')
    const byState = new Map(counts.map(one => [one.state, one.count]))
    return {
      id: row.id,
      type: row.type,
      status: row.status,
      accepted: row.accepted,
      total: row.total,
      deliveries: Object.fromEntries(DELIVERY_STATES.map(state => [state, byState.get(state) ?? 0])),
      createdAt: row.created_at.toISOString(),
    } as NotificationRequestView
  })

/** Calls back what has not left yet. Again is the same as once. @throws 404 */
export const callBack = ({ db, now }: NotificationsContext, actor: UserActor, id: Id): Promise<void> =>
  db.asService('call a request back', async tx => {
    if (!(await tx.first(findRequest, [id]))) throw problem('resource_not_found')
    await tx.run(dropParts, [id])
    if ((await tx.run(cancelRequest, [id])) === 0) return
    await tx.run(cancelWaiting, [id, now()])
    await tx.run(hideUnseen, [id, now()])
    await audit(tx, actor, { action: 'notification.cancel', subject: { type: 'notification_request', id } })
  })
