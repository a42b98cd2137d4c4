import { createHmac, randomBytes } from 'node:crypto'
import { newId, ROLE_PERMISSIONS } from '@flow/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAccessToken, signAccessToken, TOKEN_AUDIENCE, TOKEN_ISSUER } from './access-token.ts'

const key = randomBytes(32)
const NOW = 1_800_000_000
const claims = {
  sub: newId(),
  sid: newId(),
  role: 'user',
  permissions: ROLE_PERMISSIONS.user,
  iat: NOW,
  exp: NOW + 900,
} as const
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const forge = (header: object, payload: object, signWith = key) => {
  const input = `${base64(header)}.${base64(payload)}`
  return `${input}.${createHmac('sha256', signWith).update(input).digest('base64url')}`
}
const payload = { iss: TOKEN_ISSUER, aud: TOKEN_AUDIENCE, ...claims }

describe('an access token', () => {
  it('says who its bearer is until it expires', () => {
    const token = signAccessToken(claims, key)
    expect(readAccessToken(token, key, NOW + 899)).toMatchObject({ sub: claims.sub, sid: claims.sid, role: 'user' })
    expect(readAccessToken(token, key, NOW + 900)).toBeUndefined()
  })

  it('that was found true once is true under its own key and in its own time only', () => {
    const token = signAccessToken(claims, key)
    for (const [now, found] of [
      [NOW, true],
      [NOW + 900, false],
      [NOW - 121, false],
      [NOW + 1, true],
    ] as const)
      expect(readAccessToken(token, key, now) !== undefined).toBe(found)
    expect(readAccessToken(token, randomBytes(32), NOW)).toBeUndefined()
    expect(readAccessToken(`${token.slice(0, -2)}AA`, key, NOW)).toBeUndefined()
  })

  it.each([
    ['alg none', forge({ alg: 'none', typ: 'JWT' }, payload)],
    ['alg none without a signature', `${base64({ alg: 'none', typ: 'JWT' })}.${base64(payload)}.`],
    ['another algorithm', forge({ alg: 'HS512', typ: 'JWT' }, payload)],
    ['a kid', forge({ alg: 'HS256', typ: 'JWT', kid: '../../dev/null' }, payload)],
    ['crit and b64', forge({ alg: 'HS256', typ: 'JWT', crit: ['b64'], b64: false }, payload)],
    ['another typ', forge({ alg: 'HS256', typ: 'refresh' }, payload)],
    ['another key', forge({ alg: 'HS256', typ: 'JWT' }, payload, randomBytes(32))],
    ['another issuer', forge({ alg: 'HS256', typ: 'JWT' }, { ...payload, iss: 'other' })],
    ['another audience', forge({ alg: 'HS256', typ: 'JWT' }, { ...payload, aud: 'other' })],
    ['no expiry', forge({ alg: 'HS256', typ: 'JWT' }, { ...payload, exp: undefined })],
    ['an expiry in words', forge({ alg: 'HS256', typ: 'JWT' }, { ...payload, exp: '9999999999' })],
    ['an issue date in the future', forge({ alg: 'HS256', typ: 'JWT' }, { ...payload, iat: NOW + 600 })],
    ['padding', `${signAccessToken(claims, key)}=`],
    ['a fourth part', `${signAccessToken(claims, key)}.x`],
    ['white space', ` ${signAccessToken(claims, key)}`],
    ['excessive length', `${signAccessToken(claims, key)}${'a'.repeat(3000)}`],
  ])('with %s is refused', (_, token) => expect(readAccessToken(token, key, NOW)).toBeUndefined())

  it('is refused when its last character is another of the same bits', () => {
    const token = signAccessToken(claims, key)
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = alphabet.indexOf(token.at(-1) as string)
    const twin = token.slice(0, -1) + alphabet[last ^ 1]
    expect(Buffer.from(twin.split('.')[2] as string, 'base64url')).toEqual(
      Buffer.from(token.split('.')[2] as string, 'base64url'),
    )
    expect(readAccessToken(twin, key, NOW)).toBeUndefined()
  })

  it('never comes out of arbitrary text', () => {
    const refused = (text: string) => readAccessToken(text, key, NOW) === undefined
    fc.assert(fc.property(fc.string(), refused))
  })
})
