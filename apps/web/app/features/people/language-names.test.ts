import { expect, test } from 'vitest'
import { languageTags, languageWords } from './language-names.ts'

test('languages are named by people and stored as tags', () => {
  expect(languageWords(['en', 'it', 'pt-BR'], 'en')).toBe('English, Italian, Brazilian Portuguese')
  expect(languageTags(['Italian', 'inglese', 'DE', 'english'], 'en')).toEqual(['it', 'en', 'DE'])
  expect(languageTags(['Klingonish'], 'it')).toEqual(['Klingonish'])
})
