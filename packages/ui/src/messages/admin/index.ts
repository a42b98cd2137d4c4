import { towns as english } from '../en/towns.ts'
import type { Language } from '../index.ts'
import { towns as italian } from '../it/towns.ts'
import { en } from './en.ts'
import { it } from './it.ts'

export type AdminMessages = typeof en

const CATALOGUES: Readonly<Record<Language, AdminMessages>> = { en, it }

/** Everything the admin portal says, in one language. Apart from `catalogue`, so that the web client carries none of it. */
export const adminCatalogue = (language: Language): AdminMessages => CATALOGUES[language]

const TOWNS = { en: english, it: italian } as const

/** What the portal calls a town: `townName`, of words that are there from the first moment on. */
export const adminTownName = (language: Language, name: string, zone: string | null): string =>
  TOWNS[language][zone ?? '']?.[name] ?? name
