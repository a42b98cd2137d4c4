import type { en } from './en/index.ts'

export type Messages = typeof en

export const LANGUAGES = ['en', 'it'] as const
export type Language = (typeof LANGUAGES)[number]
