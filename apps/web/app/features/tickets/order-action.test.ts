import { expect, test } from 'vitest'
import { attendeesOf } from './order-action.ts'

test('names and answers belong to their ticket, in the kind of the question; what is empty is left out', () => {
  const form = new FormData()
  form.set('name.0', ' Ada ')
  form.set('answer.0.food', 'vegan')
  form.append('answer.0.days', 'sat')
  form.append('answer.0.days', 'sun')
  form.set('answer.1.age', '33')
  form.set('answer.1.first', 'no')
  form.set('answer.1.food', '')
  form.set('name.9', 'Nobody')
  const questions = [
    { key: 'food', kind: 'choice' },
    { key: 'days', kind: 'choices' },
    { key: 'age', kind: 'number' },
    { key: 'first', kind: 'yes_no' },
  ] as const
  expect(attendeesOf(form, 3, questions)).toEqual([
    { name: 'Ada', answers: { food: 'vegan', days: ['sat', 'sun'] } },
    { answers: { age: 33, first: false } },
    {},
  ])
})
