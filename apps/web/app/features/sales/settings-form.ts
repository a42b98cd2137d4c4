import type { PaymentMethod, Question, SaleSettings } from '@flow/contracts'
import { text } from '../../server/load.ts'
import { wholeOf } from './form.ts'

const KINDS = ['text', 'choice', 'choices', 'yes_no', 'number'] as const
const PAID: readonly PaymentMethod[] = ['door', 'stripe', 'invoice']

/** A key for a new question, from its words: what answers are kept under, so it never changes afterwards. */
export const keyFor = (label: string, taken: readonly string[]): string => {
  const plain = label
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 30)
  const base = plain || 'question'
  let key = base
  for (let nth = 2; taken.includes(key); nth++) key = `${base}_${nth}`
  return key
}

const questionAt = (form: FormData, nth: number, taken: readonly string[]): Question => {
  const field = (name: string) => text(form, `question.${nth}.${name}`)
  const kind = KINDS.find(one => one === field('kind')) ?? 'text'
  const label = field('label')
  const options = field('options')
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  const tierIds = form.getAll(`question.${nth}.tierId`).map(String)
  return {
    key: field('key') || keyFor(label, taken),
    label,
    kind,
    ...(kind === 'choice' || kind === 'choices' ? { options } : {}),
    required: form.get(`question.${nth}.required`) === 'on',
    ...(tierIds.length > 0 ? { tierIds } : {}),
  }
}

/** The questions of a form, in the order in which they stand there: `question.<nth>.<field>`, `order` names each nth. */
export const questionsOf = (form: FormData): Question[] => {
  const questions: Question[] = []
  for (const nth of form.getAll('order').map(Number)) {
    const taken = [...questions.map(({ key }) => key), ...form.getAll('key').map(String)]
    questions.push(questionAt(form, nth, taken))
  }
  return questions
}

/** Percent with two digits ("22", "8,1") in hundredths. */
export const hundredths = (typed: string): number => Math.round(Number(typed.replace(',', '.') || 0) * 100)

/** How an event sells, as the form says it. */
export const settingsOf = (form: FormData): SaleSettings => ({
  questions: questionsOf(form),
  methods: PAID.filter(method => form.getAll('method').includes(method)),
  selfCancelHours: form.get('selfCancel') === 'on' ? (wholeOf(text(form, 'selfCancelHours')) ?? 0) : null,
  transfers: form.get('transfers') === 'on',
  taxName: text(form, 'taxName') || null,
  taxRate: hundredths(text(form, 'taxRate')),
  seller: text(form, 'seller') || null,
  // Where no transfers are taken the form does not ask: what was said before goes.
  invoiceDays: wholeOf(text(form, 'invoiceDays')) ?? 14,
  bankDetails: text(form, 'bankDetails') || null,
})
