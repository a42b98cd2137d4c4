import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@flow/ui'
import { Avatar, Button, buttonClass, Choice } from '@flow/ui/components'
import { THEMES, type Theme, usePreferences, useWords } from '../preferences/preferences.tsx'
import { useMe } from '../session/gate.tsx'
import { signOut } from '../session/sign-out.ts'

const MENU = 'account-menu'

/** The button with one's face that opens the menu; on a wide screen with the name. */
export const AccountButton = () => {
  const me = useMe()
  return (
    <button
      type="button"
      popoverTarget={MENU}
      className="flex min-h-11 min-w-11 items-center justify-center gap-2.5 rounded-control px-1.5 text-left hover:bg-sunken lg:w-full lg:justify-start"
    >
      <Avatar person={me} size="small" />
      <span className="sr-only min-w-0 lg:not-sr-only">
        <span className="block truncate font-semibold">{me.displayName}</span>
        <span className="block truncate text-muted">@{me.username}</span>
      </span>
      <span className="sr-only">{useWords().account.open}</span>
    </button>
  )
}

/** Look, language and the way out. */
export const AccountMenu = () => {
  const { account, nav } = useWords()
  const { language, theme, chooseLanguage, chooseTheme } = usePreferences()
  return (
    <div id={MENU} popover="auto" className="menu">
      <div className="flex flex-col gap-4">
        <Choice
          legend={account.theme}
          name="theme"
          options={THEMES.map(value => ({ value, label: account.themes[value] }))}
          value={theme}
          onChange={value => chooseTheme(value as Theme)}
        />
        <Choice
          legend={account.language}
          name="language"
          options={LANGUAGES.map(value => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={language}
          onChange={value => chooseLanguage(value as Language)}
        />
        <div className="flex flex-wrap gap-2 border-t border-line pt-4">
          <a href="/" className={buttonClass('plain', 'small')}>
            {nav.site}
          </a>
          <Button tone="quiet" size="small" onClick={() => void signOut()}>
            {account.signOut}
          </Button>
        </div>
      </div>
    </div>
  )
}
