import type { Bench, Context } from '../context.ts'
import { figure } from '../report.ts'
import { againstSql } from './against-sql.ts'
import { bodyOf } from './beside-fastify.ts'

const PAGES = [1, 10, 100, 500]
const PLAIN = `select * from events.listings where starts_at >= now() order by starts_at, occurrence_id offset $1 limit 21`

const cursorsOf = async ({ worlds, sizes, progress }: Context): Promise<Map<number, string>> => {
  const { url } = await worlds.platform(Math.max(...sizes))
  const found = new Map([[1, '']])
  let cursor = ''
  for (let page = 2; page <= Math.max(...PAGES); page++) {
    const body = JSON.parse(await bodyOf(`${url}/api/v1/events?limit=20&fields=id${cursor && `&cursor=${cursor}`}`))
    cursor = body.nextCursor
    if (PAGES.includes(page)) found.set(page, cursor)
  }
  progress('walked through the pages')
  return found
}

/** Pages deep in the list of everything, by cursor. */
export const depth: Bench = {
  name: 'depth',
  title: 'Deep pages of a list',
  run: async context => {
    const cursors = await cursorsOf(context)
    const questions = PAGES.map(page => ({
      what: `page ${page}`,
      path: () => `/api/v1/events?limit=20${page > 1 ? `&cursor=${cursors.get(page)}` : ''}`,
      sql: () => ({ text: PLAIN, values: [(page - 1) * 20] }),
    }))
    const { measured, ...report } = await againstSql(context, questions, {
      aimMs: 30,
      baseline: 'the same page of the same order by `offset`, without cards, identity and policies.',
      notes: ['Cursors are taken by walking through all pages before.'],
    })
    const [first, last] = [measured[0]?.p50 ?? Number.NaN, measured.at(-1)?.p50 ?? Number.NaN]
    const growth = {
      what: `p50 of page ${PAGES.at(-1)} beside page 1`,
      aim: '≤ 1.5 times',
      got: `${figure(last / first)} times`,
      met: last <= 1.5 * first,
    }
    return { ...report, aims: [growth] }
  },
}
