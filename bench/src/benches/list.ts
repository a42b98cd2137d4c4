import type { Bench } from '../context.ts'
import { lookers } from '../world/looking.ts'
import { besideFastify, bodyOf, fastifyColumns, fastifyNote, fastifyRow } from './beside-fastify.ts'

const CATEGORIES = ['music', 'comedy', 'food-drink', 'sports', 'film', 'family', 'learning', 'markets']

/** Lists as the start page asks for them: soonest first, of a category, around a place. Each is read anew. */
export const list: Bench = {
  name: 'list',
  title: 'Lists of events',
  run: async context => {
    const { worlds, sizes } = context
    const platform = await worlds.platform(Math.min(...sizes))
    const { point } = lookers(7)
    let nth = 0
    const around = () => {
      const { lat, lng } = point()
      return `&near=${lat},${lng}&radiusKm=25`
    }
    const kinds = [
      ['soonest', () => '/api/v1/events?limit=20'],
      ['soonest of a category', () => `/api/v1/events?limit=20&category=${CATEGORIES[nth++ % CATEGORIES.length]}`],
      ['soonest around a place', () => `/api/v1/events?limit=20${around()}`],
    ] as const
    const rows = []
    for (const [what, path] of kinds) {
      context.progress(what)
      const body = await bodyOf(platform.url + path())
      const found = await besideFastify(context, platform, () => ({ path: path() }), [['', body]])
      rows.push(fastifyRow(what, Buffer.byteLength(body), found))
    }
    return {
      tables: [{ columns: fastifyColumns, rows }],
      notes: [
        fastifyNote(context),
        'A list is not kept: each answer is a read of the database in one round trip. The bare route answers one such list every time.',
      ],
    }
  },
}
