import { expect, test } from 'vitest'
import type { EventComment } from '../../api/types.ts'
import { threadsOf } from './threads.ts'

const said = (id: string, replyTo: string | null = null) => ({ id, replyTo }) as EventComment

test('answers stand under what they answer, oldest first; an answer to what is not here stands alone', () => {
  const threads = threadsOf([said('e', 'a'), said('d'), said('c', 'gone'), said('b', 'a'), said('a')])
  expect(threads.map(({ root, answers }) => [root.id, answers.map(({ id }) => id)])).toEqual([
    ['d', []],
    ['c', []],
    ['a', ['b', 'e']],
  ])
})
