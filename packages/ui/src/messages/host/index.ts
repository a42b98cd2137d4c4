import type { Language } from '../index.ts'
import { editor as en } from './en.ts'
import { editor as it } from './it.ts'

export type EditorMessages = typeof en

/** What the organiser's editor says; apart from the rest, so that only its pages carry it. */
export const editorMessages: Readonly<Record<Language, EditorMessages>> = { en, it }
