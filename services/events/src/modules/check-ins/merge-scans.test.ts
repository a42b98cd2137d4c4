import { newId } from '@flow/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FirstScan, mergeScans, type ScannedTicket, type ScanToMerge } from './merge-scans.ts'

const eventId = newId()
const tickets: ScannedTicket[] = Array.from({ length: 4 }, () => ({
  id: newId(),
  eventId,
  occurrenceId: eventId,
  version: 1,
  status: 'valid',
}))

const aScan = fc.record({
  ticket: fc.nat(3).map(nth => tickets[nth]),
  at: fc.nat(20),
  deviceId: fc.constantFrom('north', 'south', 'east'),
})
const toScan = (one: { ticket: ScannedTicket | undefined; at: number; deviceId: string }): ScanToMerge => ({
  ...one,
  by: null,
  version: undefined,
})

describe('scans of several devices', () => {
  it('give the same first ones in whatever order and pieces they are synced', () => {
    fc.assert(
      fc.property(
        fc.array(aScan, { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        fc.nat(),
        (scans, piece, seed) => {
          const merge = (list: typeof scans) => {
            const known = new Map<string, FirstScan>()
            for (let from = 0; from < list.length; from += piece)
              mergeScans(eventId, undefined, list.slice(from, from + piece).map(toScan), known)
            return [...known].map(([id, { at, deviceId }]) => `${id} ${at} ${deviceId}`).sort()
          }
          const shuffled = scans.toSorted((a, b) => ((a.at * 31 + seed) % 7) - ((b.at * 31 + seed) % 7))
          expect(merge(shuffled)).toEqual(merge(scans))
        },
      ),
    )
  })

  it('let each ticket in once at most for all that was told at one time', () => {
    fc.assert(
      fc.property(fc.array(aScan, { maxLength: 30 }), scans => {
        const { merged } = mergeScans(eventId, undefined, scans.map(toScan), new Map())
        for (const ticket of tickets) {
          const own = merged.filter((_, nth) => scans[nth]?.ticket === ticket)
          expect(own.filter(({ outcome }) => outcome === 'ok')).toHaveLength(own.length ? 1 : 0)
        }
      }),
    )
  })

  it('an earlier one that becomes known later takes the place of the first', () => {
    const [ticket] = tickets as [ScannedTicket]
    const known = new Map<string, FirstScan>([[ticket.id, { at: 10, deviceId: 'north', by: null }]])
    const { merged, demoted } = mergeScans(eventId, undefined, [toScan({ ticket, at: 5, deviceId: 'south' })], known)
    expect(merged).toEqual([{ outcome: 'ok', first: { at: 5, deviceId: 'south', by: null } }])
    expect([...demoted.values()]).toEqual([{ at: 10, deviceId: 'north', by: null }])
  })
})
