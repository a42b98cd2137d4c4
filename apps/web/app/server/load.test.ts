import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safePath } from './load.ts'

test('one is sent on only to addresses of this site', () => {
  expect(safePath('/events/1/jazz?x=1#who')).toBe('/events/1/jazz?x=1#who')
  for (const path of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/..//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
    7,
  ])
    expect(safePath(path), String(path)).toBe('/')
})

test('no text leads away', () => {
  fc.assert(
    fc.property(fc.string(), rest => {
      expect(new URL(safePath(`/${rest}`), 'https://flow.example').origin).toBe('https://flow.example')
    }),
  )
})
