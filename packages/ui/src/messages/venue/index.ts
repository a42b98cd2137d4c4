import type { Language } from '../index.ts'
import { venue as en } from './en.ts'
import { venue as it } from './it.ts'

/** What the pages of places to meet say; apart from the rest, so that only they carry it. */
export const venueMessages: Readonly<Record<Language, typeof en>> = { en, it }
