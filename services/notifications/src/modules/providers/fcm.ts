import { importPKCS8, SignJWT } from 'jose'
import { type Answer, ask, isAnswer, jsonOf, outcomeOf } from './http.ts'
import type { Outcome, Outgoing } from './provider.ts'

/** The parts of a Google service account's key file that are needed. */
export interface ServiceAccount {
  readonly project_id: string
  readonly client_email: string
  readonly private_key: string
  readonly token_uri: string
}

export interface FcmSettings {
  readonly account: ServiceAccount
  readonly url?: string
  readonly timeoutMs?: number
}

/** Carries one message to one device. */
export type SendToDevice = (message: Outgoing, token: string) => Promise<Outcome | 'gone'>

const SCOPE = 'https://www.googleapis.com/auth/firebase.messaging'
const EARLY_MS = 60_000

const bodyOf = (message: Outgoing, token: string) =>
  JSON.stringify({
    message: {
      token,
      notification: { title: message.subject, body: message.text },
      data: { link: message.link ?? '', type: message.type, delivery: message.id },
      android: { priority: message.urgent ? 'HIGH' : 'NORMAL', collapse_key: message.collapseKey },
      apns: { headers: { 'apns-collapse-id': message.collapseKey, 'apns-priority': message.urgent ? '10' : '5' } },
    },
  })

const isGone = (answer: Answer): boolean => {
  const details = (jsonOf(answer).error as { details?: Array<{ errorCode?: string }> } | undefined)?.details ?? []
  return (
    answer.status === 404 ||
    details.some(one => one.errorCode === 'UNREGISTERED' || one.errorCode === 'SENDER_ID_MISMATCH')
  )
}

/** Push messages by Firebase Cloud Messaging, HTTP v1, as a service account (OAuth 2.0 JWT bearer, RFC 7523). */
export const fcmSender = ({
  account,
  url = 'https://fcm.googleapis.com',
  timeoutMs = 15_000,
}: FcmSettings): SendToDevice => {
  let token: { readonly value: string; readonly until: number } | undefined

  const accessToken = async (): Promise<string | Outcome> => {
    if (token && token.until > Date.now()) return token.value
    const key = await importPKCS8(account.private_key, 'RS256')
    const assertion = await new SignJWT({ scope: SCOPE })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
      .setIssuer(account.client_email)
      .setAudience(account.token_uri)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(key)
    const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await ask({ url: account.token_uri, headers, body: form.toString(), timeoutMs })
    const error = isAnswer(answer) ? `no access token: answered ${answer.status}` : 'no access token'
    const { access_token: value, expires_in: seconds } = isAnswer(answer) ? jsonOf(answer) : {}
    if (typeof value !== 'string') return { status: 'failed', error }
    token = { value, until: Date.now() + Number(seconds ?? 3_600) * 1000 - EARLY_MS }
    return value
  }
  return async (message, device) => {
    const access = await accessToken()
    if (typeof access !== 'string') return access
    const answer = await ask({
      url: `${url}/v1/projects/${account.project_id}/messages:send`,
      headers: { authorization: `Bearer ${access}`, 'content-type': 'application/json' },
      body: bodyOf(message, device),
      timeoutMs,
    })
    if (!isAnswer(answer)) return answer
    if (answer.status === 200) return { status: 'accepted', providerId: String(jsonOf(answer).name ?? '') }
    if (answer.status === 401) token = undefined
    return isGone(answer) ? 'gone' : outcomeOf(answer)
  }
}
