import { expect, test } from 'vitest'
import { newTotpSecret, stepOfCode, totpCode, totpUri } from './totp.ts'

const base32 = (text: string) => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...Buffer.from(text)].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map(five => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}
const SECRETS = {
  SHA1: base32('12345678901234567890'),
  SHA256: base32('12345678901234567890123456789012'),
  SHA512: base32('1234567890123456789012345678901234567890123456789012345678901234'),
}

/** RFC 6238, appendix B. */
test.each([
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
])('at %i seconds the codes are those of RFC 6238', (seconds, sha1, sha256, sha512) => {
  const code = (algorithm: keyof typeof SECRETS) =>
    totpCode(SECRETS[algorithm], seconds * 1000, { algorithm, digits: 8 })
  expect([code('SHA1'), code('SHA256'), code('SHA512')]).toEqual([sha1, sha256, sha512])
})

test('a code is taken in its own step and the neighbours, and names its step', () => {
  const secret = newTotpSecret()
  const at = 1_800_000_015_000
  const step = Math.floor(at / 30_000)
  const code = totpCode(secret, at)
  for (const off of [-30_000, 0, 30_000]) expect(stepOfCode(secret, code, at + off)).toBe(step)
  for (const off of [-60_000, 60_000]) expect(stepOfCode(secret, code, at + off)).toBeUndefined()
  expect(stepOfCode(secret, 'abcdef', at)).toBeUndefined()
})

test('the address for authenticator apps names us and the account', () => {
  const uri = new URL(totpUri('JBSWY3DPEHPK3PXP', 'anna@example.org'))
  expect(uri.protocol).toBe('otpauth:')
  expect(decodeURIComponent(uri.pathname)).toContain('Flow:anna@example.org')
  expect(uri.searchParams.get('secret')).toBe('JBSWY3DPEHPK3PXP')
})
