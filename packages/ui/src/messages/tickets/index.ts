import type { Language } from '../index.ts'
import { tickets as en } from './en.ts'
import { tickets as it } from './it.ts'

/** What people read who buy and hold tickets; apart from the rest, so that only their pages carry it. */
export const ticketMessages: Readonly<Record<Language, typeof en>> = { en, it }
