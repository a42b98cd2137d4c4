import { type AdminMessages, LANGUAGE_NAMES, LANGUAGES } from '@flow/ui'
import { isId } from '../audit/filters.ts'
import { type Preferences, THEMES } from '../preferences/preferences.tsx'
import { SECTIONS } from '../shell/sections.ts'

/** Something the palette offers. */
export interface Command {
  readonly key: string
  readonly group: string
  readonly label: string
  readonly run: () => void
}

export interface CommandDeps {
  readonly words: AdminMessages
  readonly preferences: Preferences
  /** Names of the platform's services. */
  readonly services: readonly string[]
  readonly goTo: (path: string) => void
  readonly signOut: () => void
}

/** Everything that can be done from anywhere, in the order in which it is offered. */
export const allCommands = ({ words, preferences, services, goTo, signOut }: CommandDeps): readonly Command[] => {
  const { groups } = words.palette
  return [
    ...SECTIONS.map(({ key, path }) => ({ key, group: groups.go, label: words.nav[key], run: () => goTo(path) })),
    { key: 'site', group: groups.go, label: words.nav.site, run: () => location.assign('/') },
    ...services.map(name => ({
      key: `audit-${name}`,
      group: groups.audit,
      label: words.palette.auditOf(words.services[name] ?? name),
      run: () => goTo(`/audit?service=${name}`),
    })),
    ...THEMES.map(theme => ({
      key: `theme-${theme}`,
      group: groups.look,
      label: words.palette.theme(words.account.themes[theme]),
      run: () => preferences.chooseTheme(theme),
    })),
    ...LANGUAGES.map(language => ({
      key: `language-${language}`,
      group: groups.look,
      label: words.palette.language(LANGUAGE_NAMES[language]),
      run: () => preferences.chooseLanguage(language),
    })),
    { key: 'sign-out', group: groups.you, label: words.account.signOut, run: signOut },
  ]
}

/** What can be asked of an id that was typed or pasted. */
export const idCommands = (text: string, { words, goTo }: Pick<CommandDeps, 'words' | 'goTo'>): readonly Command[] => {
  const id = text.trim().toLowerCase()
  if (!isId(id)) return []
  const { palette } = words
  return [
    { key: 'did', group: palette.groups.audit, label: palette.didBy(id), run: () => goTo(`/audit?actorId=${id}`) },
    {
      key: 'happened',
      group: palette.groups.audit,
      label: palette.happenedTo(id),
      run: () => goTo(`/audit?subjectId=${id}`),
    },
  ]
}
