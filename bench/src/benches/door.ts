import { newId } from '@flow/contracts'
import type pg from 'pg'
import { httpLoad } from '../load/http-load.ts'
import { figure, type Report } from '../report.ts'
import type { Person } from '../world/crowd.ts'

const [TICKETS, SINGLE, BATCHES, BATCH] = [10_000, 1_000, 30, 100]

/** An event whose organiser is `person`, with so many tickets in as many orders. */
const makeDoor = async (db: pg.Pool, person: Person): Promise<string> => {
  const id = newId()
  await db.query(
    `insert into events.events (id, slug, organiser_id, status, kind, title, category, starts_at, ends_at, time_zone, price_free,
       published_at)
     values ($1::uuid, $1::uuid::text, $2, 'published', 'in_person', 'Full house', 'music', now() + interval '1 hour',
       now() + interval '3 hours', 'UTC', true, now())`,
    [id, person.id],
  )
  await db.query('select events.sync_single_dates(array[$1::uuid])', [id])
  await db.query(
    `with made as (
       insert into events.orders (id, reference, event_id, occurrence_id, buyer_id, status, currency, subtotal, total, method,
         expires_at, created_at, completed_at)
       select gen_random_uuid(), upper(left(replace(gen_random_uuid()::text, '-', ''), 12)), $1, $1, gen_random_uuid(), 'paid',
         'EUR', 0, 0, 'free', now(), now(), now()
       from generate_series(1, $2::int) returning id, buyer_id)
     insert into events.tickets (id, order_id, nth, event_id, occurrence_id, holder_id, holder_name, code, currency, created_at,
       updated_at)
     select gen_random_uuid(), id, 0, $1, $1, buyer_id, 'Guest ' || left(id::text, 8),
       upper(left(replace(gen_random_uuid()::text, '-', ''), 12)), 'EUR', now(), now() from made`,
    [id, TICKETS],
  )
  return id
}

/** How fast a door list of ten thousand is there and usable, and how many go in a second. */
export const measureDoor = async (
  db: pg.Pool,
  url: string,
  person: Person,
  progress: (text: string) => void,
): Promise<Report & { table: Report['tables'][number] }> => {
  const id = await makeDoor(db, person)
  const headers = { authorization: `Bearer ${person.token}` }
  const start = performance.now()
  const reply = await fetch(`${url}/api/v1/events/${id}/door-list`, {
    headers: { ...headers, 'accept-encoding': 'gzip' },
  })
  const text = await reply.text()
  const loaded = performance.now()
  const list: { tickets: Array<[string, string]> } = JSON.parse(text)
  const byCode = new Map(list.tickets.map(ticket => [ticket[1], ticket]))
  const usable = performance.now()
  if (byCode.size !== TICKETS) throw new Error(`the door list has ${byCode.size} tickets`)
  const codes = [...byCode.keys()]
  let nth = 0
  const path = `/api/v1/events/${id}/check-ins`
  const single = await httpLoad({
    url,
    connections: 8,
    until: { requests: SINGLE },
    next: () => ({
      method: 'POST',
      path,
      headers,
      body: JSON.stringify({ code: codes[nth++], deviceId: `gate ${nth % 8}` }),
    }),
  })
  const batch = await httpLoad({
    url,
    connections: 2,
    until: { requests: BATCHES },
    next: () => {
      nth += BATCH
      const scans = codes
        .slice(nth - BATCH, nth)
        .map(code => ({ code, scannedAt: new Date().toISOString(), deviceId: 'north' }))
      return { method: 'POST', path, headers, body: JSON.stringify({ batch: scans }) }
    },
  })
  const { rows } = await db.query('select count(*)::int as came from events.check_ins where event_id = $1', [id])
  progress(`${rows[0].came} checked in`)
  return {
    table: {
      columns: ['door', 'figure'],
      rows: [
        [`list of ${TICKETS.toLocaleString('en')}: downloaded, ms`, figure(loaded - start)],
        ['parsed and indexed by code, ms', figure(usable - loaded)],
        ['size before compression, KB', figure(text.length / 1024)],
        ['check-ins a second, one by one', figure(single.rate)],
        ['check-ins a second, in batches of 100', figure(batch.rate * BATCH)],
      ],
    },
    tables: [],
    aims: [
      { what: 'door list usable, ms', aim: '3,000', got: figure(usable - start), met: usable - start <= 3_000 },
      {
        what: 'tickets checked in twice or not at all',
        aim: '0',
        got: String(SINGLE + BATCHES * BATCH - rows[0].came),
        met: rows[0].came === SINGLE + BATCHES * BATCH,
      },
    ],
    notes: [
      'The door list is measured on this machine, not slowed down to a phone; its parsing is what a phone would do several times slower.',
    ],
  }
}
