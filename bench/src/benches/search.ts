import type { EventsQuery } from '@flow/contracts'
import type { Bench } from '../context.ts'
import { lookers } from '../world/looking.ts'
import { discoveryReport } from './discovery.ts'

const filter = (roll: number): Partial<EventsQuery> => {
  if (roll < 0.5) return {}
  if (roll < 0.65) return { price: 'free' }
  if (roll < 0.8) return { when: 'weekend' }
  return roll < 0.9 ? { category: 'music' } : { kind: 'in_person', language: 'en' }
}

/** One or two words by relevance; two of three people ask around a place, one of two with a filter. */
export const search: Bench = {
  name: 'search',
  title: 'Events by text',
  run: context =>
    discoveryReport(
      context,
      {
        order: 'relevance',
        questions: () => {
          const { point, words, chance } = lookers(performance.now())
          return () => {
            const { lat, lng } = point()
            const around = chance() < 0.67 ? { near: `${lat},${lng}`, radiusKm: 25 } : {}
            const query: EventsQuery = { q: words(), ...around, ...filter(chance()) }
            const path = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
            return { path: `/api/v1/events?${path}`, query }
          }
        },
      },
      { aims: { p99: 30 } },
    ),
}
