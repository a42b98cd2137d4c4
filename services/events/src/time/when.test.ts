import { WHENS } from '@flow/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowOf, windowsEverywhere } from './when.ts'

const iso = (when: Parameters<typeof windowOf>[0], now: string, zone: string) => {
  const { from, to } = windowOf(when, new Date(now), zone)
  return [from.toISOString().slice(0, 16), to.toISOString().slice(0, 16)]
}

describe('what people mean by a word for a time', () => {
  it('tonight is this evening at the place, not at the server', () => {
    expect(iso('tonight', '2026-11-23T15:00:00Z', 'America/Toronto')).toEqual(['2026-11-23T22:00', '2026-11-24T09:00'])
    expect(iso('tonight', '2026-11-23T15:00:00Z', 'Europe/Rome')).toEqual(['2026-11-23T16:00', '2026-11-24T03:00'])
    expect(iso('tonight', '2026-11-23T10:00:00Z', 'Asia/Tokyo')).toEqual(['2026-11-23T08:00', '2026-11-23T19:00'])
  })

  it('at two in the morning tonight is the night that runs', () => {
    expect(iso('tonight', '2026-11-24T01:00:00Z', 'Europe/Rome')).toEqual(['2026-11-23T16:00', '2026-11-24T03:00'])
  })

  it('the weekend begins on Friday evening and is over when Sunday is', () => {
    const weekend = ['2026-11-27T16:00', '2026-11-29T23:00']
    for (const now of ['2026-11-23T10:00:00Z', '2026-11-27T20:00:00Z', '2026-11-28T09:00:00Z', '2026-11-29T20:00:00Z'])
      expect(iso('weekend', now, 'Europe/Rome')).toEqual(weekend)
  })

  it('a day has 23 hours when clocks go forward and 25 when they go back', () => {
    const hours = (now: string) => {
      const { from, to } = windowOf('today', new Date(now), 'Europe/Rome')
      return (to.getTime() - from.getTime()) / 3_600_000
    }
    expect([hours('2026-03-29T10:00:00Z'), hours('2026-10-25T10:00:00Z'), hours('2026-11-01T10:00:00Z')]).toEqual([
      23, 25, 24,
    ])
  })

  it('always ends after it begins, and never lies wholly in the past', () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...WHENS),
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        (now, when, zone) => {
          const { from, to } = windowOf(when, now, zone)
          return from < to && to > now
        },
      ),
    )
  })

  it('is known for every zone at once', () => {
    const all = windowsEverywhere('tonight', new Date('2026-11-23T15:00:00Z'))
    const toronto = all.zones.indexOf('America/Toronto')
    expect(all.from[toronto]?.toISOString()).toBe('2026-11-23T22:00:00.000Z')
    expect(all.earliest.getTime()).toBeLessThan(all.latest.getTime())
  })
})
