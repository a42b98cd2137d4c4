import { en } from './en/index.ts'
import { it } from './it/index.ts'
import type { Language, Messages } from './languages.ts'

const CATALOGUES: Readonly<Record<Language, Messages>> = { en, it }

export const catalogueOf = (language: Language): Messages => CATALOGUES[language]

/** A server speaks every language from the start. */
export const loadCatalogue = async (_language: Language): Promise<void> => undefined
