import pg from 'pg'
import type { Bench } from '../context.ts'
import { lanesOver } from '../load/lanes.ts'
import { socketLoad } from '../load/socket-load.ts'
import { type Round, roundOf } from '../measure.ts'
import { figure } from '../report.ts'
import { makePeople, type Person } from '../world/crowd.ts'
import { type Books, booksOf, makeSale, type Sale } from '../world/hot-sale.ts'
import { type Shares, sharesSince } from '../world/process-tree.ts'

const [PEOPLE, AT_ONCE, POOL, BESIDE, BARE] = [1_000, 100, 4, 2, 5_000]
/** Attempts on another event in one go, and how many goes before the sale, and after it, make what is normal. */
const [OTHERS, GOES] = [300, 5]

interface Crowd {
  readonly url: string
  readonly pid: number
  readonly people: readonly Person[]
}

/** Attempts so far, in all: what is repeated with its key is no new attempt. */
let attempted = 0

/** What came of attempts: how long each answer took, in milliseconds, and how long all of a kind took together. */
interface Attempts {
  readonly holds: number[]
  readonly refusals: number[]
  readonly failures: number
  /** From the first attempt to the last hold, and to the last refusal. */
  readonly seconds: { readonly holds: number; readonly refusals: number }
  readonly shares: Shares
}

/** So many attempts to hold one ticket, each with a key of its own. */
const attemptsOn = async (crowd: Crowd, sale: Sale, requests: number, connections: number): Promise<Attempts> => {
  const { url, people, pid } = crowd
  const [holds, refusals]: [number[], number[]] = [[], []]
  const seconds = { holds: 0, refusals: 0 }
  const body = JSON.stringify({ lines: [{ tierId: sale.tierId, quantity: 1 }] })
  const spent = sharesSince(pid)
  const start = performance.now()
  const { failures } = await socketLoad({
    url,
    connections,
    until: { requests },
    expected: [201, 409],
    next: () => {
      const headers = {
        authorization: `Bearer ${people[attempted % people.length]?.token}`,
        'idempotency-key': `${sale.id}-${attempted++}`,
      }
      return { method: 'POST', path: `/api/v1/events/${sale.id}/orders`, headers, body }
    },
    onStatus: (status, ms) => {
      const kind = status === 201 ? 'holds' : 'refusals'
      seconds[kind] = (performance.now() - start) / 1000
      if (status === 201) holds.push(ms)
      if (status === 409) refusals.push(ms)
    },
  })
  return { holds, refusals, failures, seconds, shares: spent() }
}

const holdsOf = ({ holds, seconds, failures }: Attempts): Round =>
  roundOf({ latencies: holds, seconds: seconds.holds, failures })
const refusalsOf = ({ refusals, seconds, failures }: Attempts): Round =>
  roundOf({ latencies: refusals, seconds: seconds.refusals, failures })

/** Holds of other events, a fresh one each go, together. */
const together = (goes: readonly Attempts[]): Round =>
  roundOf({
    latencies: goes.flatMap(({ holds }) => holds),
    seconds: goes.reduce((sum, { seconds }) => sum + seconds.holds, 0),
    failures: goes.reduce((sum, { failures }) => sum + failures, 0),
  })

interface Outcome {
  readonly hot: Attempts
  readonly rest: Attempts
  readonly alone: Round
  readonly beside: Round
  readonly books: Books
}

/** The sale itself, with somebody who buys tickets of other events meanwhile. */
const sell = async (db: pg.Pool, crowd: Crowd, attempts: number, quantity: number): Promise<Outcome> => {
  await attemptsOn(crowd, await makeSale(db, 4_000), 5_000, AT_ONCE)
  const sale = await makeSale(db, quantity)
  const another = async () => attemptsOn(crowd, await makeSale(db, OTHERS), OTHERS, BESIDE)
  const alone: Attempts[] = []
  const oneAfterTheOther = async () => {
    for (let go = 0; go < GOES; go++) alone.push(await another())
  }
  await oneAfterTheOther()
  let going = true
  const beside: Attempts[] = []
  const meanwhile = (async () => {
    while (going) beside.push(await another())
  })()
  const hot = await attemptsOn(crowd, sale, quantity + Math.floor(quantity / 10), AT_ONCE)
  going = false
  await meanwhile
  await oneAfterTheOther()
  const rest = await attemptsOn(crowd, sale, attempts - hot.holds.length - hot.refusals.length, AT_ONCE)
  const books = await booksOf(db, sale, quantity)
  return { hot, rest, alone: together(alone), beside: together(beside), books }
}

/** One conditional update of the shelf's row, over and over. */
const bareUpdates = async (db: pg.Pool): Promise<Round> => {
  const sale = await makeSale(db, BARE)
  await db.query('insert into events.part_stock (occurrence_id, part_id, event_id, capacity) values ($1, $2, $1, $3)', [
    sale.id,
    sale.tierId,
    BARE,
  ])
  const text =
    'update events.part_stock set held = held + 1 where occurrence_id = $1 and part_id = $2 and held + 1 <= capacity'
  return lanesOver(AT_ONCE, BARE, () => db.query({ name: 'bench.hold', text, values: [sale.id, sale.tierId] }))
}

const row = (what: string, { rate, p50, p99, failures }: Round, attempts?: Attempts) => {
  const each = (ms: number) =>
    attempts ? figure((ms * 1000) / (attempts.holds.length + attempts.refusals.length)) : ''
  const { platform = 0, database = 0, generator = 0 } = attempts?.shares ?? {}
  const times = [rate, p50, p99].map(figure)
  return [what, ...times, String(failures), each(platform), each(database), each(generator)]
}

const aim = (what: string, wanted: string, got: string, met: boolean) => ({ what, aim: wanted, got, met })

const aimsOf = ({ books, hot, rest, alone, beside }: Outcome) => {
  const told = hot.holds.length + rest.holds.length
  const wrong = books.wrong + Math.abs(books.held - told)
  const times = beside.p99 / alone.p99
  const { rate, p99 } = holdsOf(hot)
  return [
    aim('tickets sold beyond those there were', '0', String(books.oversold), books.oversold === 0),
    aim('shelf, orders and answers 201 that disagree', '0', String(wrong), wrong === 0),
    aim('holds a second', '3,000', figure(rate), rate >= 3_000),
    aim('p99 of a hold, ms', '100', figure(p99), p99 <= 100),
    aim('p99 of another event ÷ alone', '2', figure(times), times <= 2),
  ]
}

const tablesOf = ({ hot, rest, alone, beside, books }: Outcome, bare: Round) => {
  const [sold, refused] = [hot.holds.length + rest.holds.length, hot.refusals.length + rest.refusals.length]
  const sums = [String(sold + refused), String(sold), String(refused), String(books.oversold)]
  return [
    { columns: ['attempts', 'sold', 'refused', 'oversold', 'holds/s'], rows: [[...sums, figure(holdsOf(hot).rate)]] },
    {
      columns: ['what', '/s', 'p50 ms', 'p99 ms', 'failed', 'platform µs', 'PostgreSQL µs', 'generator µs'],
      rows: [
        row('hold over HTTP while tickets last', holdsOf(hot), hot),
        row('refusal over HTTP when sold out', refusalsOf(rest), rest),
        row('hold of another event, alone', alone),
        row('hold of another event, during the sale', beside),
        row('bare conditional update of the row', bare),
      ],
    },
  ]
}

/** A hot sale: far more people than tickets. */
export const oversell: Bench = {
  name: 'oversell',
  title: 'A hot sale of few tickets',
  run: async ({ worlds, sizes, attempts, tickets = Math.floor(attempts / 2), progress }) => {
    const events = Math.min(...sizes)
    const { adminUrl } = await worlds.of(events)
    const { url, pid } = await worlds.platform(events)
    const db = new pg.Pool({ connectionString: adminUrl, max: POOL })
    const outcome = await sell(db, { url, pid, people: await makePeople(db, PEOPLE) }, attempts, tickets)
    const tables = tablesOf(outcome, await bareUpdates(db))
    await db.end()
    const [all, sold, refused, oversold, rate] = tables[0]?.rows[0] ?? []
    progress(`attempts ${all}, sold ${sold}, refused ${refused}, oversold ${oversold}, ${rate} holds a second`)
    return {
      tables,
      aims: aimsOf(outcome),
      notes: [
        `${PEOPLE} people, ${AT_ONCE} connections, through the gateway with tokens checked and a key on every attempt; the load generator, the platform in one process and PostgreSQL share the cores. Every hold is an order with its line on the disk.`,
        `Holds a second are attempts that got a ticket (201), from the first attempt to the last ticket; refusals are counted apart. µs is the processor time of each of the three for one attempt of that line, others and background work included. What is normal for another event are ${GOES * OTHERS} holds through ${BESIDE} connections before the sale begins and as many after its tickets are gone; during the sale they go on as long as it lasts.`,
        `The bare update goes through ${POOL} connections and writes no order.`,
      ],
    }
  },
}
