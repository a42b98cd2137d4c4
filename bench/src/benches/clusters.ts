import type { Bench } from '../context.ts'
import { largestCities } from '../world/cities.ts'
import { lookers } from '../world/looking.ts'
import { againstSql } from './against-sql.ts'

/** A window of 1024 by 768 pixels at a zoom, around a point. */
const viewAround = ({ lat, lng }: { readonly lat: number; readonly lng: number }, zoom: number) => {
  const degrees = 360 / 2 ** zoom
  const [wide, high] = [(1024 / 256 / 2) * degrees, (768 / 256 / 2) * degrees * Math.cos((lat * Math.PI) / 180)]
  return { west: lng - wide, south: lat - high, east: lng + wide, north: lat + high }
}

const PLAIN = `select floor(lat / $5) as y, floor(lng / $5) as x, count(*) from events.listings
  where lat between $1 and $3 and lng between $2 and $4 and ends_at > now() group by 1, 2`

/** The bubbles of a map: a city, part of one, a country. */
export const clusters: Bench = {
  name: 'clusters',
  title: 'Bubbles of a map',
  run: async context => {
    const { point } = lookers(11)
    const cities = largestCities()
    const kinds = [
      ['a city', 11, ''],
      ['a part of a city', 14, ''],
      ['a country', 6, ''],
      ['a city, one category', 11, '&category=music'],
    ] as const
    let nth = 0
    const views = kinds.map(([what, zoom, more]) => {
      const next = () => viewAround(zoom < 10 ? (cities[nth++ % cities.length] ?? point()) : point(), zoom)
      return {
        what,
        path: () => {
          const { west, south, east, north } = next()
          const box = [west, Math.max(-85, south), east, Math.min(85, north)].map(one => one.toFixed(5))
          return `/api/v1/events/clusters?zoom=${zoom}&bbox=${box.join(',')}${more}`
        },
        sql: () => {
          const { west, south, east, north } = next()
          return { text: PLAIN, values: [south, west, north, east, 360 / 2 ** (zoom + 2)] }
        },
      }
    })
    return againstSql(context, views, {
      aimMs: 20,
      baseline: 'a statement that counts the listings of such a view row by row on a grid, with all indexes there are.',
      notes: ['Views of 1024 by 768 pixels around people in 150 cities, never twice the same.'],
    })
  },
}
