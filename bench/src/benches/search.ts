import type { EventsQuery } from '@flow/contracts'
import type { Bench } from '../context.ts'
import { lookers } from '../world/looking.ts'
import { discoveryReport } from './discovery.ts'

/** One or two words by relevance; two of three people ask around a place. */
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
            const query: EventsQuery = { q: words(), ...around }
            const path = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
            return { path: `/api/v1/events?${path}`, query }
          }
        },
      },
      {},
    ),
}
