import type { Language } from '../index.ts'
import { door as en } from './en.ts'
import { door as it } from './it.ts'

/** What is read at the door; apart from the rest, so that only its page carries it. */
export const doorMessages: Readonly<Record<Language, typeof en>> = { en, it }
