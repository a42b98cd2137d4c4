import pg from 'pg'
import type { Bench } from '../context.ts'
import { httpLoad } from '../load/http-load.ts'
import { lanesOver } from '../load/lanes.ts'
import type { Round } from '../measure.ts'
import { figure } from '../report.ts'
import { makePeople, type Person } from '../world/crowd.ts'
import { makeDoor } from '../world/door.ts'

const [TICKETS, SINGLE, BATCHES, BATCH] = [10_000, 1_000, 30, 100]
/** Gates of a usual event, and of a stadium; connections of the baseline. */
const [FEW, MANY, POOL] = [8, 64, 4]

/** Milliseconds until the list is there, and until it is parsed and found by code. */
const loadList = async (url: string, id: string, token: string) => {
  const start = performance.now()
  const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' }
  const text = await (await fetch(`${url}/api/v1/events/${id}/door-list`, { headers })).text()
  const loaded = performance.now()
  const list: { tickets: Array<[string, string]> } = JSON.parse(text)
  const byCode = new Map(list.tickets.map(ticket => [ticket[1], ticket]))
  const usable = performance.now()
  if (byCode.size !== TICKETS) throw new Error(`the door list has ${byCode.size} tickets`)
  return { codes: [...byCode.keys()], kb: text.length / 1024, load: loaded - start, parse: usable - loaded }
}

/** Scans of tickets that were not scanned yet, one by one at so many gates, or a hundred at a time. */
const scanning = (url: string, id: string, token: string, codes: string[]) => {
  const common = { method: 'POST', path: `/api/v1/events/${id}/check-ins` } as const
  const headers = { authorization: `Bearer ${token}` }
  const send = (connections: number, requests: number, body: (gate: number) => object) => {
    let nth = 0
    const next = () => ({ ...common, headers, body: JSON.stringify(body(nth++ % connections)) })
    return httpLoad({ url, connections, until: { requests }, next })
  }
  return {
    single: (gates: number, count: number) =>
      send(gates, count, gate => ({ code: codes.pop() ?? '', deviceId: `gate ${gate}` })),
    batches: (gates: number, count: number) =>
      send(gates, count, gate => ({
        batch: codes
          .splice(-BATCH)
          .map(code => ({ code, scannedAt: new Date().toISOString(), deviceId: `gate ${gate}` })),
      })),
  }
}

/** A check-in as one insert that a unique key guards, over and over: what the database alone could do. */
const bareInserts = async (db: pg.Pool, id: string): Promise<Round> => {
  const { rows } = await db.query('select id from events.tickets where event_id = $1 limit $2', [id, SINGLE])
  const text = `insert into events.check_ins (ticket_id, event_id, occurrence_id, at, device_id)
    values ($1, $2, $2, now(), 'bare') on conflict do nothing`
  return lanesOver(FEW, SINGLE, nth => db.query({ name: 'bench.check-in', text, values: [rows[nth].id, id] }))
}

const row = (what: string, { rate, p50, p99, failures }: Round) => [
  what,
  figure(rate),
  figure(p50),
  figure(p99),
  String(failures),
]

/** People at the door: how many go in a second, and how soon a scanner knows all of them. */
export const checkIn: Bench = {
  name: 'check-in',
  title: 'At the door',
  run: async ({ worlds, sizes }) => {
    const events = Math.min(...sizes)
    const { adminUrl } = await worlds.of(events)
    const { url } = await worlds.platform(events)
    const db = new pg.Pool({ connectionString: adminUrl, max: POOL })
    const [person] = (await makePeople(db, 1)) as [Person]
    const id = await makeDoor(db, person.id, TICKETS)
    await loadList(url, id, person.token)
    const list = await loadList(url, id, person.token)
    const { single, batches } = scanning(url, id, person.token, list.codes)
    await single(MANY, 300)
    const few = await single(FEW, SINGLE)
    const many = await single(MANY, 3 * SINGLE)
    const whole = await batches(2, BATCHES)
    const scanned = 300 + 4 * SINGLE + BATCHES * BATCH
    const { rows } = await db.query('select count(*)::int as came from events.check_ins where event_id = $1', [id])
    const bare = await bareInserts(db, await makeDoor(db, person.id, TICKETS))
    await db.end()
    const usable = list.load + list.parse
    return {
      tables: [
        {
          columns: ['what', '/s', 'p50 ms', 'p99 ms', 'failed'],
          rows: [
            row(`check-in, one by one, ${FEW} gates`, few),
            row(`check-in, one by one, ${MANY} gates`, many),
            row(`batch of ${BATCH} scanned offline, 2 gates`, whole),
            row(`bare insert with a unique key, ${FEW} at once`, bare),
          ],
        },
        {
          columns: ['door list', 'figure'],
          rows: [
            [`${TICKETS.toLocaleString('en')} tickets downloaded, ms`, figure(list.load)],
            ['parsed and indexed by code, ms', figure(list.parse)],
            ['size before compression, KB', figure(list.kb)],
          ],
        },
      ],
      aims: [
        { what: 'door list usable, ms', aim: '3,000', got: figure(usable), met: usable <= 3_000 },
        {
          what: 'tickets checked in twice or not at all',
          aim: '0',
          got: String(scanned - rows[0].came),
          met: scanned === rows[0].came,
        },
      ],
      notes: [
        'Through the gateway with tokens checked; the load generator, the platform in one process and PostgreSQL share the cores. A check-in is recorded as scan and check-in, touches its ticket and tells the rest of the platform; the bare insert does the first alone.',
        'The door list is measured on this machine; a phone parses it several times slower.',
      ],
    }
  },
}
