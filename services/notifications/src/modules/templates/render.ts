import { oneLine, type Parsed, paragraphsOf, parseTemplate, renderTemplate } from './engine.ts'
import { type TemplateLanguage, type TemplateType, templateLanguage } from './shipped.ts'
import type { ParsedTemplate, Speaking, Templates } from './templates.ts'

/** Whom the words are for. */
export interface Reader {
  readonly name: string
  readonly language: string | null
  readonly timeZone: string | null
}

/** What is told: the facts of the request, and who acted. */
export interface Told {
  readonly data: Readonly<Record<string, unknown>>
  readonly count: number
  readonly actor: string | null
}

export interface Words {
  readonly title: string
  readonly body: string
  readonly paragraphs: readonly string[]
  readonly action: string | null
}

const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (language: TemplateLanguage, timeZone: string) => {
  const key = `${language} ${timeZone}`
  let clock = clocks.get(key)
  if (!clock) {
    const form = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const
    const locale = language === 'it' ? 'it-IT' : 'en-GB'
    clock = new Intl.DateTimeFormat(locale, { ...form, hourCycle: 'h23', timeZone, timeZoneName: undefined })
    clocks.set(key, clock)
  }
  return clock
}

/** An instant as people speak, in a zone; UTC when the zone is unknown. */
export const speakTime = (instant: string, language: TemplateLanguage, timeZone: string): string => {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  try {
    return clockOf(language, timeZone).format(at)
  } catch {
    return clockOf(language, 'UTC').format(at)
  }
}

/** Facts as templates read them: instants become times in the place's zone, else the reader's. */
export const scopeOf = (told: Told, reader: Reader): Record<string, unknown> => {
  const language = templateLanguage(reader.language)
  const zone = String(told.data.timeZone ?? reader.timeZone ?? 'UTC')
  const scope: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(told.data))
    scope[name] = name.endsWith('At') && typeof value === 'string' && value ? speakTime(value, language, zone) : value
  const count = Math.max(1, told.count)
  // What was accepted by a release that did not tell of these lacks them.
  return {
    more: 0,
    due: false,
    paid: false,
    postponed: false,
    ...scope,
    name: reader.name,
    count,
    others: count - 1,
    actor: told.actor ?? 'Flow',
  }
}

const render = (template: ParsedTemplate, scope: Record<string, unknown>, mail: boolean): Words => {
  const body = renderTemplate(template.body, scope)
  return {
    title: oneLine(renderTemplate(template.title, scope)),
    body: oneLine(body, 1_000),
    paragraphs: mail ? paragraphsOf(renderTemplate(template.email, scope)) : [],
    action: template.action ? oneLine(renderTemplate(template.action, scope), 60) : null,
  }
}

const MOST_WORDS = 200
const announced = new Map<string, Parsed>()
const announcement = (words: string): Parsed => {
  const known = announced.get(words) ?? parseTemplate(words)
  if (announced.size >= MOST_WORDS) announced.clear()
  announced.set(words, known)
  return known
}

/** Facts of an announcement hold its words in each language; they may name the reader. */
const wordsFor = (data: Told['data'], language: TemplateLanguage, reader: Reader): Told['data'] => {
  const words = data.words as Record<string, Record<string, string>> | undefined
  if (!words) return data
  const own = Object.entries(words[language] ?? words.en ?? {})
  const spoken = own.map(([part, text]) => [part, renderTemplate(announcement(text), { name: reader.name })])
  return { ...data, ...Object.fromEntries(spoken) }
}

/**
 * The words of a notification for a reader.
 * @param mail whether the long text is wanted too
 * @throws when a variable is missing or the template takes too long
 */
export const renderFor = (
  speaking: Speaking,
  type: TemplateType,
  given: { readonly told: Told; readonly reader: Reader; readonly mail: boolean },
): Words => {
  const { told, reader, mail } = given
  const language = templateLanguage(reader.language)
  const data = wordsFor(told.data, language, reader)
  return render(speaking(type, language), scopeOf({ ...told, data }, reader), mail)
}

/** Like `renderFor`, but never fails: own words that cannot be rendered give way to the shipped ones. */
export const renderSafely = (
  templates: Templates,
  speaking: Speaking,
  type: TemplateType,
  given: { readonly told: Told; readonly reader: Reader },
): Words => {
  for (const words of [speaking, templates.shipped])
    try {
      return renderFor(words, type, { ...given, mail: false })
    } catch {}
  return { title: type.replaceAll('_', ' '), body: '', paragraphs: [], action: null }
}
