import { runSale } from '@flow/events/sale-kills'
import type { Bench } from '../context.ts'
import { figure } from '../report.ts'

const BUYERS = 12

/** The books of a sale in which processes were killed. */
export const saleKills: Bench = {
  name: 'sale-kills',
  title: 'The books of a sale in which everything dies',
  run: async ({ worlds, rounds, seed, progress }) => {
    await worlds.stopPlatform()
    const kills = rounds < 3 ? 12 : 120
    const run = await runSale({
      ...{ adminUrl: worlds.server.adminUrl('postgres'), seed, kills, buyers: BUYERS },
      progress: killed => killed % 10 === 0 && progress(`${killed} killed`),
    })
    return {
      tables: [
        {
          columns: ['what', 'number'],
          rows: [
            ['processes killed by SIGKILL', figure(run.kills)],
            ['of these of PostgreSQL', figure(run.crashes)],
            ['acts of people', figure(run.told)],
            ['orders', figure(run.orders)],
            ['tickets given', figure(run.tickets)],
            ['payments taken by the provider', figure(run.paid)],
            ['refunds carried out by it', figure(run.refunds)],
            ['tickets given on', figure(run.transfers)],
            ['people checked in', figure(run.checkIns)],
            ['looks at the books', figure(run.looks)],
          ],
        },
      ],
      aims: [
        { what: 'processes killed', aim: String(kills), got: String(run.kills), met: run.kills === kills },
        { what: 'faults found', aim: '0', got: String(run.faults.length), met: run.faults.length === 0 },
      ],
      notes: [
        `Two copies of the service sell 90 places to 40 people, ${BUYERS} at a time; after as many answers as follow from the seed ${seed} one of the copies, or a process of PostgreSQL, is killed by SIGKILL and comes back, some while the payment provider is about to answer. A provider that speaks Stripe’s protocol loses answers and tells of each payment up to three times, early and late. It took ${figure(run.seconds)} s.`,
        'After every kill and at the end, from outside: on every shelf (tier, shared pool, date) sold + held + offered ≤ capacity, and each count is what orders, tickets and offers add up to; every paid order has its tickets or its refund; an order is its lines less discounts; a code is used no more often than it may be. At the end also: what people were told (orders by key, tickets, to whom they were given on, who was let in) and what the provider took and gave back is in the books; nothing was sold outside its window. An answer of 500 is a fault too.',
        ...run.faults.slice(0, 10),
      ],
    }
  },
}
