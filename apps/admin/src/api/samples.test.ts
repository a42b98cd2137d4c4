import { expect, test } from 'vitest'
import { seriesOf, withSample } from './samples.ts'

test('samples are kept in order, the oldest beyond a quarter of an hour are dropped', () => {
  let samples = withSample<number>(undefined, 0, 0)
  for (let at = 1; at <= 100; at++) samples = withSample(samples, at, at)
  expect(samples).toHaveLength(90)
  expect(samples[0]).toEqual({ at: 11, value: 11 })
  expect(samples.at(-1)).toEqual({ at: 100, value: 100 })
})

test('a series skips the samples in which a service did not answer', () => {
  const samples = [
    { at: 1, value: { users: 3 } },
    { at: 2, value: {} },
    { at: 3, value: { users: 5 } },
  ]
  expect(seriesOf<{ users?: number }>(samples, value => value.users)).toEqual([3, 5])
})
