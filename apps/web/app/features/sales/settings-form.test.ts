import { describe, expect, it } from 'vitest'
import { codeOf, codeState } from './code-form.ts'
import { keyFor, settingsOf } from './settings-form.ts'
import { tierOf } from './tier-form.ts'

const form = (fields: readonly (readonly [string, string])[]) => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('how an event sells', () => {
  it('questions come in the order of the form, with their keys kept and new ones made from their words', () => {
    const { questions, ...rest } = settingsOf(
      form([
        ['order', '2'],
        ['question.2.label', 'Diet?'],
        ['question.2.kind', 'choice'],
        ['question.2.options', 'All\n\n Vegan \n'],
        ['question.2.required', 'on'],
        ['order', '0'],
        ['key', 'diet'],
        ['question.0.key', 'diet'],
        ['question.0.label', 'Allergies'],
        ['question.0.kind', 'text'],
        ['method', 'door'],
        ['transfers', 'on'],
        ['taxRate', '8,1'],
      ]),
    )
    expect(questions).toEqual([
      { key: 'diet_2', label: 'Diet?', kind: 'choice', options: ['All', 'Vegan'], required: true },
      { key: 'diet', label: 'Allergies', kind: 'text', required: false },
    ])
    expect(rest).toEqual({
      methods: ['door'],
      invoiceDays: 14,
      bankDetails: null,
      selfCancelHours: null,
      transfers: true,
      taxName: null,
      taxRate: 810,
      seller: null,
    })
  })

  it.each([
    ['Qual è la tua età?', 'qual_e_la_tua_eta'],
    ['2 sizes', 'sizes'],
    ['何か', 'question'],
  ])('the key for “%s” is %s', (label, key) => expect(keyFor(label, [])).toBe(key))
})

it('a kind of ticket keeps its window on the clock of the place, and what is not said is without a limit', () => {
  expect(
    tierOf(
      form([
        ['name', 'Early'],
        ['kind', 'paid'],
        ['price', '12,50'],
        ['currency', 'eur'],
        ['salesEnd', '2026-11-28T21:00'],
        ['maxPerOrder', '4'],
        ['taxRate', '5,5'],
        ['hidden', 'on'],
      ]),
      'Europe/Rome',
    ),
  ).toEqual({
    name: 'Early',
    kind: 'paid',
    taxRate: 550,
    price: { amount: 1250, currency: 'EUR' },
    description: '',
    salesStart: null,
    salesEnd: '2026-11-28T20:00:00.000Z',
    maxPerOrder: 4,
    maxPerPerson: null,
    hidden: true,
    poolId: null,
  })
})

it('a code says only what its kind needs, and stands as its window and its uses say', () => {
  const fields = [
    ['code', 'FRIENDS'],
    ['kind', 'percent'],
    ['percent', '20'],
    ['amount', '5'],
    ['currency', 'EUR'],
    ['maxUses', '50'],
  ] as const
  expect(codeOf(form(fields), 'Europe/Rome')).toEqual({ code: 'FRIENDS', kind: 'percent', percent: 20, maxUses: 50 })
  const now = new Date('2026-11-23T12:00:00Z')
  const code = { startsAt: null, endsAt: null, maxUses: 2, used: 1 }
  expect(codeState(code, now)).toBe('open')
  expect(codeState({ ...code, used: 2 }, now)).toBe('usedUp')
  expect(codeState({ ...code, startsAt: '2026-11-24T12:00:00Z' }, now)).toBe('notYet')
  expect(codeState({ ...code, endsAt: '2026-11-23T12:00:00Z' }, now)).toBe('ended')
})
