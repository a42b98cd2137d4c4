import type { Language } from '../index.ts'
import { editor as en } from './en.ts'
import { host as formInEnglish } from './form-en.ts'
import { host as formInItalian } from './form-it.ts'
import { editor as it } from './it.ts'

export type EditorMessages = typeof en

/** What the organiser's editor says; apart from the rest, so that only its pages carry it. */
export const editorMessages: Readonly<Record<Language, EditorMessages>> = { en, it }

/** The words of the form itself, which the preview of an event and its dates share. */
export const hostMessages: Readonly<Record<Language, typeof formInEnglish>> = { en: formInEnglish, it: formInItalian }
