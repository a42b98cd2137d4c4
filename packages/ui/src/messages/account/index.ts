import type { Language } from '../index.ts'
import { account as en } from './en.ts'
import { account as it } from './it.ts'

/** What is said on the way in; apart from the rest, so that only its pages carry it. */
export const accountMessages: Readonly<Record<Language, typeof en>> = { en, it }
