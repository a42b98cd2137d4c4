import { expect, test } from 'vitest'
import { sharedBuffers } from './settings.ts'

test('pages are kept in an eighth of the memory, within bounds', () => {
  const gigabyte = 1024 ** 3
  expect([0.5, 1, 4, 8, 64].map(size => sharedBuffers(size * gigabyte))).toEqual([128, 128, 512, 1_024, 1_024])
})
