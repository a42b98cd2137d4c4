import type { Language } from '../index.ts'
import { people as en } from './en.ts'
import { people as it } from './it.ts'

/** What is read on pages of people; apart from the rest, so that only their pages carry it. */
export const peopleMessages: Readonly<Record<Language, typeof en>> = { en, it }
