import { type Dispatcher, request } from 'undici'
import type { Outcome } from './provider.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** Empty when the connection broke before its end. */
  readonly text: string
}

export interface HttpCall {
  readonly url: string
  readonly method?: 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
  readonly timeoutMs: number
  readonly dispatcher?: Dispatcher
}

/** The request cannot have been read: nothing was sent. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/**
 * Asks a provider once. When no answer comes, says whether the request may have been read.
 * @returns the answer, or the outcome when there is none
 */
export const ask = async ({ timeoutMs, url, ...call }: HttpCall): Promise<Answer | Outcome> => {
  try {
    const answer = await request(url, { method: 'POST', ...call, signal: AbortSignal.timeout(timeoutMs) })
    const text = await answer.body.text().catch(() => '')
    return { status: answer.statusCode, headers: answer.headers, text }
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string }
    const status = NEVER_LEFT.has(code) ? 'failed' : 'unknown'
    return { status, error: `${code || 'no answer'}: ${message}` }
  }
}

export const isAnswer = (given: Answer | Outcome): given is Answer => typeof given.status === 'number'

const STANDARD_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 3_600_000

/** How long `Retry-After` asks to wait: seconds, or a date; half a minute when it says nothing. */
export const retryAfterMs = ({ headers }: Answer, now = Date.now()): number => {
  const text = String(headers['retry-after'] ?? '')
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now
  return Number.isNaN(wait) ? STANDARD_WAIT_MS : Math.min(LONGEST_WAIT_MS, Math.max(1_000, wait))
}

/** What an answer that is no success means, unless the provider says more. */
export const outcomeOf = (answer: Answer): Outcome => {
  const error = `answered ${answer.status}`
  if (answer.status === 429 || (answer.status === 503 && answer.headers['retry-after']))
    return { status: 'throttled', retryAfterMs: retryAfterMs(answer) }
  if (answer.status === 502 || answer.status === 504) return { status: 'unknown', error }
  return {
    status: answer.status >= 500 || answer.status === 401 || answer.status === 403 ? 'failed' : 'refused',
    error,
  }
}

/** A JSON object, or an empty one. */
export const jsonOf = ({ text }: Answer): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
