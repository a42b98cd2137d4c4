import { expect, test } from 'vitest'
import { catalogue, chooseLanguage, LANGUAGES } from './index.ts'

const leaves = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
    : [path]

test('every language says everything, and says it', () => {
  const english = leaves(catalogue('en'))
  for (const language of LANGUAGES) {
    expect(leaves(catalogue(language)), language).toEqual(english)
    const said = JSON.stringify(catalogue(language))
    expect(said).not.toMatch(/""|TODO/)
  }
})

test('the language follows the wishes of the browser', () => {
  expect(chooseLanguage('it-IT,it;q=0.9,en;q=0.8')).toBe('it')
  expect(chooseLanguage('fr,de;q=0.9')).toBe('en')
  expect(chooseLanguage('en;q=0.3, it;q=0.7')).toBe('it')
  expect(chooseLanguage('it;q=0, en')).toBe('en')
  expect(chooseLanguage(null)).toBe('en')
  expect(chooseLanguage(';;,=,q')).toBe('en')
})
