import { settingsMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What people read in their settings, in their language. */
export const useSettingsWords = () => settingsMessages[useLanguage()]
