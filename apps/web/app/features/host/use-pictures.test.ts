import { expect, test } from 'vitest'
import { moved } from './use-pictures.ts'

const list = ['a', 'b', 'c'].map(name => ({ name, alt: '', url: name }))
const names = (from: number, by: number) =>
  moved(list, from, by)
    .map(({ name }) => name)
    .join('')

test('a picture changes places with its neighbour', () => {
  expect([names(0, 1), names(2, -1), names(1, 1), names(1, -1)]).toEqual(['bac', 'acb', 'acb', 'bac'])
})
