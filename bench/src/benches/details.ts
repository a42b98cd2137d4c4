import pg from 'pg'
import type { Bench } from '../context.ts'
import { percent } from '../report.ts'
import { besideFastify, bodyOf, fastifyColumns, fastifyNote, fastifyRow } from './beside-fastify.ts'

const EVENTS = 100
const AIM = 0.6

const someEvents = async (adminUrl: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string }>(
    `select id from events.events where venue_id is not null and ends_at > now() + interval '1 day' order by id limit $1`,
    [EVENTS],
  )
  await client.end()
  return rows.map(row => row.id)
}

/** Details of a hundred events that are looked at again and again. */
export const details: Bench = {
  name: 'details',
  title: 'Event details',
  run: async context => {
    const { worlds, sizes } = context
    const events = Math.min(...sizes)
    const platform = await worlds.platform(events)
    const paths = (await someEvents((await worlds.of(events)).adminUrl)).map(id => `/api/v1/events/${id}`)
    const bodies = await Promise.all(paths.map(async path => [path, await bodyOf(platform.url + path)] as const))
    let nth = 0
    const next = () => ({ path: paths[nth++ % paths.length] as string })
    const found = await besideFastify(context, platform, next, bodies, true)
    const share = found.ours.rate / found.baseline.rate
    const bytes = bodies.reduce((sum, [, body]) => sum + Buffer.byteLength(body), 0) / bodies.length
    return {
      tables: [{ columns: fastifyColumns, rows: [fastifyRow(`${EVENTS} events by id`, bytes, found)] }],
      aims: [
        {
          what: 'details of bare Fastify, requests a second',
          aim: `≥ ${percent(AIM)}`,
          got: percent(share),
          met: share >= AIM,
        },
      ],
      notes: [
        fastifyNote(context),
        'Asked without a session; the events come from the cache, as they do for all but the first visitor.',
      ],
    }
  },
}
