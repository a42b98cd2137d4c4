import { readAccessToken } from '@flow/service-kit'
import type { Bench, Context } from '../context.ts'
import { httpLoad } from '../load/http-load.ts'
import { byTurns, type Round, typical } from '../measure.ts'
import { figure, percent } from '../report.ts'
import { signedUp } from '../world/people.ts'
import { secrets } from '../world/worlds.ts'

const CONNECTIONS = 16
const PEOPLE = 20
const CHECKS = 20_000
/** Answers anybody, and looks at who asks first. */
const PATH = '/api/v1/categories'

/** How long the check of a token's signature and claims takes, in microseconds. */
const tokenCheck = (tokens: readonly string[]): number => {
  const now = Math.floor(Date.now() / 1000)
  const begin = performance.now()
  for (let nth = 0; nth < CHECKS; nth++)
    if (!readAccessToken(tokens[nth % tokens.length] as string, secrets.tokenKey, now)) throw new Error('not a token')
  return ((performance.now() - begin) / CHECKS) * 1000
}

const load = ({ seconds }: Context, url: string, headers: () => Record<string, string>): Promise<Round> =>
  httpLoad({ url, connections: CONNECTIONS, until: { seconds }, next: () => ({ path: PATH, headers: headers() }) })

/** The same request with and without somebody's credentials. */
export const authenticate: Bench = {
  name: 'authenticate',
  title: 'Knowing who asks',
  run: async context => {
    const { worlds, sizes, rounds } = context
    const { url } = await worlds.platform(Math.min(...sizes))
    const people = await signedUp(url, PEOPLE)
    let nth = 0
    const next = () => people[nth++ % PEOPLE] as (typeof people)[number]
    const nobody = () => load(context, url, () => ({}))
    const ways = {
      'access token': () => load(context, url, () => ({ authorization: `Bearer ${next().token}` })),
      'session cookie': () => load(context, url, () => ({ cookie: next().cookie })),
    }
    const rows: string[][] = []
    for (const [way, ask] of Object.entries(ways)) {
      const { ours, baseline } = await byTurns(rounds, ask, nobody)
      const dearer = (1 / ours.rate - 1 / baseline.rate) * 1e6
      const figures = [ours, baseline].flatMap(one => [figure(one.rate), figure(one.p50), figure(one.p99)])
      rows.push([way, ...figures, percent(ours.rate / baseline.rate), figure(dearer), String(ours.failures)])
    }
    const checks = Array.from({ length: rounds }, () => tokenCheck(people.map(({ token }) => token)))
    const check = typical(checks.map(p50 => ({ rate: 0, p50, p99: p50, failures: 0, cpu: 0 }))).p50
    return {
      tables: [
        {
          columns: ['credentials', '/s', 'p50', 'p99', 'nobody /s', 'p50', 'p99', 'of nobody/s', '+ µs each', 'failed'],
          rows,
        },
        { columns: ['part', 'µs'], rows: [['check of a token: signature and claims', figure(check)]] },
      ],
      notes: [
        `\`GET ${PATH}\` over ${CONNECTIONS} connections with the credentials of ${PEOPLE} people by turns, beside the same request without any; medians of ${rounds} rounds by turns. Milliseconds. What a request with credentials costs more is the check of the token, the look whether its session still lives (here in the cache), and its own limit.`,
      ],
    }
  },
}
