import { describe, expect, it } from 'vitest'
import { instantOf, wholeOf } from './form.ts'

describe('what is typed into the forms of a seller', () => {
  it.each([
    ['2026-11-28T21:00', 'Europe/Rome', '2026-11-28T20:00:00.000Z'],
    ['2026-07-01T09:30', 'America/Toronto', '2026-07-01T13:30:00.000Z'],
    // Skipped in the spring, shown twice in the autumn.
    ['2026-03-29T02:30', 'Europe/Rome', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Rome', '2026-10-25T00:30:00.000Z'],
    ['', 'Europe/Rome', undefined],
    ['tomorrow', 'Europe/Rome', undefined],
  ])('%s in %s is %s', (local, zone, instant) => expect(instantOf(local, zone)).toBe(instant))

  it('only whole numbers are numbers', () => {
    expect(['12', '0', '', '1.5', '-1', '1e3'].map(wholeOf)).toEqual([
      12,
      0,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
