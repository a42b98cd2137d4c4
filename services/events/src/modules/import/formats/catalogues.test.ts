import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { ImportedEvent, type ParsedRecords } from './normalised-event.ts'
import { parse } from './parse.ts'
import { resolveTimes } from './resolve-times.ts'
import { shiftWeeks } from './shift-weeks.ts'

const shared =
  process.env.FLOW_SHARED_DATA ?? join(fileURLToPath(new URL('../../../../../../', import.meta.url)), '../shared/data')
const toronto = join(shared, 'toronto/events.json')
const conferences = join(shared, 'conferences/conferences.json')
const present = existsSync(toronto) && existsSync(conferences)
if (!present) process.stdout.write(`skipped: no catalogues at ${shared}\n`)

const tally = (values: string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const report = (name: string, { records, refused, warnings }: ParsedRecords) =>
  process.stdout.write(
    `${name}: ${records.length} read, ${refused.length} refused, warnings ${JSON.stringify(tally(warnings.map(({ code }) => code)))}, ` +
      `kinds ${JSON.stringify(tally(records.map(({ kind }) => kind)))}, categories ${JSON.stringify(tally(records.map(({ categorySlug }) => categorySlug)))}\n`,
  )

const ids = ({ records }: ParsedRecords): number => new Set(records.map(({ sourceId }) => sourceId)).size
const invalid = ({ records }: ParsedRecords) => records.filter(record => !Value.Check(ImportedEvent, record))

describe.skipIf(!present)('the real catalogues', () => {
  test('all 1,727 events of Toronto are read, each with a place, a category and an id of its own', () => {
    const parsed = parse(readFileSync(toronto), { fileName: 'events.json' })
    report('toronto', parsed)
    expect(parsed.format).toBe('toronto')
    expect(parsed.refused).toEqual([])
    expect([parsed.records.length, ids(parsed)]).toEqual([1727, 1727])
    expect(invalid(parsed)).toEqual([])
    expect(parsed.records.filter(({ venue }) => venue?.lat != null)).toHaveLength(1721)
    expect(parsed.records.filter(({ categorySlug }) => categorySlug === 'other').length).toBeLessThan(20)
    expect(parsed.warnings.map(({ code }) => code)).toEqual(['end_moved', 'end_moved', 'end_moved', 'end_moved'])
    expect(parsed.records[0]).toMatchObject({
      sourceId: 'toronto-0',
      categorySlug: 'comedy',
      price: { amount: 1500, currency: 'CAD' },
    })
  })

  test('every conference is read as whole days in a city, or reported', () => {
    const parsed = parse(readFileSync(conferences))
    report('conferences', parsed)
    expect(parsed.format).toBe('conferences')
    expect(parsed.records.length + parsed.refused.length).toBe(6007)
    expect(parsed.records.length).toBeGreaterThanOrEqual(6006)
    expect(ids(parsed)).toBe(parsed.records.length)
    expect(invalid(parsed)).toEqual([])
    expect(parsed.records.every(({ allDay, categorySlug }) => allDay && categorySlug === 'tech')).toBe(true)
    expect(parsed.records.filter(({ venue }) => venue?.city && !venue.country)).toEqual([])
    expect(parsed.records.find(({ venue }) => venue?.region === 'CA')?.venue).toMatchObject({ country: 'US' })
  })

  test('shifted automatically, Toronto has events every evening of any week and many in the weeks after', () => {
    const { records } = parse(readFileSync(toronto))
    for (const now of [
      new Date('2026-11-23T15:00:00Z'),
      new Date('2027-03-12T22:00:00Z'),
      new Date('2030-08-01T03:00:00Z'),
    ]) {
      const { weeks, events } = shiftWeeks(records, 'auto', { now })
      const starts = events.map(event => resolveTimes(event, 'UTC').startsAt.getTime())
      const evenings = new Map<string, number>()
      for (const event of events) {
        const [day = '', hour = ''] = resolveTimes(event, 'UTC').startsAtLocal.split('T')
        if (hour >= '17') evenings.set(day, (evenings.get(day) ?? 0) + 1)
      }
      const ahead = starts.filter(start => start > now.getTime() && start < now.getTime() + 28 * 86_400_000).length
      process.stdout.write(`toronto at ${now.toISOString()}: shift ${weeks} weeks, ${ahead} start within four weeks\n`)
      expect(ahead).toBeGreaterThan(200)
      for (let day = 0; day < 7; day += 1)
        expect(evenings.get(new Date(monday(now) + day * 86_400_000).toISOString().slice(0, 10))).toBeGreaterThan(0)
      expect(shiftWeeks(records, 'auto', { now: new Date(now.getTime() + 3_600_000) }).weeks).toBe(weeks)
    }
  })
})

/** Midnight (as if UTC) of the Monday of Toronto's week. */
const monday = (now: Date): number => {
  const today = Date.parse(
    `${resolveTimes({ startsAt: `${now.toISOString().slice(0, 19)}Z`, endsAt: null, timeZone: 'America/Toronto' }, 'UTC').startsAtLocal.slice(0, 10)}T00:00:00Z`,
  )
  return today - ((new Date(today).getUTCDay() + 6) % 7) * 86_400_000
}
