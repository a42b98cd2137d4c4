import type { Bench } from '../context.ts'
import { lookers } from '../world/looking.ts'
import { discoveryReport } from './discovery.ts'

/** 20 events within 10 km of points in 150 cities, nearest first. */
export const nearby: Bench = {
  name: 'nearby',
  title: 'Events near a point',
  run: context =>
    discoveryReport(
      context,
      {
        order: 'nearest',
        questions: () => {
          const { point } = lookers(performance.now())
          return () => {
            const { lat, lng } = point()
            const query = { near: `${lat},${lng}`, radiusKm: 10, sort: 'nearest' as const }
            return { path: `/api/v1/events/nearby?lat=${lat}&lng=${lng}`, query }
          }
        },
      },
      { keptMinutes: 5, aims: { p50: 3, p99: 10 } },
    ),
}
