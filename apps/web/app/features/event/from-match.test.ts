import { expect, test } from 'vitest'
import { fromMatch } from './from-match.ts'

const plain = (text: string) => ({ text, match: false })
const jazz = { text: 'jazz', match: true }

test('a text begins a few words before what was looked for', () => {
  const parts = [
    plain('A multicultural band that fuses vintage Brazilian tones with modern '),
    jazz,
    plain(' every Friday'),
  ]
  expect(fromMatch(parts)).toEqual([plain('… Brazilian tones with modern '), jazz, plain(' every Friday')])
})

test('a match near the beginning cuts nothing, and no match shows nothing', () => {
  expect(fromMatch([plain('Live '), jazz])).toEqual([plain('Live '), jazz])
  expect(fromMatch([plain('Live music')])).toEqual([])
})
