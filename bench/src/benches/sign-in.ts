import type { HashRound } from '../baselines/bare-hash.ts'
import { startChild } from '../baselines/child.ts'
import type { Bench } from '../context.ts'
import { httpLoad } from '../load/http-load.ts'
import { byTurns, type Round } from '../measure.ts'
import { figure, percent } from '../report.ts'
import { PASSWORD, signedUp } from '../world/people.ts'

const COST = 12
const PEOPLE = 8
/** As many hashes as the service computes at once. */
const LANES = 2
/** Sign-ins of a round. */
const EACH = 12

/** People who sign in with the right password. */
export const signIn: Bench = {
  name: 'sign-in',
  title: 'Signing in',
  run: async context => {
    const { worlds, sizes, rounds } = context
    const platform = await worlds.platform(Math.min(...sizes))
    const people = await signedUp(platform.url, PEOPLE)
    const bare = startChild<HashRound, Round>('bare-hash.ts')
    let nth = 0
    const next = () => ({
      method: 'POST' as const,
      path: '/api/v1/auth/login',
      body: JSON.stringify({ login: people[nth++ % PEOPLE]?.username, password: PASSWORD }),
    })
    const rows = []
    for (const lanes of [1, LANES]) {
      const { ours, baseline } = await byTurns(
        rounds,
        () => httpLoad({ url: platform.url, connections: lanes, until: { requests: EACH }, next }),
        () => bare.ask({ cost: COST, lanes, times: EACH }),
      )
      const [a, b] = [ours, baseline].map(round => [figure(round.p50), figure(round.p99), figure(round.rate)])
      rows.push([String(lanes), ...(a ?? []), ...(b ?? []), percent(ours.rate / baseline.rate), String(ours.failures)])
    }
    await bare.stop()
    return {
      tables: [
        {
          columns: ['at once', 'ours p50', 'p99', '/s', 'hash p50', 'p99', '/s', 'of hash/s', 'failed'],
          rows,
        },
      ],
      notes: [
        `The baseline is \`verify\` of @node-rs/bcrypt at cost ${COST} alone, in a process of its own. A sign-in adds two transactions that are on the disk when it is answered: the try is counted before the hash, session, device and audit line are written after it. Milliseconds; medians of ${rounds} rounds by turns of ${EACH} each.`,
      ],
    }
  },
}
