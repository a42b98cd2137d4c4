import { expect, it } from 'vitest'
import { wordsAndLinks } from './words-and-links.ts'

const spoken = (text: string) => wordsAndLinks(text).map(({ words, link }) => (link ? `[${words}]` : words))

it('addresses become links, without the full stop behind them, and no word is lost', () => {
  expect(spoken('Look:\n\nhttp://localhost:3000/verify-email?token=a-b_c\n\nFlow')).toEqual([
    'Look:\n\n',
    '[http://localhost:3000/verify-email?token=a-b_c]',
    '\n\nFlow',
  ])
  expect(spoken('See https://flow.example/x.')).toEqual(['See ', '[https://flow.example/x]', '.'])
  expect(spoken('Hello, javascript:alert(1)')).toEqual(['Hello, javascript:alert(1)'])
})
