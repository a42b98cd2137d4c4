import type { Language, Messages } from './languages.ts'

const loaded = new Map<Language, Messages>()

/** What is said in a language that was loaded; a reader of another one finds the page in that. */
export const catalogueOf = (language: Language): Messages => {
  const messages = loaded.get(language) ?? loaded.values().next().value
  if (!messages) throw new Error('no language was loaded')
  return messages
}

/** Brings the one language of the reader; the other never travels. */
export const loadCatalogue = async (language: Language): Promise<void> => {
  const messages = language === 'it' ? (await import('./it/index.ts')).it : (await import('./en/index.ts')).en
  loaded.set(language, messages)
}
