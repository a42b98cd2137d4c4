import { newId, webhookDisabled } from '@flow/contracts'
import { defineJob, type JobRun, publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { OutgoingError } from '@flow/service-kit'
import { Webhook } from 'standardwebhooks'
import { Type } from 'typebox'
import { retryAfterMs } from './retry-schedule.ts'
import { secretOf, type WebhookContext } from './webhook-context.ts'
import {
  disableWebhook,
  findMessage,
  insertAttempt,
  type MessageRow,
  markFailing,
  markWell,
  settleMessage,
} from './webhooks.sql.ts'

const DELIVERY = Type.Object({ messageId: Type.String() })

/** One attempt to deliver a message. What the receiver does wrong is no fault of the job: the next attempt is a new one. */
export const deliverJob = defineJob('events.deliverWebhook', DELIVERY, { timeoutMs: 60_000 })

/** Of what the receiver answers, the beginning is kept to help the organiser find what is wrong. */
const KEPT_ANSWER = 1_000
const DAY = 86_400_000
/** A webhook of which all attempts failed for so long is not called any more. */
const DISABLED_AFTER_MS = 3 * DAY

interface Attempt {
  readonly status: number | null
  readonly fault: string | null
  readonly latencyMs: number
  readonly answer: string
}

const signatures = ({ vault }: WebhookContext, message: MessageRow, at: Date): string => {
  const sealed = [message.secret]
  if (message.older_secret && message.older_until && message.older_until > at) sealed.push(message.older_secret)
  return sealed
    .map(one => new Webhook(vault.open(one, secretOf(message.webhook_id))).sign(message.id, at, message.body))
    .join(' ')
}

const printable = (body: Buffer) => body.toString('utf8').replaceAll('\u0000', '').slice(0, KEPT_ANSWER)

/** Sends a message once, signed as Standard Webhooks says. A redirect is not followed: it counts as a failure. */
const send = async (context: WebhookContext, message: MessageRow): Promise<Attempt> => {
  const at = context.now()
  const began = performance.now()
  const passed = () => Math.round(performance.now() - began)
  try {
    const reply = await context.outgoing.fetch(message.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Flow-Webhooks/1',
        'webhook-id': message.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signatures(context, message, at),
      },
      body: message.body,
      timeoutMs: context.timeoutMs,
      maxBytes: 4 * KEPT_ANSWER,
      overflow: 'cut',
    })
    return { status: reply.status, fault: null, latencyMs: passed(), answer: printable(reply.body) }
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error
    return { status: null, fault: error.fault, latencyMs: passed(), answer: '' }
  }
}

const GONE = 410
const succeeded = ({ status }: Attempt) => status !== null && status >= 200 && status < 300

/** Stops calling a webhook, and lets its owner be told. */
const disable = async (tx: Tx, message: MessageRow, since: { failing_since: Date; owner_id: string }, now: Date) => {
  if ((await tx.run(disableWebhook, [message.webhook_id, now])) === 0) return
  await publish(tx, webhookDisabled, {
    webhookId: message.webhook_id,
    ownerId: since.owner_id,
    host: new URL(message.url).host,
    failingSince: since.failing_since.toISOString(),
  })
}

const record = async (context: WebhookContext, tx: Tx, message: MessageRow, attempt: Attempt): Promise<void> => {
  const now = context.now()
  const { status, fault, latencyMs, answer } = attempt
  await tx.run(insertAttempt, [newId(now.getTime()), message.id, now, status, fault, latencyMs, answer])
  if (succeeded(attempt)) {
    await tx.run(settleMessage, [message.id, 'delivered', null])
    return void (await tx.run(markWell, [message.webhook_id]))
  }
  const since = await tx.first(markFailing, [message.webhook_id, now])
  const wait = status === GONE ? undefined : retryAfterMs(message.attempts + 1, Math.random)
  const next = wait === undefined ? null : new Date(now.getTime() + wait)
  await tx.run(settleMessage, [message.id, next ? 'waiting' : 'failed', next])
  if (next) {
    const again = { messageId: message.id }
    await context.jobs.enqueue(tx, deliverJob, again, { startAfter: next, key: message.id })
  }
  const tooLong = since && now.getTime() - since.failing_since.getTime() >= DISABLED_AFTER_MS
  if (since && (tooLong || status === GONE)) await disable(tx, message, since, now)
}

/**
 * Tries to deliver a message and writes down what came of it; when that was a failure the next attempt is planned in
 * the same transaction. While its owner is suspended a webhook rests as if it were paused. Runs at least once for each
 * attempt: receivers know a message again by its id.
 */
export const deliverMessage = async (
  context: WebhookContext,
  { data, complete }: Pick<JobRun<{ messageId: string }>, 'data' | 'complete'>,
): Promise<void> => {
  const message = await context.db.asService('deliver a webhook', tx => tx.first(findMessage, [data.messageId]))
  const wanted = message && message.message_status === 'waiting'
  const calls = wanted && message.status === 'active' && message.owner_active
  const attempt = calls ? await send(context, message) : undefined
  await context.db.asService('deliver a webhook', async tx => {
    await complete(tx)
    if (attempt && message) return record(context, tx, message, attempt)
    if (wanted) await tx.run(settleMessage, [message.id, 'failed', null])
  })
}
