import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestUsername } from './suggest-username.ts'

test('a username is suggested from a name', () => {
  expect(suggestUsername('Anna Rossi')).toBe('anna.rossi')
  expect(suggestUsername(' Žofia  Müller-Weiß ')).toBe('zofia.muller.wei')
  expect(suggestUsername('王小明')).toBe('')
})

test('a suggestion is empty or made of what usernames allow', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), name => {
      expect(suggestUsername(name)).toMatch(/^(?:[a-z0-9](?:[a-z0-9.]*[a-z0-9])?)?$/)
    }),
  )
})
