import {
  type Id,
  type NewTemplate,
  type NotificationType,
  newId,
  type TemplatePreview,
  type TemplateView,
  type UserActor,
} from '@flow/contracts'
import { int4, statement } from '@flow/postgres'
import { audit, problem } from '@flow/service-kit'
import type { NotificationsContext } from '../../context.ts'
import type { MailContent } from '../mail/content.ts'
import { layoutMail, textMail } from '../mail/layout.ts'
import { variablesOf } from './engine.ts'
import { renderFor } from './render.ts'
import {
  SHIPPED,
  shippedId,
  TEMPLATE_LANGUAGES,
  TEMPLATE_TYPES,
  type TemplateLanguage,
  type TemplateType,
  type TemplateWords,
} from './shipped.ts'
import { parseWords, type TemplateRow, templateColumns } from './templates.ts'
import { COMMON, SAMPLE, SAMPLE_COMMON, VARIABLES } from './variables.ts'

const list = Object.keys(templateColumns).join(', ')
const allTemplates = statement(
  'notifications.templates.all',
  templateColumns,
  `select ${list} from templates order by type, language, version desc`,
)
const findTemplate = statement(
  'notifications.templates.find',
  templateColumns,
  `select ${list} from templates where id = $1`,
)
const insertTemplate = statement(
  'notifications.templates.insert',
  { version: int4 },
  `insert into templates (id, type, language, version, title, body, email, action, created_by, created_at)
   select $1, $2, $3, 1 + greatest(1, coalesce(max(version), 1)), $4, $5, $6, $7, $8, $9
   from templates where type = $2 and language = $3 returning version`,
)

type Needs = Pick<NotificationsContext, 'db' | 'now' | 'templates' | 'publicUrl'>

const variables = (type: TemplateType): string[] => [...COMMON, ...(type === 'digest' ? [] : VARIABLES[type])]

const presentShipped = (type: TemplateType, language: TemplateLanguage, active: boolean): TemplateView => {
  const { title, body, email = null, action = null } = SHIPPED[language][type]
  const words = { title, body, email, action }
  const fixed = { version: 1, origin: 'shipped' as const, createdAt: null }
  return { id: shippedId(type, language), type, language, ...fixed, active, variables: variables(type), ...words }
}

const presentOwn = ({ created_at, ...row }: TemplateRow, active: boolean): TemplateView => ({
  ...row,
  origin: 'own',
  active,
  variables: variables(row.type),
  createdAt: created_at.toISOString(),
})

/** Every template in every version, the one that speaks first. */
export const listTemplates = ({ db }: Needs): Promise<TemplateView[]> =>
  db.asService('templates', async tx => {
    const own = Map.groupBy(await tx.all(allTemplates), row => `${row.type} ${row.language}`)
    return TEMPLATE_TYPES.flatMap(type =>
      TEMPLATE_LANGUAGES.flatMap(language => {
        const versions = own.get(`${type} ${language}`) ?? []
        const shown = versions.map((row, nth) => presentOwn(row, nth === 0))
        return [...shown, presentShipped(type, language, versions.length === 0)]
      }),
    )
  })

const sampleOf = (type: TemplateType) => ({
  ...SAMPLE_COMMON,
  ...(type === 'digest' ? {} : Object.fromEntries(VARIABLES[type].map(name => [name, SAMPLE[name]]))),
})

const isRefused = (error: unknown) => problem('template_invalid', { detail: (error as Error).message.slice(0, 300) })

/** A template as it would reach somebody, with sample facts unless told. @throws 422 when it cannot be rendered */
export const previewWords = (
  words: TemplateWords,
  type: TemplateType,
  given: { readonly language: TemplateLanguage; readonly data?: Record<string, unknown>; readonly publicUrl: string },
): TemplatePreview => {
  const { language, publicUrl } = given
  const data = { ...sampleOf(type), ...given.data }
  const items = type === 'digest' ? sampleItems(language, publicUrl) : []
  try {
    const parsed = parseWords(words)
    const told = { data, count: Number(data.count), actor: String(data.actor) }
    const reader = { name: String(data.name), language, timeZone: 'Europe/Rome' }
    const made = renderFor(() => parsed, type, { told, reader, mail: true })
    const { eventId, category } = SAMPLE
    const about = type !== 'digest' && VARIABLES[type].includes('place')
    const mail: MailContent = {
      ...{ to: 'giulia@example.org', subject: made.title, title: made.title, paragraphs: made.paragraphs },
      ...{ action: made.action, link: publicUrl, language, items, pixel: null },
      cover: about ? { eventId: String(eventId), category: String(category) } : null,
      unsubscribe: type === 'security_alert' ? null : `${publicUrl}/unsubscribe/preview`,
      preferences: `${publicUrl}/settings/notifications`,
    }
    return {
      title: made.title,
      body: made.body,
      action: made.action,
      html: layoutMail(mail, publicUrl),
      text: textMail(mail),
    }
  } catch (error) {
    throw isRefused(error)
  }
}

const sampleItems = (language: TemplateLanguage, publicUrl: string): MailContent['items'] =>
  (['attendee_registered', 'event_comment', 'search_match'] as NotificationType[]).map(type => {
    const parsed = parseWords(SHIPPED[language][type])
    const told = { data: sampleOf(type), count: SAMPLE_COMMON.count, actor: SAMPLE_COMMON.actor }
    const reader = { name: SAMPLE_COMMON.name, language, timeZone: 'Europe/Rome' }
    const { title, body } = renderFor(() => parsed, type, { told, reader, mail: false })
    return { title, body, link: publicUrl }
  })

/** @throws 404 */
const wordsOf = async ({ db }: Needs, id: Id) => {
  const [row] = await db.asService('a template', tx => tx.all(findTemplate, [id]))
  if (row) return { type: row.type, language: row.language, words: row }
  for (const type of TEMPLATE_TYPES)
    for (const language of TEMPLATE_LANGUAGES)
      if (shippedId(type, language) === id) return { type, language, words: SHIPPED[language][type] }
  throw problem('template_not_found')
}

export const previewTemplate = async (
  context: Needs,
  id: Id,
  { data = {} }: { readonly data?: Record<string, unknown> },
) => {
  const { type, language, words } = await wordsOf(context, id)
  return previewWords(words, type, { language, data, publicUrl: context.publicUrl })
}

/** Puts a new version of a type's words in place. @throws 422 when they name what is unknown or cannot be rendered */
export const createTemplate = async (context: Needs, actor: UserActor, input: NewTemplate): Promise<TemplateView> => {
  const { db, now, templates, publicUrl } = context
  const { type, language, title, body, email = null, action = null } = input
  const words = { title, body, email, action }
  previewWords(words, type, { language, publicUrl })
  const parsed = parseWords(words)
  const named = [parsed.title, parsed.body, parsed.email, ...(parsed.action ? [parsed.action] : [])].flatMap(
    variablesOf,
  )
  const unknown = named.find(name => !variables(type).includes(name))
  if (unknown) throw problem('template_invalid', { detail: `The variable ${unknown} is not known for ${type}.` })
  const row = { id: newId(now().getTime()), type, language, ...words, created_at: now() }
  const { version } = await db.asService('a new version of a template', async tx => {
    await audit(tx, actor, {
      action: 'template.create',
      subject: { type: 'template', id: row.id },
      details: { type, language },
    })
    return tx.one(insertTemplate, [row.id, type, language, title, body, email, action, actor.id, now()])
  })
  templates.forget()
  return presentOwn({ ...row, version }, true)
}
