import { createHmac } from 'node:crypto'
import { sameSecret } from '@flow/service-kit'
import { ask, isAnswer, jsonOf, outcomeOf } from './http.ts'
import type { Outcome, Outgoing, Provider } from './provider.ts'
import type { Report } from './sendgrid.ts'

export interface TwilioSettings {
  readonly accountSid: string
  readonly authToken: string
  /** A phone number, or a messaging service (`MG…`). */
  readonly from: string
  /** Where Twilio tells what became of a message. */
  readonly callbackUrl: string
  readonly url?: string
  readonly timeoutMs?: number
}

/** Twilio's codes for numbers that cannot be written to: not a number, not a mobile, has said stop, not reachable. */
const BAD_NUMBER = new Set([21211, 21214, 21217, 21408, 21610, 21612, 21614])
const MOST_TEXT = 600

/** Text messages by Twilio's REST API (2010-04-01). */
export const twilioProvider = (settings: TwilioSettings, name = 'twilio'): Provider => {
  const { accountSid, authToken, from, callbackUrl, url = 'https://api.twilio.com', timeoutMs = 15_000 } = settings
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`

  const sendOne = async (message: Outgoing): Promise<Outcome> => {
    const text = [message.text.slice(0, MOST_TEXT), message.link].filter(Boolean).join(' ')
    const form = new URLSearchParams({
      To: message.to,
      ...(from.startsWith('MG') ? { MessagingServiceSid: from } : { From: from }),
      Body: text,
      StatusCallback: `${callbackUrl}?delivery=${message.id}`,
    })
    const answer = await ask({
      url: `${url}/2010-04-01/Accounts/${accountSid}/Messages.json`,
      headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
      timeoutMs,
    })
    if (!isAnswer(answer)) return answer
    const { sid, code } = jsonOf(answer)
    if (answer.status >= 200 && answer.status < 300)
      return { status: 'accepted', ...(typeof sid === 'string' ? { providerId: sid } : {}) }
    if (BAD_NUMBER.has(Number(code))) return { status: 'bounced', error: `Twilio ${code}` }
    return outcomeOf(answer)
  }
  return { name, channel: 'sms', chunk: 5, confirms: true, send: messages => Promise.all(messages.map(sendOne)) }
}

/**
 * Whether a webhook comes from Twilio: HMAC-SHA1 of its address and sorted fields.
 * @param url its address as Twilio called it
 */
export const isFromTwilio = (authToken: string, url: string, fields: URLSearchParams, signature: unknown): boolean => {
  const told = [...fields]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('')
  const ours = createHmac('sha1', authToken)
    .update(url + told)
    .digest('base64')
  return sameSecret(ours, String(signature ?? ''))
}

const MEANING: Readonly<Record<string, Report['what']>> = {
  delivered: 'delivered',
  undelivered: 'bounced',
  failed: 'bounced',
}

/** What Twilio says of a message, if it is an end. */
export const readTwilioStatus = (deliveryId: string, fields: URLSearchParams): Report | undefined => {
  const what = MEANING[fields.get('MessageStatus') ?? '']
  const code = fields.get('ErrorCode')
  return what && { deliveryId, what, address: null, error: code && `Twilio ${code}` }
}
