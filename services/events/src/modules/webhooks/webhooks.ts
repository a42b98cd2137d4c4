import { randomBytes } from 'node:crypto'
import {
  type Id,
  type NewWebhook,
  newId,
  type UpdateWebhook,
  type UserActor,
  type Webhook,
  type WebhookSecret,
} from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { audit, invalid, OutgoingError, problem } from '@flow/service-kit'
import { presentWebhook } from './present-webhook.ts'
import { secretOf, type WebhookContext } from './webhook-context.ts'
import {
  changeWebhook,
  countWebhooks,
  deleteWebhook,
  findWebhook,
  forgetMessages,
  insertWebhook,
  listWebhooks,
  queueForOwner,
  rotateSecret,
} from './webhooks.sql.ts'

const MOST_WEBHOOKS = 20
const OLDER_SECRET_MS = 86_400_000

const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`

/** @throws 422 for an address that is not safe to call: not HTTPS (on the public Internet), or in a private network. */
const checkUrl = async ({ outgoing, installation }: WebhookContext, url: string): Promise<void> => {
  if (!installation.callsPrivateNetwork && !/^https:/i.test(url))
    throw invalid('/url', 'https_required', 'must be an https address')
  try {
    await outgoing.check(url)
  } catch (error) {
    if (error instanceof OutgoingError) throw invalid('/url', error.fault, error.message)
    throw error
  }
}

/** @throws 404 also for what belongs to somebody else. */
export const ownWebhook = async (tx: Tx, id: Id): Promise<Webhook> => {
  const row = await tx.first(findWebhook, [id])
  if (!row) throw problem('webhook_not_found')
  return presentWebhook(row)
}

export const myWebhooks = async ({ db }: Pick<WebhookContext, 'db'>, actor: UserActor): Promise<Webhook[]> =>
  (await db.read(actor, listWebhooks, [actor.id])).map(presentWebhook)

/** Registers a webhook. The secret is told this once. @throws 409 above 20 of one person. */
export const createWebhook = async (
  context: WebhookContext,
  actor: UserActor,
  { url, events, description = '' }: NewWebhook,
): Promise<Webhook & { secret: string }> => {
  await checkUrl(context, url)
  const [id, secret, now] = [newId(), newSecret(), context.now()]
  return context.db.asUser(actor, async tx => {
    await tx.run(queueForOwner, [actor.id])
    const { count } = await tx.one(countWebhooks, [actor.id])
    if (count >= MOST_WEBHOOKS) throw problem('conflict', { detail: `A person has at most ${MOST_WEBHOOKS} webhooks.` })
    const sealed = context.vault.seal(secret, secretOf(id))
    await tx.run(insertWebhook, [id, actor.id, url, description, events, sealed, now])
    await audit(tx, actor, { action: 'webhook.create', subject: { type: 'webhook', id } })
    return { ...(await ownWebhook(tx, id)), secret }
  })
}

/** Changes a webhook; `active` brings back one that was paused or disabled. */
export const updateWebhook = async (
  context: WebhookContext,
  actor: UserActor,
  id: Id,
  { url, events, description, status }: UpdateWebhook,
): Promise<Webhook> => {
  if (url) await checkUrl(context, url)
  return context.db.asUser(actor, async tx => {
    const given = [url ?? null, events ?? null, description ?? null, status ?? null]
    await tx.run(changeWebhook, [id, ...given, context.now()])
    return ownWebhook(tx, id)
  })
}

export const removeWebhook = ({ db }: Pick<WebhookContext, 'db'>, actor: UserActor, id: Id): Promise<void> =>
  db.asUser(actor, async tx => {
    if ((await tx.run(deleteWebhook, [id])) === 0) throw problem('webhook_not_found')
    await audit(tx, actor, { action: 'webhook.delete', subject: { type: 'webhook', id } })
  })

/** A new secret; the one before signs beside it for a day, so that receivers can change without a gap. */
export const renewSecret = (context: WebhookContext, actor: UserActor, id: Id): Promise<WebhookSecret> => {
  const secret = newSecret()
  const now = context.now()
  const olderUntil = new Date(now.getTime() + OLDER_SECRET_MS)
  return context.db.asUser(actor, async tx => {
    const sealed = context.vault.seal(secret, secretOf(id))
    if ((await tx.run(rotateSecret, [id, sealed, olderUntil, now])) === 0) throw problem('webhook_not_found')
    await audit(tx, actor, { action: 'webhook.rotate_secret', subject: { type: 'webhook', id } })
    return { secret, olderUntil: olderUntil.toISOString() }
  })
}

/** Removes messages to others that name a person. */
export const forgetMessagesAbout = (tx: Tx, userId: Id): Promise<number> => tx.run(forgetMessages, [userId])
