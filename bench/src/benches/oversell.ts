import { newId } from '@flow/contracts'
import pg from 'pg'
import type { Bench } from '../context.ts'
import { httpLoad } from '../load/http-load.ts'
import { lanesOver } from '../load/lanes.ts'
import type { Round } from '../measure.ts'
import { figure } from '../report.ts'
import { makePeople, type Person } from '../world/crowd.ts'

const [PEOPLE, AT_ONCE, POOL, BESIDE, BARE] = [1_000, 100, 4, 2, 5_000]

/** An event of tomorrow with one tier of so many tickets, as the service stores it. */
const makeSale = async (db: pg.Pool, quantity: number): Promise<{ id: string; tierId: string }> => {
  const [id, tierId] = [newId(), newId()]
  await db.query(
    `insert into events.events (id, slug, organiser_name, status, kind, title, category, starts_at, ends_at, time_zone,
       price_free, price_from, price_currency, published_at)
     values ($1::uuid, $1::uuid::text, 'Bench', 'published', 'in_person', 'Hot sale', 'music', now() + interval '1 day',
       now() + interval '1 day 2 hours', 'UTC', false, 1500, 'EUR', now())`,
    [id],
  )
  await db.query('select events.sync_single_dates(array[$1::uuid])', [id])
  await db.query(
    `insert into events.tiers (id, event_id, name, kind, amount, currency, quantity) values ($1, $2, 'Seat', 'paid', 1500, 'EUR', $3)`,
    [tierId, id, quantity],
  )
  return { id, tierId }
}

interface Sale {
  readonly id: string
  readonly tierId: string
}

interface Crowd {
  readonly url: string
  readonly people: readonly Person[]
}

/** Attempts so far, in all: what is repeated with its key is no new attempt. */
let attempted = 0

/** So many attempts to hold one ticket, each with a key of its own. */
const attemptsOn = ({ url, people }: Crowd, sale: Sale, requests: number, connections: number) => {
  const counts = { sold: 0, refused: 0 }
  const body = JSON.stringify({ lines: [{ tierId: sale.tierId, quantity: 1 }] })
  const load = httpLoad({
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
    onStatus: status => {
      if (status === 201) counts.sold++
      if (status === 409) counts.refused++
    },
  })
  return load.then(round => ({ round, ...counts }))
}

/** What is in the books: places beyond those there were, and shelves that do not agree with the orders. */
const booksOf = async (db: pg.Pool, { id, tierId }: Sale, quantity: number) => {
  const { rows } = await db.query(
    `select (select sold + held + offered from events.part_stock where occurrence_id = $1 and part_id = $2)::int as shelf,
       (select coalesce(sum(l.quantity), 0)::int from events.order_lines l join events.orders o on o.id = l.order_id
         where o.event_id = $1 and o.status = 'held') as held`,
    [id, tierId],
  )
  const { shelf, held } = rows[0]
  return { oversold: Math.max(0, held - quantity), wrong: Math.abs(shelf - held), held }
}

const row = (what: string, { rate, p50, p99, failures }: Round) => [
  what,
  figure(rate),
  figure(p50),
  figure(p99),
  String(failures),
]

interface Outcome {
  readonly sold: number
  readonly refused: number
  readonly hot: Round
  readonly rest: Round
  readonly alone: Round
  readonly beside: readonly Round[]
  readonly books: Awaited<ReturnType<typeof booksOf>>
}

/** The sale itself, with somebody who buys tickets of other events meanwhile. */
const sell = async (db: pg.Pool, crowd: Crowd, attempts: number, quantity: number): Promise<Outcome> => {
  await attemptsOn(crowd, await makeSale(db, 500), 2_000, AT_ONCE)
  const sale = await makeSale(db, quantity)
  const quiet = async () => (await attemptsOn(crowd, await makeSale(db, 1_000), 300, BESIDE)).round
  const alone = await quiet()
  let going = true
  const beside: Round[] = []
  const meanwhile = (async () => {
    while (going) beside.push(await quiet())
  })()
  const hot = await attemptsOn(crowd, sale, quantity + Math.floor(quantity / 10), AT_ONCE)
  going = false
  await meanwhile
  const rest = await attemptsOn(crowd, sale, attempts - hot.sold - hot.refused, AT_ONCE)
  const books = await booksOf(db, sale, quantity)
  return {
    sold: hot.sold + rest.sold,
    refused: hot.refused + rest.refused,
    hot: hot.round,
    rest: rest.round,
    alone,
    beside,
    books,
  }
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

const aim = (what: string, wanted: string, got: string, met: boolean) => ({ what, aim: wanted, got, met })

const aimsOf = ({ books, sold, hot, alone, beside }: Outcome) => {
  const wrong = books.wrong + Math.abs(books.held - sold)
  const times = Math.max(...beside.map(({ p99 }) => p99)) / alone.p99
  return [
    aim('tickets sold beyond those there were', '0', String(books.oversold), books.oversold === 0),
    aim('shelf, orders and answers 201 that disagree', '0', String(wrong), wrong === 0),
    aim('holds a second', '3,000', figure(hot.rate), hot.rate >= 3_000),
    aim('p99 of a hold, ms', '100', figure(hot.p99), hot.p99 <= 100),
    aim('p99 of another event ÷ alone', '2', figure(times), times <= 2),
  ]
}

/** A hot sale: far more people than tickets. */
export const oversell: Bench = {
  name: 'oversell',
  title: 'A hot sale of few tickets',
  run: async ({ worlds, sizes, attempts, tickets = Math.floor(attempts / 2), progress }) => {
    const events = Math.min(...sizes)
    const { adminUrl } = await worlds.of(events)
    const { url } = await worlds.platform(events)
    const db = new pg.Pool({ connectionString: adminUrl, max: POOL })
    const crowd = { url, people: await makePeople(db, PEOPLE) }
    const outcome = await sell(db, crowd, attempts, tickets)
    const bare = await bareUpdates(db)
    await db.end()
    const { sold, refused, books, hot, rest, alone, beside } = outcome
    const line = [String(sold + refused), String(sold), String(refused), String(books.oversold), figure(hot.rate)]
    progress(`attempts ${line[0]}, sold ${line[1]}, refused ${line[2]}, oversold ${line[3]}, ${line[4]} holds a second`)
    return {
      tables: [
        { columns: ['attempts', 'sold', 'refused', 'oversold', 'holds/s'], rows: [line] },
        {
          columns: ['what', '/s', 'p50 ms', 'p99 ms', 'failed'],
          rows: [
            row('hold over HTTP while tickets last', hot),
            row('refusal over HTTP when sold out', rest),
            row('hold of another event, alone', alone),
            ...beside.slice(0, 1).map(round => row('hold of another event, during the sale', round)),
            row('bare conditional update of the row', bare),
          ],
        },
      ],
      aims: aimsOf(outcome),
      notes: [
        `${PEOPLE} people, ${AT_ONCE} connections, through the gateway with tokens checked and a key on every attempt; the load generator, the platform in one process and PostgreSQL share the cores. Every hold is an order with its line on the disk. The bare update goes through ${POOL} connections and writes no order.`,
      ],
    }
  },
}
