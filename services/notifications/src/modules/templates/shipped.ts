import { createHash } from 'node:crypto'
import type { NotificationType } from '@flow/contracts'
import { ENGLISH } from './shipped-en.ts'
import { ITALIAN } from './shipped-it.ts'

/** A type of notification, or the mail that tells of several together. */
export type TemplateType = NotificationType | 'digest'
export type TemplateLanguage = 'en' | 'it'
export const TEMPLATE_LANGUAGES: readonly TemplateLanguage[] = ['en', 'it']

/** The words of one type in one language, as Liquid. */
export interface TemplateWords {
  /** One line: the title of the item, the subject of the mail. */
  readonly title: string
  /** A sentence: the item, the push message, the text message. */
  readonly body: string
  /** The longer text of the mail, in paragraphs; the body when there is none. */
  readonly email?: string | null
  /** What the button says. */
  readonly action?: string | null
}
export type Shipped = Readonly<Record<TemplateType, TemplateWords>>

export const SHIPPED: Readonly<Record<TemplateLanguage, Shipped>> = { en: ENGLISH, it: ITALIAN }
export const TEMPLATE_TYPES = Object.keys(ENGLISH) as TemplateType[]

/** The id of shipped words: the same on every installation. */
export const shippedId = (type: TemplateType, language: TemplateLanguage): string => {
  const hex = createHash('sha256').update(`flow template ${type} ${language}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The language of the words for a person: their own if we have it, else English. */
export const templateLanguage = (language: string | null): TemplateLanguage =>
  /^it\b/i.test(language ?? '') ? 'it' : 'en'
