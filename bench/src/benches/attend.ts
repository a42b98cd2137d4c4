import { newId } from '@flow/contracts'
import pg from 'pg'
import type { Bench } from '../context.ts'
import { httpLoad } from '../load/http-load.ts'
import { lanesOver } from '../load/lanes.ts'
import { byTurns, type Round } from '../measure.ts'
import { figure, percent } from '../report.ts'
import { makePeople } from '../world/crowd.ts'

const [PEOPLE, PLACES, AT_ONCE, POOL] = [1_000, 300, 32, 4]

/** An event of tomorrow that is free and has so many places, as the service stores it. */
const makeEvent = async (db: pg.Pool): Promise<string> => {
  const id = newId()
  await db.query(
    `insert into events.events (id, slug, organiser_name, status, kind, title, category, starts_at, ends_at, time_zone, capacity,
       price_free, published_at)
     values ($1::uuid, $1::uuid::text, 'Bench', 'published', 'in_person', 'Few places', 'music', now() + interval '1 day',
       now() + interval '1 day 2 hours', 'UTC', $2, true, now())`,
    [id, PLACES],
  )
  await db.query('select events.sync_single_dates(array[$1::uuid])', [id])
  return id
}

interface Outcome {
  readonly oversold: number
  readonly wrong: number
}

/** What an event that everybody wanted ended with: places given beyond those there were, and books that do not agree. */
const outcomeOf = async (db: pg.Pool, id: string, answered: number): Promise<Outcome> => {
  const { rows } = await db.query(
    `select (select sold from events.stock where occurrence_id = $1) as sold,
       (select coalesce(sum(party_size), 0)::int from events.attendances where occurrence_id = $1 and status = 'going') as going,
       (select count(*)::int from events.waitlist where occurrence_id = $1) as waiting`,
    [id],
  )
  const { sold, going, waiting } = rows[0]
  return { oversold: Math.max(0, going - PLACES), wrong: Math.abs(sold - going) + Math.abs(going + waiting - answered) }
}

/** A crowd for one event with few places. */
export const attend: Bench = {
  name: 'attend',
  title: 'A crowd for few places',
  run: async ({ worlds, sizes, rounds, progress }) => {
    const events = Math.min(...sizes)
    const { adminUrl } = await worlds.of(events)
    const platform = await worlds.platform(events)
    const db = new pg.Pool({ connectionString: adminUrl, max: POOL })
    const people = await makePeople(db, PEOPLE)
    const outcomes: Outcome[] = []
    const ours = async (): Promise<Round> => {
      const id = await makeEvent(db)
      let [nth, answered] = [0, 0]
      const round = await httpLoad({
        url: platform.url,
        connections: AT_ONCE,
        until: { requests: PEOPLE },
        expected: [201],
        next: () => {
          const token = people[nth++ % PEOPLE]?.token
          return { method: 'POST', path: `/api/v1/events/${id}/attend`, headers: { authorization: `Bearer ${token}` } }
        },
        onStatus: status => {
          if (status === 201) answered++
        },
      })
      outcomes.push(await outcomeOf(db, id, answered))
      return round
    }
    const bare = async (): Promise<Round> => {
      const id = await makeEvent(db)
      const text = 'update events.stock set sold = sold + 1 where occurrence_id = $1 and sold + 1 <= capacity'
      return lanesOver(AT_ONCE, PEOPLE, () => db.query({ name: 'bench.take', text, values: [id] }))
    }
    const found = await byTurns(rounds, ours, bare)
    await db.end()
    const [oversold, wrong] = (['oversold', 'wrong'] as const).map(what =>
      outcomes.reduce((sum, one) => sum + one[what], 0),
    ) as [number, number]
    progress(`${outcomes.length} events, ${oversold} oversold`)
    const row = (what: string, round: Round) => [
      what,
      figure(round.rate),
      figure(round.p50),
      figure(round.p99),
      String(round.failures),
    ]
    return {
      tables: [
        {
          columns: ['what', 'tries/s', 'p50', 'p99', 'failed'],
          rows: [row('attend over HTTP', found.ours), row('bare conditional update', found.baseline)],
        },
      ],
      aims: [
        { what: 'places given beyond those there were', aim: '0', got: String(oversold), met: oversold === 0 },
        {
          what: 'places taken, people who go and answers 201 that disagree',
          aim: '0',
          got: String(wrong),
          met: wrong === 0,
        },
      ],
      notes: [
        `${PEOPLE} people, ${AT_ONCE} at once, for ${PLACES} places: ${PLACES} are let in, the others wait in line. ${percent(found.ours.rate / found.baseline.rate)} of the update alone, which goes through ${POOL} connections and writes neither who goes nor a domain event. Milliseconds; medians of ${rounds} events by turns; every place given is on the disk.`,
      ],
    }
  },
}
