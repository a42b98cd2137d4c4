import { expect, test } from 'vitest'
import { takenDays } from './taken-days.ts'

test('days are taken in part, as a whole, or not, on the clock of the place', () => {
  const days = takenDays('2026-10-24', 4, 'Europe/Rome', [
    { startsAt: '2026-10-24T16:00:00Z', endsAt: '2026-10-24T22:00:00Z' },
    { startsAt: '2026-10-24T22:00:00Z', endsAt: '2026-10-25T23:00:00Z' },
  ])
  expect(days.map(({ day, state }) => `${day} ${state}`)).toEqual([
    '2026-10-24 partly',
    '2026-10-25 taken',
    '2026-10-26 free',
    '2026-10-27 free',
  ])
})
