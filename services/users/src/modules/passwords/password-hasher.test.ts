import { randomBytes } from 'node:crypto'
import { createPool } from '@flow/service-kit'
import { expect, test } from 'vitest'
import { createPasswordHasher } from './password-hasher.ts'

const settings = { bcryptRounds: 4, hashesAtOnce: 2, hashesWaiting: 8 }
const key = randomBytes(32)
const hasher = createPasswordHasher(settings, [key])

test('a password is right, another is wrong, and nothing stored is never right', async () => {
  const stored = await hasher.hash('correct horse')
  expect(stored.hash).toMatch(/^\$2[aby]\$04\$/)
  expect(await hasher.verify('correct horse', stored)).toBe(true)
  expect(await hasher.verify('correct horsf', stored)).toBe(false)
  expect(await hasher.verify('correct horse', undefined)).toBe(false)
})

test('what BCrypt would cut off counts: byte 73, and what follows a zero byte', async () => {
  const long = await hasher.hash(`${'ä'.repeat(36)}x`)
  expect(await hasher.verify(`${'ä'.repeat(36)}x`, long)).toBe(true)
  expect(await hasher.verify(`${'ä'.repeat(36)}y`, long)).toBe(false)
  const zero = await hasher.hash('abcdefgh\0one')
  expect(await hasher.verify('abcdefgh\0one', zero)).toBe(true)
  expect(await hasher.verify('abcdefgh\0two', zero)).toBe(false)
})

test('the digest of a long password is not itself its password', async () => {
  const stored = await hasher.hash('z'.repeat(100))
  const { createHmac } = await import('node:crypto')
  const digest = createHmac('sha384', key).update('z'.repeat(100)).digest('base64')
  expect(await hasher.verify(digest, stored)).toBe(false)
})

test('long passwords still open after the keys were rotated', async () => {
  const stored = await hasher.hash('z'.repeat(100))
  const rotated = createPasswordHasher(settings, [randomBytes(32), key])
  expect(await rotated.verify('z'.repeat(100), stored)).toBe(true)
})

test('the pool runs so many at once, lets so many wait, and refuses the rest with a time to come back', async () => {
  const pool = createPool({ atOnce: 2, mostWaiting: 3, secondsEach: 0.3 })
  const gate = Promise.withResolvers<void>()
  const taken = Array.from({ length: 5 }, () => pool.run(() => gate.promise))
  await Promise.resolve()
  expect(pool.depth()).toEqual({ running: 2, waiting: 3 })
  await expect(pool.run(() => gate.promise)).rejects.toMatchObject({ code: 'busy', options: { retryAfter: 2 } })
  gate.resolve()
  await Promise.all(taken)
  expect(pool.depth()).toEqual({ running: 0, waiting: 0 })
})
