import type { Language } from '../index.ts'
import { en } from './en.ts'
import { it } from './it.ts'

export type AdminMessages = typeof en

const CATALOGUES: Readonly<Record<Language, AdminMessages>> = { en, it }

/** Everything the admin portal says, in one language. Apart from `catalogue`, so that the web client carries none of it. */
export const adminCatalogue = (language: Language): AdminMessages => CATALOGUES[language]
