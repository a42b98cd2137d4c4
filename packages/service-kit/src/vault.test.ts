import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createVault } from './vault.ts'

const [old, young] = [randomBytes(32), randomBytes(32)]

test('a sealed value opens again, in its own place only', () => {
  const vault = createVault([old])
  const sealed = vault.seal('anna@example.org', 'email:1')
  expect(vault.open(sealed, 'email:1')).toBe('anna@example.org')
  expect(() => vault.open(sealed, 'email:2')).toThrow()
})

test('the same value is sealed differently each time, and shows nothing of itself', () => {
  const vault = createVault([old])
  const [one, two] = [vault.seal('anna@example.org', 'x'), vault.seal('anna@example.org', 'x')]
  expect(one.equals(two)).toBe(false)
  expect(one.includes('anna')).toBe(false)
})

test('any flipped bit is noticed', () => {
  const vault = createVault([old])
  const sealed = vault.seal('1990-05-01', 'x')
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] as number) ^ 1
    expect(() => vault.open(changed, 'x')).toThrow()
  }
})

test('after a rotation old values still open, new ones use the young key, and indexes of both are known', () => {
  const before = createVault([old])
  const after = createVault([young, old])
  const sealed = before.seal('hello', 'x')
  expect(after.open(sealed, 'x')).toBe('hello')
  expect(after.isCurrent(sealed)).toBe(false)
  expect(after.isCurrent(after.seal('hello', 'x'))).toBe(true)
  expect(after.blindIndexes('hello', 'email')[1]).toEqual(before.blindIndexes('hello', 'email')[0])
  expect(() => createVault([young]).open(sealed, 'x')).toThrow()
})

test('blind indexes differ by purpose', () => {
  const vault = createVault([old])
  expect(vault.blindIndexes('a', 'email')).not.toEqual(vault.blindIndexes('a', 'phone'))
})
