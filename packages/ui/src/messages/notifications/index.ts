import type { Language } from '../index.ts'
import { notifications as en } from './en.ts'
import { notifications as it } from './it.ts'

/** What people read about what they are told; apart from the rest, so that only those pages carry it. */
export const notificationMessages: Readonly<Record<Language, typeof en>> = { en, it }
