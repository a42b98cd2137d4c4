import { expect, it } from 'vitest'
import { fillDays } from './fill-days.ts'

const sold = (day: string, tickets: number) => ({ day, orders: 1, tickets })

it('days without a sale are there with nought, and two currencies of a day are one day', () => {
  expect(
    fillDays([sold('2026-02-27', 2), sold('2026-03-01', 1), sold('2026-03-01', 4)], { least: 4, most: 90 }),
  ).toEqual([
    { day: '2026-02-26', orders: 0, tickets: 0 },
    { day: '2026-02-27', orders: 1, tickets: 2 },
    { day: '2026-02-28', orders: 0, tickets: 0 },
    { day: '2026-03-01', orders: 2, tickets: 5 },
  ])
})

it('only the last days are shown, and none where nothing was sold', () => {
  expect(fillDays([sold('2026-01-01', 1), sold('2026-03-01', 1)], { least: 1, most: 3 }).map(({ day }) => day)).toEqual(
    ['2026-02-27', '2026-02-28', '2026-03-01'],
  )
  expect(fillDays([], { least: 1, most: 3 })).toEqual([])
})
