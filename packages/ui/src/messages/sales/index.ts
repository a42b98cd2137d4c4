import type { Language } from '../index.ts'
import { sales as en } from './en.ts'
import { sales as it } from './it.ts'

/** What organisers read who sell tickets; apart from the rest, so that only their pages carry it. */
export const salesMessages: Readonly<Record<Language, typeof en>> = { en, it }
