import { newId } from '@flow/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, MOST_PASSES, offerMs, type Waiter } from './allocate.ts'

const roomFor = (places: number) => {
  let left = places
  return {
    left: () => left,
    free: () => left,
    take: ({ partySize }: Waiter) => {
      left -= partySize
    },
  }
}
const waiter = (partySize: number, passed = 0): Waiter => ({
  id: newId(),
  tierId: null,
  poolId: null,
  partySize,
  passed,
})
const parties = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 })

describe('who waits is served', () => {
  it('whole parties alone, never more than there are places, and nobody who fits is left out', () => {
    fc.assert(
      fc.property(parties, fc.nat(15), (sizes, places) => {
        const line = sizes.map(size => waiter(size))
        const room = roomFor(places)
        const { served } = allocate(line, room, true)
        expect(served.reduce((sum, one) => sum + one.partySize, 0)).toBe(places - room.left())
        expect(room.left()).toBeGreaterThanOrEqual(0)
        for (const one of line) if (!served.includes(one)) expect(one.partySize).toBeGreaterThan(room.left())
      }),
    )
  })

  it('a party of four waits through three smaller ones, then the places are saved for it', () => {
    let four = waiter(4)
    for (let round = 0; round < MOST_PASSES; round++) {
      const one = waiter(1)
      const { served, passed } = allocate([four, one], roomFor(1), true)
      expect([served, passed]).toEqual([[one], [four]])
      four = { ...four, passed: four.passed + 1 }
    }
    expect(allocate([four, waiter(1)], roomFor(3), true).served).toEqual([])
    expect(allocate([four, waiter(1)], roomFor(4), true).served).toEqual([four])
    expect(allocate([four, waiter(1)], roomFor(3), false).served).toHaveLength(1)
  })

  it('with one place freed at a time every party is served in the end', () => {
    fc.assert(
      fc.property(parties, sizes => {
        let line = sizes.map(size => waiter(size))
        let free = 0
        for (let freed = 0; freed < sizes.reduce((a, b) => a + b, 0); freed++) {
          const room = roomFor(++free)
          const { served, passed } = allocate(line, room, true)
          free = room.left()
          line = line
            .filter(one => !served.includes(one))
            .map(one => (passed.includes(one) ? { ...one, passed: one.passed + 1 } : one))
          for (const one of line) expect(one.passed).toBeLessThanOrEqual(MOST_PASSES)
        }
        expect(line).toEqual([])
      }),
    )
  })

  it('an offer stands two hours, less near the start, five minutes at least', () => {
    const now = new Date('2026-11-22T12:00:00Z')
    const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
    const minutes = (start: number) => offerMs(120 * 60_000, inMinutes(start), now) / 60_000
    expect([minutes(10_000), minutes(240), minutes(10), minutes(-30)]).toEqual([120, 60, 5, 5])
  })
})
