import type { Language } from '../index.ts'
import { organiser as en } from './en.ts'
import { organiser as it } from './it.ts'

/** What organisers read about their events; apart from the rest, so that only their pages carry it. */
export const organiserMessages: Readonly<Record<Language, typeof en>> = { en, it }
