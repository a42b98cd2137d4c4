import type { Bench, Context } from '../context.ts'
import { httpLoad } from '../load/http-load.ts'
import { type Round, typical } from '../measure.ts'
import { figure, percent } from '../report.ts'
import { PASSWORD, type SignedUp, signedUp } from '../world/people.ts'

const CONNECTIONS = 8
const PEOPLE = 8
/** About six sign-ins a second can be had of two processors at cost 12; so many are asked for. */
const STORM_A_SECOND = 60
const AIM = 2

/** Sends sign-ins at a steady rate, whatever becomes of them, until told to stop; answers their statuses. */
const storm = (url: string, people: readonly SignedUp[]) => {
  const statuses = new Map<number, number>()
  const asked: Array<Promise<void>> = []
  let nth = 0
  const ask = async () => {
    const login = people[nth++ % people.length]?.username
    const reply = await fetch(`${url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: PASSWORD }),
    })
    await reply.arrayBuffer()
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
  }
  const timer = setInterval(() => asked.push(ask()), 1000 / STORM_A_SECOND)
  return async () => {
    clearInterval(timer)
    await Promise.all(asked)
    return statuses
  }
}

const traffic = ({ seconds }: Context, url: string, { token }: SignedUp): Promise<Round> =>
  httpLoad({
    url,
    connections: CONNECTIONS,
    until: { seconds },
    next: () => ({ path: '/api/v1/users/profile', headers: { authorization: `Bearer ${token}` } }),
  })

const columns = ['while', '/s', 'p50', 'p99', 'failed']
const row = (what: string, round: Round) => [
  what,
  ...[round.rate, round.p50, round.p99].map(figure),
  String(round.failures),
]

/** What signed-in people notice while ten times too many others sign in. */
export const signInStorm: Bench = {
  name: 'sign-in-storm',
  title: 'Signed-in traffic while ten times too many people sign in',
  run: async context => {
    const { worlds, sizes, rounds } = context
    const { url } = await worlds.platform(Math.min(...sizes))
    const people = await signedUp(url, PEOPLE)
    const someone = people[0] as SignedUp
    const [calm, stormy]: [Round[], Round[]] = [[], []]
    const statuses = new Map<number, number>()
    await traffic(context, url, someone)
    for (let round = 0; round < rounds; round++) {
      calm.push(await traffic(context, url, someone))
      const stop = storm(url, people)
      stormy.push(await traffic(context, url, someone))
      for (const [status, count] of await stop()) statuses.set(status, (statuses.get(status) ?? 0) + count)
    }
    const [normal, disturbed] = [typical(calm), typical(stormy)]
    const times = disturbed.p99 / normal.p99
    const signIns = [...statuses.values()].reduce((sum, count) => sum + count, 0)
    return {
      tables: [
        { columns, rows: [row('nobody signs in', normal), row(`${STORM_A_SECOND} a second want to`, disturbed)] },
        {
          columns: ['sign-ins', 'share'],
          rows: [...statuses].sort().map(([status, count]) => [`answered ${status}`, percent(count / signIns)]),
        },
      ],
      aims: [
        { what: 'p99 of signed-in traffic', aim: `≤ ${AIM} × normal`, got: `${figure(times)} ×`, met: times <= AIM },
      ],
      notes: [
        `Reads of one's own account over ${CONNECTIONS} connections as fast as they are answered, alone and beside ${STORM_A_SECOND} sign-ins a second; medians of ${rounds} rounds by turns. Milliseconds. Load, platform and database share the machine's processors.`,
      ],
    }
  },
}
