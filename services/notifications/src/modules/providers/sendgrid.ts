import { createPublicKey, verify } from 'node:crypto'
import { ask, isAnswer, outcomeOf } from './http.ts'
import type { Attachment, Outcome, Outgoing, Provider } from './provider.ts'

export interface SendGridSettings {
  readonly apiKey: string
  readonly from: string
  readonly url?: string
  readonly timeoutMs?: number
}

const mailbox = (text: string) => {
  const match = /^(.*?)\s*<([^<>]+)>$/.exec(text)
  return match ? { name: match[1] as string, email: match[2] as string } : { email: text }
}

const attached = ({ name, type, text }: Attachment) => ({
  filename: name,
  type: type.split(';')[0],
  content: Buffer.from(text).toString('base64'),
})

const bodyOf = (message: Outgoing, from: string) =>
  JSON.stringify({
    personalizations: [
      {
        to: [{ email: message.to, ...(message.toName ? { name: message.toName } : {}) }],
        custom_args: { delivery: message.id },
      },
    ],
    from: mailbox(from),
    subject: message.subject,
    content: [
      { type: 'text/plain', value: message.text },
      { type: 'text/html', value: message.html() },
    ],
    ...(Object.keys(message.headers).length ? { headers: message.headers } : {}),
    ...(message.attachments?.length ? { attachments: message.attachments.map(attached) } : {}),
    tracking_settings: { click_tracking: { enable: false }, open_tracking: { enable: false } },
  })

/** Mail by SendGrid's v3 API; what becomes of it comes by its event webhook. */
export const sendGridProvider = (settings: SendGridSettings, name = 'sendgrid'): Provider => {
  const { apiKey, from, url = 'https://api.sendgrid.com', timeoutMs = 15_000 } = settings
  const sendOne = async (message: Outgoing): Promise<Outcome> => {
    const answer = await ask({
      url: `${url}/v3/mail/send`,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: bodyOf(message, from),
      timeoutMs,
    })
    if (!isAnswer(answer)) return answer
    if (answer.status >= 200 && answer.status < 300) return { status: 'accepted', providerId: message.id }
    return outcomeOf(answer)
  }
  return { name, channel: 'email', chunk: 10, confirms: true, send: messages => Promise.all(messages.map(sendOne)) }
}

const OLDEST_MS = 10 * 60_000

export interface SignedWebhook {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly now: Date
}

/**
 * Whether a webhook comes from SendGrid: ECDSA over its time and body ("Signed Event Webhook"), not older than ten
 * minutes.
 * @param publicKey base64 DER, as SendGrid shows it
 */
export const isFromSendGrid = (publicKey: string, { body, headers, now }: SignedWebhook): boolean => {
  const timestamp = String(headers['x-twilio-email-event-webhook-timestamp'] ?? '')
  const signature = Buffer.from(String(headers['x-twilio-email-event-webhook-signature'] ?? ''), 'base64')
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now.getTime() - Number(timestamp) * 1000) > OLDEST_MS) return false
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return verify('sha256', Buffer.concat([Buffer.from(timestamp), body]), key, signature)
  } catch {
    return false
  }
}

/** What became of a message, as a webhook tells. */
export interface Report {
  readonly deliveryId: string
  readonly what: 'delivered' | 'bounced' | 'complained'
  readonly address: string | null
  readonly error: string | null
}

const MEANING: Readonly<Record<string, Report['what']>> = {
  delivered: 'delivered',
  bounce: 'bounced',
  dropped: 'bounced',
  spamreport: 'complained',
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What SendGrid's events say of our messages; others, and passing troubles, are left out. */
export const readSendGridEvents = (body: Buffer): Report[] => {
  const events: unknown = JSON.parse(body.toString('utf8'))
  return (Array.isArray(events) ? events : []).flatMap((one: Record<string, unknown>) => {
    const what = one?.type === 'blocked' ? undefined : MEANING[String(one?.event)]
    const deliveryId = String(one?.delivery ?? '')
    if (!what || !UUID.test(deliveryId)) return []
    const error = typeof one.reason === 'string' ? one.reason : null
    return [{ deliveryId, what, address: typeof one.email === 'string' ? one.email : null, error }]
  })
}
