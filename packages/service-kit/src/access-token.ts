import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { Id, Permission, Role } from '@flow/contracts'

/** What an access token says. Times are Unix seconds. */
export interface AccessTokenClaims {
  readonly sub: Id
  readonly sid: Id
  readonly role: Role
  readonly permissions: readonly Permission[]
  readonly iat: number
  readonly exp: number
}

export const TOKEN_ISSUER = 'flow-app'
export const TOKEN_AUDIENCE = 'flow-users'

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** The only header that is written, and so the only one that is read: no `alg`, `kid` or `crit` can be chosen. */
const HEADER = encode({ alg: 'HS256', typ: 'JWT' })
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const MAX_LENGTH = 2048

const prepared = new WeakMap<Buffer, KeyObject>()
/** The key as Node's crypto likes it: made once, since to prepare one takes three times as long as to sign with it. */
const prepare = (key: Buffer): KeyObject => {
  const known = prepared.get(key) ?? createSecretKey(key)
  prepared.set(key, known)
  return known
}

const signatureOf = (input: string, key: Buffer) => createHmac('sha256', prepare(key)).update(input).digest()

/** Signs an access token (JWT, RFC 7519, HS256). */
export const signAccessToken = (claims: AccessTokenClaims, key: Buffer): string => {
  const input = `${HEADER}.${encode({ iss: TOKEN_ISSUER, aud: TOKEN_AUDIENCE, ...claims })}`
  return `${input}.${signatureOf(input, key).toString('base64url')}`
}

const decode = (part: string): Buffer | undefined => {
  const bytes = Buffer.from(part, 'base64url')
  return bytes.toString('base64url') === part ? bytes : undefined
}

const isClaims = (value: unknown): value is AccessTokenClaims & { iss: string; aud: string } => {
  if (typeof value !== 'object' || value === null) return false
  const claims = value as Record<string, unknown>
  return (
    claims.iss === TOKEN_ISSUER &&
    claims.aud === TOKEN_AUDIENCE &&
    typeof claims.sub === 'string' &&
    UUID.test(claims.sub) &&
    typeof claims.sid === 'string' &&
    UUID.test(claims.sid) &&
    typeof claims.role === 'string' &&
    Array.isArray(claims.permissions) &&
    Number.isSafeInteger(claims.iat) &&
    Number.isSafeInteger(claims.exp)
  )
}

/** Reads what a token says, whenever it is or was true. */
const claimsOf = (token: string, key: Buffer): AccessTokenClaims | undefined => {
  const [header, payload, signature, ...rest] = token.split('.')
  if (header !== HEADER || !payload || !signature || rest.length) return undefined
  const given = decode(signature)
  const expected = signatureOf(`${header}.${payload}`, key)
  if (!given || given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const bytes = decode(payload)
  if (!bytes) return undefined
  try {
    const claims: unknown = JSON.parse(bytes.toString('utf8'))
    return isClaims(claims) ? claims : undefined
  } catch {
    return undefined
  }
}

/** Tokens that were found true are remembered letter by letter, so many at most: people ask many times with one. */
const MOST_KNOWN = 10_000
const known = new WeakMap<Buffer, Map<string, AccessTokenClaims>>()

const knownClaims = (token: string, key: Buffer): AccessTokenClaims | undefined => {
  const tokens = known.get(key) ?? new Map<string, AccessTokenClaims>()
  const before = tokens.get(token)
  if (before) return before
  const claims = claimsOf(token, key)
  if (!claims) return undefined
  if (tokens.size >= MOST_KNOWN) tokens.clear()
  tokens.set(token, claims)
  known.set(key, tokens)
  return claims
}

/**
 * Reads a token strictly: exactly our header, canonical base64url, a good signature, our issuer and audience, and
 * not expired.
 * @param now Unix seconds.
 */
export const readAccessToken = (token: string, key: Buffer, now: number): AccessTokenClaims | undefined => {
  if (token.length > MAX_LENGTH) return undefined
  const claims = knownClaims(token, key)
  return claims && claims.exp > now && claims.iat <= now + 120 ? claims : undefined
}
