import { expect, test } from 'vitest'
import { keepChoice, mergeCookies, readCookies } from './cookies.ts'

test('cookies are read, decoded, and the first of a name counts', () => {
  const cookies = readCookies('a=1; flow_place=Sant%E2%80%99Ambrogio; a=2; broken=%E0%A4%A; =x; lonely')
  expect([...cookies]).toEqual([
    ['a', '1'],
    ['flow_place', 'Sant’Ambrogio'],
    ['broken', ''],
  ])
  expect(readCookies(null).size).toBe(0)
})

test('what an answer sets is seen by the next call of the same visit, and what it ends is gone', () => {
  const signedIn = mergeCookies('a=1', ['flow_session=xyz; Path=/; HttpOnly', 'flow_csrf=c; Path=/'])
  expect(signedIn).toBe('a=1; flow_session=xyz; flow_csrf=c')
  expect(mergeCookies(signedIn, ['flow_session=; Max-Age=0; Path=/', 'nonsense'])).toBe('a=1; flow_csrf=c')
})

test('a choice is kept for a year, and only over TLS where there is TLS', () => {
  expect(keepChoice('flow_theme', 'dark', true)).toBe('flow_theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; Secure')
  expect(keepChoice('flow_place', 'a; b', false)).toContain('flow_place=a%3B%20b;')
})
