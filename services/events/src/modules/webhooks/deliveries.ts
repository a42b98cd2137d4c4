import { type Id, newId, type UserActor, type WebhookDelivery, type WebhookDeliveryDetails } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { cursorOf, pageOf, problem, type ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { messageBody } from './collect-messages.ts'
import { deliverJob, deliverMessage } from './deliver-message.ts'
import { presentDelivery, presentDeliveryDetails } from './present-webhook.ts'
import type { WebhookContext } from './webhook-context.ts'
import { againMessage, findDelivery, insertMessages, listDeliveries, trimMessages } from './webhooks.sql.ts'
import { ownWebhook } from './webhooks.ts'

type Context = Pick<WebhookContext, 'db' | 'jobs' | 'now'>

const KEPT_DAYS = 30
const DAY = 86_400_000
const cursor = cursorOf(Type.Object({ i: Type.String({ format: 'uuid' }) }))

export interface DeliveriesQuery {
  readonly status?: WebhookDelivery['status']
  readonly limit?: number
  readonly cursor?: string
}

/** Deliveries of a webhook, the newest first; those of the last 30 days. */
export const deliveriesOf = ({ db }: Context, actor: UserActor, webhookId: Id, query: DeliveriesQuery) =>
  db.asUser(actor, async tx => {
    await ownWebhook(tx, webhookId)
    const limit = query.limit ?? 20
    const after = cursor.decode(query.cursor)?.i ?? null
    const rows = await tx.all(listDeliveries, [webhookId, query.status ?? null, after, limit + 1])
    return pageOf(
      rows,
      limit,
      row => presentDelivery(row.delivery),
      row => cursor.encode({ i: row.delivery.id }),
    )
  })

const findIn = async (tx: Tx, webhookId: Id, deliveryId: Id) => {
  const row = await tx.first(findDelivery, [webhookId, deliveryId])
  if (!row) throw problem('resource_not_found')
  return row
}

export const deliveryDetails = (
  { db }: Context,
  actor: UserActor,
  { webhookId, deliveryId }: { webhookId: Id; deliveryId: Id },
): Promise<WebhookDeliveryDetails> =>
  db.asUser(actor, async tx => presentDeliveryDetails(await findIn(tx, webhookId, deliveryId)))

const activeOnly = async (tx: Tx, webhookId: Id): Promise<void> => {
  const { status } = await ownWebhook(tx, webhookId)
  if (status !== 'active') throw problem('conflict', { detail: 'The webhook is not active. Make it active first.' })
}

/** Sends a message again from the beginning, under the id it always had. @throws 404, 409 when the webhook rests. */
export const replayDelivery = (
  { db, jobs, now }: Context,
  actor: UserActor,
  { webhookId, deliveryId }: { webhookId: Id; deliveryId: Id },
): Promise<WebhookDelivery> =>
  db.asUser(actor, async tx => {
    await activeOnly(tx, webhookId)
    await findIn(tx, webhookId, deliveryId)
    await tx.run(againMessage, [deliveryId, now()])
    await jobs.enqueue(tx, deliverJob, { messageId: deliveryId }, { key: deliveryId })
    return presentDelivery((await findIn(tx, webhookId, deliveryId)).delivery)
  })

/** Sends a message that tells of nothing, to see whether the receiver understands. @throws 404, 409 */
export const testWebhook = ({ db, jobs, now }: Context, actor: UserActor, webhookId: Id): Promise<WebhookDelivery> =>
  db.asUser(actor, async tx => {
    await activeOnly(tx, webhookId)
    const [id, at] = [newId(), now()]
    const body = messageBody('webhook.test', at.toISOString(), { webhookId })
    await tx.run(insertMessages, [[id], [webhookId], id, 'webhook.test', body, at])
    await jobs.enqueue(tx, deliverJob, { messageId: id }, { key: id })
    return presentDelivery((await findIn(tx, webhookId, id)).delivery)
  })

const trimJob = defineJob('events.trimWebhooks', Type.Object({}), { singleton: true })

/** Delivers messages, and each night forgets those that are 30 days old. */
export const webhookWork = async (context: WebhookContext & Pick<ServiceDeps, 'jobs'>): Promise<void> => {
  context.jobs.work(deliverJob, run => deliverMessage(context, run), { concurrency: 8 })
  context.jobs.work(trimJob, () =>
    context.db.asService('forget old webhook messages', tx =>
      tx.run(trimMessages, [new Date(context.now().getTime() - KEPT_DAYS * DAY)]),
    ),
  )
  await context.jobs.schedule(trimJob, { cron: '17 3 * * *', timeZone: 'UTC' })
}
