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

const LANGUAGES = ['en', 'it'] as const

/** The words of a language, which one of the page's scripts asks for by itself. */
const wordsOf = (texts: readonly string[], language: string): string => {
  const named = new RegExp(`\\b${language}-[\\w-]+\\.js`)
  const words = texts.map(text => named.exec(text)?.[0]).find(Boolean)
  if (!words) throw new Error(`no script of the page asks for the words of ${language}`)
  return `/assets/${words}`
}

interface Scripts {
  readonly language: string
  readonly count: number
  readonly kb: number
}

/** The scripts that a page asks for before anybody touches it, with their sizes as they travel, in each language. */
const scriptsOf = async (url: string, html: string): Promise<Scripts[]> => {
  const named = [...new Set(html.match(/\/assets\/[\w.-]+\.js/g))]
  const texts = await Promise.all(named.map(async path => (await fetch(url + path)).text()))
  const sizes = await Promise.all(named.map(path => travelled(url + path)))
  const shared = sizes.reduce((sum, size) => sum + size, 0)
  return Promise.all(
    LANGUAGES.map(async language => {
      const words = await travelled(url + wordsOf(texts, language))
      return { language, count: sizes.length + 1, kb: (shared + words) / 1024 }
    }),
  )
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
        {
          columns: ['language', 'scripts of the page', 'KB, Brotli'],
          rows: scripts.map(({ language, count, kb }) => [language, String(count), figure(kb)]),
        },
      ],
      aims: scripts.map(({ language, kb }) => ({
        what: `JavaScript of an event page, compressed (${language})`,
        aim: `≤ ${MOST_SCRIPT_KB} KB`,
        got: `${figure(kb)} KB`,
        met: kb <= MOST_SCRIPT_KB,
      })),
      notes: [
        fastifyNote(context),
        'Asked without a session: each page asks the API, in process, for the event, who goes, comments, similar events and what is on around it, and is rendered anew.',
      ],
    }
  },
}
