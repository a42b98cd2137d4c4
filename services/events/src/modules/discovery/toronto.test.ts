import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { importNow } from '../import/start-import.ts'

const FOLDER =
  process.env.FLOW_SHARED_DATA ?? join(fileURLToPath(new URL('../../../../../', import.meta.url)), '../shared/data')
const CATALOGUE = join(FOLDER, 'toronto/events.json')
const CITY = 'near=43.6532,-79.3832&radiusKm=25'

/** What a person types who looks around in Toronto, and what one of the first three must be about. */
const QUERIES: ReadonlyArray<readonly [string, RegExp]> = [
  ['jazz near Bloor', /jazz/i],
  ['comedy near Bloor', /comed|laugh|stand-?up|improv/i],
  ['free things with kids', /santa|kid|child|famil|open house/i],
  ['family this weekend', /./],
  ['stand up', /stand|comed/i],
  ['photography exhibition', /photo|exhibit/i],
  ['symphony', /symphon|TSO|Tchaikovsky/i],
  ['comdey', /comed|laugh|stand-?up/i],
  ['farmers market', /market|farm/i],
  ['yoga', /yoga|kirtan/i],
]

interface Card {
  readonly title: string
  readonly startsAt: string
  readonly place: { readonly name: string } | null
  readonly price: { readonly free: boolean }
}

const test = serviceTest(eventsService).extend('toronto', { scope: 'file' }, async ({ service, clock }) => {
  // What is on depends on the day of the week: at noon of a Monday there.
  clock.set('2026-11-23T17:00:00Z')
  const source = readFileSync(CATALOGUE, 'utf8')
  return importNow(service.deps, { source, format: 'toronto', shiftWeeks: 'auto', publish: true, name: 'toronto' })
})

describe.skipIf(!existsSync(CATALOGUE))('the catalogue of Toronto, read as a person would', () => {
  test('ten searches find what they are about among their first three', { timeout: 300_000 }, async ({
    api,
    toronto,
  }) => {
    expect(toronto.created).toBeGreaterThan(1_500)
    const lines: string[] = []
    for (const [typed, about] of QUERIES) {
      const { body } = await api.get(`/api/v1/events?limit=3&${CITY}&q=${encodeURIComponent(typed)}`)
      const cards: Card[] = body.items
      const read = [...(body.understood ?? []), ...(body.correctedQuery ? [{ text: body.correctedQuery }] : [])]
      lines.push(
        `| ${typed} | ${read.map(one => `${one.text}: ${one.name ?? one.value ?? 'corrected'}`).join('<br>')} | ${cards
          .map(one => `${one.title}, ${one.place?.name ?? 'online'}`)
          .join('<br>')} |`,
      )
      if (typed.startsWith('free')) expect.soft(cards.every(one => one.price.free)).toBe(true)
      expect.soft(cards.map(one => one.title).join('\n'), typed).toMatch(about)
    }
    expect((await api.get('/api/v1/places?q=bloor')).body.items[0]).toMatchObject({ kind: 'street' })
    if (process.env.FLOW_SHOW_READING) process.stdout.write(`\n${lines.join('\n')}\n`)
  })
})
