import type { Language } from '../index.ts'
import { security as securityInEnglish } from './security-en.ts'
import { security as securityInItalian } from './security-it.ts'
import { settings as settingsInEnglish } from './settings-en.ts'
import { settings as settingsInItalian } from './settings-it.ts'

const en = { settings: settingsInEnglish, security: securityInEnglish }

export type SettingsMessages = typeof en

/** What the settings say; apart from the rest, so that only their pages carry it. */
export const settingsMessages: Readonly<Record<Language, SettingsMessages>> = {
  en,
  it: { settings: settingsInItalian, security: securityInItalian },
}
