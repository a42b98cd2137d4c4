import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { importNow } from '../import/start-import.ts'

const test = serviceTest(eventsService)
const DAY = 86_400_000

/** So many of tomorrow that their words are common, each with a word of its own, and one that is far away. */
const csvFrom = (now: Date) => {
  const tomorrow = (Math.floor(now.getTime() / DAY) + 1) * DAY
  const at = (days: number, hour: number) => new Date(tomorrow + days * DAY + hour * 3_600_000).toISOString()
  const row = (title: string, days: number) => `${title},${at(days, 10)},${at(days, 12)},Hall,Milano,IT,45.46,9.19`
  const rows = Array.from({ length: 40 }, (_, nth) => row(`Velvet evening with star${nth}a`, 0))
  return [
    'title,start,end,venue,city,country,lat,lng',
    ...rows,
    row('Velvet matinee with Distantia', 300),
    row('Evening of the velvet underground', 20),
  ].join('\n')
}

test('several words find titles in any order, common or rare, begun or whole, near or far in time', async ({
  api,
  service,
}) => {
  await importNow(service.deps, { source: csvFrom(service.deps.now()), format: 'csv', publish: true, name: 'csv' })
  const proposed = async (q: string): Promise<string[]> => {
    const { body } = await api.get(`/api/v1/events/suggest?q=${encodeURIComponent(q)}`)
    const events = body.items.filter((one: { kind: string }) => one.kind === 'event')
    return events.map((one: { text: string }) => one.text)
  }
  expect(await proposed('star7a velv')).toEqual(['Velvet evening with star7a'])
  expect(await proposed('distantia velvet')).toEqual(['Velvet matinee with Distantia'])
  expect(await proposed('evening velvet distan')).toEqual([])
  expect(await proposed('velvet distan')).toEqual(['Velvet matinee with Distantia'])
  expect(await proposed('evening under')).toEqual(['Evening of the velvet underground'])
  for (const common of ['evening velv', 'evening with sta'])
    expect((await proposed(common)).filter(title => title.startsWith('Velvet evening')).length).toBeGreaterThan(2)
})
