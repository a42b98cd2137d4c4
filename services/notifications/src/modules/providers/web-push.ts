import { createECDH } from 'node:crypto'
import type { PushSubscription, RequestDetails } from 'web-push'
import type { SendToDevice } from './fcm.ts'
import { ask, isAnswer, outcomeOf } from './http.ts'

/** Keys by which push services know this installation (RFC 8292). */
export interface VapidKeys {
  readonly publicKey: string
  readonly privateKey: string
}

/** Order of the group of P-256, less one: private keys lie from 1 to here. */
const MOST = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550n

/** A key pair that follows from 32 secret bytes, so that it stays while the root secret does. */
export const vapidKeysFrom = (secret: Buffer): VapidKeys => {
  const scalar = (BigInt(`0x${secret.toString('hex')}`) % MOST) + 1n
  const privateKey = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex')
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(privateKey)
  return { publicKey: ecdh.getPublicKey('base64url'), privateKey: privateKey.toString('base64url') }
}

export interface WebPushSettings {
  readonly keys: VapidKeys
  /** Whom a push service may write to: `mailto:…` or an address of the site. */
  readonly subject: string
  /** Hosts that may be called: an address comes from a browser, and must not lead into our own network. */
  readonly hosts: readonly string[]
  readonly timeoutMs?: number
}

/** The push services of the browsers. A name that begins with a dot stands for what ends with it. */
export const PUSH_SERVICES: readonly string[] = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  '.push.apple.com',
]

const subscriptionOf = (token: string): PushSubscription | undefined => {
  try {
    const given = JSON.parse(token) as Partial<PushSubscription>
    const { endpoint, keys } = given
    return typeof endpoint === 'string' && typeof keys?.p256dh === 'string' && typeof keys.auth === 'string'
      ? { endpoint, keys }
      : undefined
  } catch {
    return undefined
  }
}

const isAllowed = (endpoint: string, hosts: readonly string[]): boolean => {
  if (!URL.canParse(endpoint)) return false
  const { protocol, host, hostname } = new URL(endpoint)
  const fits = (one: string) => (one.startsWith('.') ? hostname.endsWith(one) : one === host || one === hostname)
  return (protocol === 'https:' || hosts.includes(host)) && hosts.some(fits)
}

const DAY_SECONDS = 86_400

/** Push messages to browsers (RFC 8030), encrypted for each (RFC 8291), signed with our key (RFC 8292). */
export const webPushSender = ({ keys, subject, hosts, timeoutMs = 15_000 }: WebPushSettings): SendToDevice => {
  return async (message, token) => {
    const subscription = subscriptionOf(token)
    if (!subscription || !isAllowed(subscription.endpoint, hosts)) return 'gone'
    const payload = JSON.stringify({
      ...{
        title: message.subject,
        body: message.text,
        link: message.link,
        tag: message.collapseKey,
        type: message.type,
      },
    })
    const { default: webPush } = await import('web-push')
    let details: RequestDetails
    try {
      details = webPush.generateRequestDetails(subscription, payload, {
        vapidDetails: { subject, ...keys },
        TTL: DAY_SECONDS,
        urgency: message.urgent ? 'high' : 'normal',
        topic: message.collapseKey.replaceAll('-', '').slice(0, 32),
      })
    } catch {
      return 'gone'
    }
    const headers = Object.fromEntries(
      Object.entries(details.headers ?? {}).map(([name, value]) => [name, String(value)]),
    )
    const answer = await ask({ url: details.endpoint, headers, body: details.body as Buffer, timeoutMs })
    if (!isAnswer(answer)) return answer
    if (answer.status >= 200 && answer.status < 300)
      return { status: 'accepted', ...(answer.headers.location ? { providerId: String(answer.headers.location) } : {}) }
    return answer.status === 404 || answer.status === 410 ? 'gone' : outcomeOf(answer)
  }
}
