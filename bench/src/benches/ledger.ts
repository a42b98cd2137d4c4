import { runLedger } from '@flow/notifications/ledger'
import type { Bench } from '../context.ts'
import { figure } from '../report.ts'

const SEED = 26
const WORKERS = 8

/** The account of messages after workers were killed at random steps. */
export const ledger: Bench = {
  name: 'ledger',
  title: 'The account of messages after 1,000 kills',
  run: async ({ worlds, rounds, progress }) => {
    const kills = rounds < 3 ? 50 : 1_000
    const run = await runLedger({
      ...{ adminUrl: worlds.server.adminUrl('postgres'), seed: SEED, kills, workers: WORKERS },
      progress: killed => killed % 100 === 0 && progress(`${killed} killed`),
    })
    const states = Object.entries(run.states).sort()
    const sum = states.reduce((total, [, count]) => total + count, 0)
    return {
      tables: [
        {
          columns: ['of the messages', 'number'],
          rows: [
            ['accepted', figure(run.accepted)],
            ...states.map(([state, count]) => [state, figure(count)]),
            ['marked as ambiguous', figure(run.ambiguous)],
            ['taken more than once by the provider', figure(run.repeated)],
          ],
        },
      ],
      aims: [
        { what: 'workers killed', aim: String(kills), got: String(run.kills), met: run.kills === kills },
        { what: 'accepted less all ends', aim: '0', got: String(run.accepted - sum), met: run.accepted === sum },
        { what: 'faults found', aim: '0', got: String(run.faults.length), met: run.faults.length === 0 },
      ],
      notes: [
        `Workers are killed by SIGKILL before, within and after transactions and around every hand-over, at steps that follow from the seed ${SEED}; up to ${WORKERS} live at a time. It took ${figure(run.seconds)} s.`,
        'A provider of their own refuses some messages, asks to wait, and loses some answers. Every acknowledged request, every message it took, every broadcast, digest, reminder and letter is held against the account.',
        ...run.faults.slice(0, 10),
      ],
    }
  },
}
