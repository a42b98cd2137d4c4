import { type AdminMessages, adminCatalogue, chooseLanguage, isLanguage, type Language } from '@flow/ui'
import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The same cookies as the web client's, so that a choice holds in both. */
const COOKIES = { language: 'flow_language', theme: 'flow_theme' } as const
const YEAR_SECONDS = 365 * 86_400

const kept = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

const keep = (name: string, value: string): void => {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API exists on secure addresses only
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`
}

const firstLanguage = (): Language => {
  const chosen = kept(COOKIES.language)
  return isLanguage(chosen) ? chosen : chooseLanguage(navigator.languages.join(','))
}

const firstTheme = (): Theme => THEMES.find(theme => theme === kept(COOKIES.theme)) ?? 'system'

const applyTheme = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  readonly chooseLanguage: (language: Language) => void
  readonly chooseTheme: (theme: Theme) => void
}

const PreferencesContext = createContext<Preferences | undefined>(undefined)

/** Language and look of the portal: as chosen here or in the web client, else as the device says. */
export const PreferencesProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(firstLanguage)
  const [theme, setTheme] = useState(firstTheme)
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useLayoutEffect(() => applyTheme(theme), [theme])
  const preferences: Preferences = {
    language,
    theme,
    chooseLanguage: chosen => {
      keep(COOKIES.language, chosen)
      setLanguage(chosen)
    },
    chooseTheme: chosen => {
      keep(COOKIES.theme, chosen)
      setTheme(chosen)
    },
  }
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>
}

export const usePreferences = (): Preferences => {
  const preferences = useContext(PreferencesContext)
  if (!preferences) throw new Error('There are no preferences outside of PreferencesProvider')
  return preferences
}

/** Everything the portal says, in the language in use. */
export const useWords = (): AdminMessages => adminCatalogue(usePreferences().language)
