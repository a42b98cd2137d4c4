import type { Language } from '../index.ts'
import { discover as en } from './en.ts'
import { discover as it } from './it.ts'

/** What is read where one looks for events and venues; apart from the rest, so that only their pages carry it. */
export const discoverMessages: Readonly<Record<Language, typeof en>> = { en, it }
