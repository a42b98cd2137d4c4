import { type Database, int4, nullable, oneOf, type Row, statement, text, timestamptz, uuid } from '@flow/postgres'
import { type Parsed, parseTemplate } from './engine.ts'
import { SHIPPED, type TemplateLanguage, type TemplateType, type TemplateWords } from './shipped.ts'

export const templateColumns = {
  id: uuid,
  type: oneOf<TemplateType>(),
  language: oneOf<TemplateLanguage>(),
  version: int4,
  title: text,
  body: text,
  email: nullable(text),
  action: nullable(text),
  created_at: timestamptz,
}
const list = Object.keys(templateColumns).join(', ')

export const newestTemplates = statement(
  'notifications.templates.newest',
  templateColumns,
  `select distinct on (type, language) ${list} from templates order by type, language, version desc`,
)
export type TemplateRow = Row<typeof newestTemplates>

/** Words ready to be rendered. */
export interface ParsedTemplate {
  readonly title: Parsed
  readonly body: Parsed
  readonly email: Parsed
  readonly action: Parsed | null
}

/** The words that speak now, by type and language. */
export type Speaking = (type: TemplateType, language: TemplateLanguage) => ParsedTemplate

export interface Templates {
  /** The words as they are now; own versions are looked up at most every few seconds. */
  load(): Promise<Speaking>
  /** The shipped words, when own ones fail. */
  readonly shipped: Speaking
  /** Looks own versions up anew. */
  forget(): void
}

export const parseWords = (words: TemplateWords): ParsedTemplate => ({
  title: parseTemplate(words.title),
  body: parseTemplate(words.body),
  email: parseTemplate(words.email ?? words.body),
  action: words.action ? parseTemplate(words.action) : null,
})

const KNOWN_MS = 5_000
const parsedShipped = new Map<string, ParsedTemplate>()

const shipped: Speaking = (type, language) => {
  const key = `${type} ${language}`
  const known = parsedShipped.get(key) ?? parseWords(SHIPPED[language][type])
  parsedShipped.set(key, known)
  return known
}

/** Own words before shipped ones; parsed once. */
export const createTemplates = (db: Database): Templates => {
  const own = new Map<string, { readonly id: string; readonly parsed: ParsedTemplate }>()
  let loadedAt = Number.NEGATIVE_INFINITY

  const refresh = async () => {
    const rows = await db.asService('templates', tx => tx.all(newestTemplates))
    for (const row of rows) {
      const key = `${row.type} ${row.language}`
      if (own.get(key)?.id !== row.id) own.set(key, { id: row.id, parsed: parseWords(row) })
    }
    loadedAt = performance.now()
  }
  return {
    shipped,
    load: async () => {
      if (performance.now() - loadedAt > KNOWN_MS) await refresh()
      return (type, language) => own.get(`${type} ${language}`)?.parsed ?? shipped(type, language)
    },
    forget: () => {
      loadedAt = Number.NEGATIVE_INFINITY
    },
  }
}
