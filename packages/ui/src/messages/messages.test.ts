import { expect, test } from 'vitest'
import { accountMessages } from './account/index.ts'
import { adminCatalogue } from './admin/index.ts'
import { discoverMessages } from './discover/index.ts'
import { doorMessages } from './door/index.ts'
import { editorMessages, hostMessages } from './host/index.ts'
import { catalogue, chooseLanguage, LANGUAGES, type Language, townName } from './index.ts'
import { notificationMessages } from './notifications/index.ts'
import { organiserMessages } from './organiser/index.ts'
import { peopleMessages } from './people/index.ts'
import { salesMessages } from './sales/index.ts'
import { settingsMessages } from './settings/index.ts'
import { ticketMessages } from './tickets/index.ts'
import { venueMessages } from './venue/index.ts'

const leaves = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
    : [path]

/** What has another name in one language has none in the other. */
const wordsOf = (language: Language) => {
  const { towns: _, access: __, ...words } = catalogue(language)
  return words
}

test.each([
  ['all pages', { en: wordsOf('en'), it: wordsOf('it') }],
  ['the way in', accountMessages],
  ['the portal', { en: adminCatalogue('en'), it: adminCatalogue('it') }],
  ['where one looks', discoverMessages],
  ['people', peopleMessages],
  ['the door', doorMessages],
  ['the editor', editorMessages],
  ['the form of an event', hostMessages],
  ['notifications', notificationMessages],
  ['the organiser', organiserMessages],
  ['sales', salesMessages],
  ['settings', settingsMessages],
  ['tickets', ticketMessages],
  ['venues', venueMessages],
])('every language says everything of %s, and says it', (_, said) => {
  const english = leaves(said.en)
  for (const language of LANGUAGES) {
    expect(leaves(said[language]), language).toEqual(english)
    // Of a draft that nobody touched there is nothing to say.
    expect(JSON.stringify(said[language]).replace('"clean":""', '')).not.toMatch(/""|TODO/)
  }
})

test('a town is called as the reader calls it, where its name is theirs and not that of another town', () => {
  expect(townName('it', 'Milan', 'Europe/Rome')).toBe('Milano')
  expect(townName('en', 'Milan', 'Europe/Rome')).toBe('Milan')
  expect(townName('it', 'Florence', 'America/New_York')).toBe('Florence')
  expect(townName('it', 'Milano', 'Europe/Rome')).toBe('Milano')
  expect(townName('it', 'Nice', undefined)).toBe('Nice')
  expect(discoverMessages.it.title('Il Cairo')).toBe('Che si fa al Cairo')
  expect(discoverMessages.it.title('L’Aia')).toBe('Che si fa all’Aia')
})

test('what the editor offers is said in the reader’s words, whichever language the organiser wrote in', () => {
  for (const [writer, reader] of [
    ['en', 'it'],
    ['it', 'en'],
    ['it', 'it'],
  ] as const)
    for (const [name, label] of Object.entries(editorMessages[writer].access))
      if (!['title', 'hint', 'other'].includes(name))
        expect(catalogue(reader).access[label] ?? label).toBe(editorMessages[reader].access[name as 'quiet'])
})

test('the language follows the wishes of the browser', () => {
  expect(chooseLanguage('it-IT,it;q=0.9,en;q=0.8')).toBe('it')
  expect(chooseLanguage('fr,de;q=0.9')).toBe('en')
  expect(chooseLanguage('en;q=0.3, it;q=0.7')).toBe('it')
  expect(chooseLanguage('it;q=0, en')).toBe('en')
  expect(chooseLanguage(null)).toBe('en')
  expect(chooseLanguage(';;,=,q')).toBe('en')
})
