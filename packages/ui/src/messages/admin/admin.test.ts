import { expect, test } from 'vitest'
import { LANGUAGES } from '../index.ts'
import { adminCatalogue, adminTownName } from './index.ts'

const leaves = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
    : [path]

test('the admin portal says everything in every language', () => {
  const english = leaves(adminCatalogue('en'))
  for (const language of LANGUAGES) {
    expect(leaves(adminCatalogue(language)), language).toEqual(english)
    expect(JSON.stringify(adminCatalogue(language))).not.toContain('""')
  }
})

test('towns are called as the reader does', () => {
  expect(adminTownName('it', 'Milan', 'Europe/Rome')).toBe('Milano')
  expect(adminTownName('en', 'Milan', 'Europe/Rome')).toBe('Milan')
  expect(adminTownName('it', 'Springfield', null)).toBe('Springfield')
})
