import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { Secrets } from '@flow/service-kit'

type Ring = Pick<Secrets, 'ringFor'>

const PURPOSE = 'notifications/links'
const SIGNATURE_BYTES = 16

/** Each mail holds several links: their keys are derived once. */
const rings = new WeakMap<Ring, readonly KeyObject[]>()
const ringOf = (secrets: Ring): readonly KeyObject[] => {
  const ring = rings.get(secrets) ?? secrets.ringFor(PURPOSE).map(key => createSecretKey(key))
  rings.set(secrets, ring)
  return ring
}

const sign = (key: KeyObject, kind: string, body: string) =>
  createHmac('sha256', key).update(`${kind}\n${body}`).digest().subarray(0, SIGNATURE_BYTES)

/** Signs what a link of ours stands for; `kind` keeps links of one use from serving another. */
export const signLink = (secrets: Ring, kind: string, parts: readonly string[]): string => {
  const body = Buffer.from(JSON.stringify(parts)).toString('base64url')
  const [key] = ringOf(secrets) as [KeyObject]
  return `${body}.${sign(key, kind, body).toString('base64url')}`
}

/** What a signed link stands for, or nothing when it is not ours. */
export const readLink = (secrets: Ring, kind: string, token: string): string[] | undefined => {
  const [body, signature, ...rest] = token.split('.')
  if (!body || !signature || rest.length || token.length > 2_000) return undefined
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== SIGNATURE_BYTES || given.toString('base64url') !== signature) return undefined
  const ours = ringOf(secrets).some(key => timingSafeEqual(sign(key, kind, body), given))
  return ours ? (JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as string[]) : undefined
}
