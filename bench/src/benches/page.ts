import { get } from 'node:http'
import pg from 'pg'
import type { Bench } from '../context.ts'
import { figure } from '../report.ts'
import { besideFastify, bodyOf, fastifyColumns, fastifyNote, fastifyRow } from './beside-fastify.ts'

const EVENTS = 50
const MOST_SCRIPT_KB = 150

const someEvents = async (adminUrl: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string; slug: string }>(
    `select id, slug from events.events where venue_id is not null and ends_at > now() + interval '1 day' order by id limit $1`,
    [EVENTS],
  )
  await client.end()
  return rows.map(({ id, slug }) => `/events/${id}/${slug}`)
}

/** How many bytes of a file travel when Brotli is understood. */
const travelled = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, reply => {
      let bytes = 0
      reply.on('data', (part: Buffer) => {
        bytes += part.length
      })
      reply.on('end', () => resolve(bytes)).on('error', reject)
    }).on('error', reject)
  })

/** The words of the page's language, which one of its scripts asks for by itself. */
const wordsOf = async (url: string, paths: readonly string[]): Promise<string> => {
  const texts = await Promise.all(paths.map(async path => (await fetch(url + path)).text()))
  const words = texts.map(text => /\ben-[\w-]+\.js/.exec(text)?.[0]).find(Boolean)
  if (!words) throw new Error('no script of the page asks for the words of English')
  return `/assets/${words}`
}

/** The scripts that a page asks for before anybody touches it, with their sizes as they travel. */
const scriptsOf = async (url: string, html: string): Promise<{ count: number; kb: number }> => {
  const named = [...new Set(html.match(/\/assets\/[\w.-]+\.js/g))]
  const paths = new Set([...named, await wordsOf(url, named)])
  const sizes = await Promise.all([...paths].map(path => travelled(url + path)))
  return { count: sizes.length, kb: sizes.reduce((sum, size) => sum + size, 0) / 1024 }
}

/** Event pages rendered on the server, and what their scripts weigh. */
export const page: Bench = {
  name: 'page',
  title: 'Event page, rendered on the server',
  run: async context => {
    const { worlds, sizes } = context
    const events = Math.min(...sizes)
    const platform = await worlds.platform(events)
    const paths = await someEvents((await worlds.of(events)).adminUrl)
    const bodies = await Promise.all(paths.map(async path => [path, await bodyOf(platform.url + path)] as const))
    const scripts = await scriptsOf(platform.url, bodies[0]?.[1] ?? '')
    let nth = 0
    const next = () => ({ path: paths[nth++ % paths.length] as string })
    const found = await besideFastify(context, platform, next, bodies)
    const bytes = bodies.reduce((sum, [, body]) => sum + Buffer.byteLength(body), 0) / bodies.length
    return {
      tables: [
        { columns: fastifyColumns, rows: [fastifyRow(`${EVENTS} event pages`, bytes, found)] },
        { columns: ['scripts of the page', 'KB, Brotli'], rows: [[String(scripts.count), figure(scripts.kb)]] },
      ],
      aims: [
        {
          what: 'JavaScript of an event page, compressed',
          aim: `≤ ${MOST_SCRIPT_KB} KB`,
          got: `${figure(scripts.kb)} KB`,
          met: scripts.kb <= MOST_SCRIPT_KB,
        },
      ],
      notes: [
        fastifyNote(context),
        'Asked without a session: each page asks the API, in process, for the event, who goes, comments, similar events and what is on around it, and is rendered anew.',
      ],
    }
  },
}
