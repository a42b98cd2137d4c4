import { describe, expect, it } from 'vitest'
import { likeness, trending, varied } from './picks.ts'

const now = new Date('2026-11-23T12:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

describe('what is shown first', () => {
  it('featured events vary: no organiser twice, no category too often', () => {
    const candidate = (n: number, category: string, organiser: string) => ({
      occurrence_id: `o${n}`,
      event_id: `e${n}`,
      category,
      organiser,
    })
    const picked = varied(
      [
        candidate(1, 'music', 'a'),
        candidate(2, 'music', 'a'),
        candidate(3, 'music', 'b'),
        candidate(4, 'music', 'c'),
        candidate(5, 'film', 'd'),
      ],
      10,
      2,
    )
    expect(picked.map(one => one.occurrence_id)).toEqual(['o1', 'o3', 'o5'])
  })

  it('a fresh interest beats an older one of the same size, a crowd beats one person', () => {
    const acts = [
      { occurrence_id: 'old', weight: 1, at: ago(48) },
      { occurrence_id: 'fresh', weight: 1, at: ago(1) },
      { occurrence_id: 'crowd', weight: 8, at: ago(48) },
    ]
    expect(trending(acts, now)).toEqual(['crowd', 'fresh', 'old'])
  })

  it('the same theme next door is more alike than far away or far ahead', () => {
    const subject = { category: 'music', tags: ['jazz'] }
    const other = {
      occurrence_id: 'x',
      category: 'music',
      tags: ['jazz'],
      distance: 500,
      starts_at: ago(-24),
      popularity: 0,
    }
    const base = likeness(subject, other, now)
    expect(likeness(subject, { ...other, distance: 40_000 }, now)).toBeLessThan(base)
    expect(likeness(subject, { ...other, starts_at: ago(-24 * 60) }, now)).toBeLessThan(base)
    expect(likeness(subject, { ...other, category: 'film', tags: [] }, now)).toBe(0)
  })
})
