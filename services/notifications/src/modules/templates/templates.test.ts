import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect, test as plain } from 'vitest'
import { notificationsServiceWith } from '../../service.ts'
import { parseTemplate, renderTemplate, variablesOf } from './engine.ts'
import { previewWords } from './manage-templates.ts'
import { SHIPPED, TEMPLATE_LANGUAGES, TEMPLATE_TYPES } from './shipped.ts'
import { parseWords } from './templates.ts'
import { COMMON, VARIABLES } from './variables.ts'

const all = TEMPLATE_TYPES.flatMap(type => TEMPLATE_LANGUAGES.map(language => [type, language] as const))

plain.for(all)('%s in %s can be rendered, and names only what it declares', ([type, language]) => {
  const words = SHIPPED[language][type]
  const made = previewWords(words, type, { language, publicUrl: 'https://flow.example' })
  expect(made.title).not.toBe('')
  expect(made.html).toContain(`<html lang="${language}">`)
  const parsed = parseWords(words)
  const named = [parsed.title, parsed.body, parsed.email].flatMap(variablesOf)
  const declared: string[] = [...COMMON, ...(type === 'digest' ? [] : VARIABLES[type])]
  expect(named.filter(name => !declared.includes(name))).toEqual([])
})

plain.for([
  ['{% for i in (1..100000000) %}{{ i }}{% endfor %}', /memory/],
  ['{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}', /limit/],
  ['{{ missing }}', /undefined variable/],
  ['{{ name | nofilter }}', /undefined filter/],
  ['{% include "/etc/passwd" %}', /ENOENT|Failed/],
  ['{{ name.constructor.constructor }}', /undefined variable/],
] as const)('%s ends, and is refused', ([text, why]) => {
  expect(() => renderTemplate(parseTemplate(text), { name: 'Anna' })).toThrow(why)
})

plain('what people write is shown, never run', () => {
  const evil = '<img src=x onerror=alert(1)>{{ name }}'
  const words = { title: '{{ title }}', body: '{{ body }}' }
  const made = previewWords(words, 'system_announcement', {
    language: 'en',
    data: { title: evil, body: evil },
    publicUrl: 'https://flow.example',
  })
  expect(made.html).not.toContain('<img src=x')
  expect(made.html).toContain('&#60;img src=x onerror=alert(1)&#62;{{ name }}')
})

const test = serviceTest(notificationsServiceWith({}))
const admin = anActor({ role: 'admin' })
const path = '/api/v1/notifications/templates'
const input = { type: 'welcome', language: 'en', title: 'Hello {{ name }}!', body: 'Good to have you.' }

describe('own versions', () => {
  test('speak instead of the shipped words from then on', async ({ api }) => {
    const me = api.as(admin)
    const list = async () =>
      (await me.get(path)).body.items.filter(
        (one: { type: string; language: string }) => one.type === 'welcome' && one.language === 'en',
      )
    const [shipped] = await list()
    expect(shipped).toMatchObject({ origin: 'shipped', version: 1, active: true })
    expect((await me.post(`${path}/${shipped.id}/preview`, {})).body.title).toBe('Welcome to Flow, Giulia')
    const made = await me.post(path, input)
    expect([made.status, made.body.version]).toEqual([201, 2])
    expect((await me.post(path, { ...input, title: 'Hi {{ name }}' })).body.version).toBe(3)
    expect((await list()).map((one: { version: number; active: boolean }) => [one.version, one.active])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ])
    const preview = await me.post(`${path}/${made.body.id}/preview`, { data: { name: 'Ugo' } })
    expect(preview.body).toMatchObject({ title: 'Hello Ugo!' })
  })

  test.for([
    [{ title: '{{ surname }}' }, 422],
    [{ title: '{% if %}' }, 422],
    [{ body: '{% for i in (1..100000000) %}{% endfor %}' }, 422],
    [{ type: 'unheard_of' }, 422],
  ] as const)('%j is refused', async ([change, status], { api }) => {
    expect((await api.as(admin).post(path, { ...input, ...change })).status).toBe(status)
  })

  test('are for administrators', async ({ api }) => {
    for (const [who, status] of [
      [api, 401],
      [api.as(anActor()), 403],
    ] as const) {
      expect((await who.get(path)).status).toBe(status)
      expect((await who.post(path, input)).status).toBe(status)
      expect((await who.post(`${path}/00000000-0000-7000-8000-000000000000/preview`, {})).status).toBe(status)
    }
    expect((await api.as(admin).post(`${path}/00000000-0000-7000-8000-000000000000/preview`, {})).status).toBe(404)
  })
})
