import { expect, test } from 'vitest'
import { timesOfAnother } from './another-one.ts'

const event = {
  startsAt: '2026-10-22T17:00:00.000Z',
  endsAt: '2026-10-22T19:30:00.000Z',
  timeZone: 'Europe/Rome',
  recurring: false,
}

test('another one is a week later by the clock of its place, also where the clocks change between', () => {
  expect(timesOfAnother(event, new Date('2026-10-01T00:00:00Z'))).toEqual({
    startsAtLocal: '2026-10-29T19:00',
    endsAtLocal: '2026-10-29T21:30',
  })
})

test('another one of what is long over lies ahead', () => {
  const now = new Date('2026-12-01T00:00:00Z')
  expect(timesOfAnother(event, now).startsAtLocal).toBe('2026-12-03T19:00')
})

test('another one of a series keeps its dates', () => {
  expect(timesOfAnother({ ...event, recurring: true }, new Date())).toEqual({})
})
