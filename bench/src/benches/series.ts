import pg from 'pg'
import type { Bench } from '../context.ts'
import { lanesOver } from '../load/lanes.ts'
import { byTurns } from '../measure.ts'
import { figure } from '../report.ts'
import { makeOrganiser } from '../world/organiser.ts'

const [DATES, TIMES, AIM_MS] = [1_000, 5, 1_000]

const body = () => {
  const start = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 86_400_000)
  return JSON.stringify({
    title: 'A thousand dates',
    description: 'Four a day.',
    startsAt: start.toISOString(),
    endsAt: new Date(start.getTime() + 3_600_000).toISOString(),
    timeZone: 'Europe/Rome',
    kind: 'in_person',
    category: 'music',
    place: { name: 'Sala', city: 'Milano', country: 'IT', lat: 45.46, lng: 9.19 },
    recurrence: { rrule: `FREQ=DAILY;BYHOUR=9,12,15,18;BYMINUTE=0;COUNT=${DATES}` },
  })
}

/** A series of a thousand dates, made by one request. */
export const series: Bench = {
  name: 'series',
  title: 'A series of a thousand dates',
  run: async ({ worlds, sizes, rounds, progress }) => {
    const events = Math.min(...sizes)
    const { adminUrl } = await worlds.of(events)
    const { url } = await worlds.platform(events)
    const db = new pg.Pool({ connectionString: adminUrl, max: 2 })
    const token = await makeOrganiser(db)
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const made: string[] = []
    const ours = () =>
      lanesOver(1, TIMES, async () => {
        const reply = await fetch(`${url}/api/v1/events`, { method: 'POST', headers, body: body() })
        if (reply.status !== 201) throw new Error(`no series was made: ${reply.status} ${await reply.text()}`)
        made.push(((await reply.json()) as { id: string }).id)
      })
    await db.query('create table if not exists public.bare_dates (id uuid primary key, at timestamptz not null)')
    const bare = () =>
      lanesOver(1, TIMES, () =>
        db.query(
          `insert into public.bare_dates select gen_random_uuid(), now() + n * interval '6 hours' from generate_series(1, ${DATES}) n`,
        ),
      )
    const found = await byTurns(rounds, ours, bare)
    const published = await lanesOver(1, TIMES, async nth => {
      const reply = await fetch(`${url}/api/v1/events/${made.at(-1 - nth)}/publish`, {
        method: 'POST',
        headers,
        body: '{}',
      })
      if (!reply.ok) throw new Error(`no series was published: ${reply.status} ${await reply.text()}`)
    })
    const { rows } = await db.query('select count(*)::int as made from events.listings where event_id = $1', [
      made.at(-1),
    ])
    await db.end()
    progress(`${rows[0].made} dates listed, made in ${figure(found.ours.p50)} ms`)
    return {
      tables: [
        {
          columns: ['what', 'p50 ms', 'p99 ms'],
          rows: [
            [`POST /events with ${DATES} dates, over HTTP`, figure(found.ours.p50), figure(found.ours.p99)],
            ['publishing it: a thousand listings with their words', figure(published.p50), figure(published.p99)],
            [`bare insert of ${DATES} rows of two columns`, figure(found.baseline.p50), figure(found.baseline.p99)],
          ],
        },
      ],
      aims: [
        {
          what: `milliseconds to make a series of ${DATES} dates`,
          aim: `≤ ${AIM_MS}`,
          got: figure(found.ours.p99),
          met: found.ours.p99 <= AIM_MS && rows[0].made === DATES,
        },
      ],
      notes: [
        `Each date is a row of its own with its stock; the rule runs on the clocks of Europe/Rome over two changes of them. ${rows[0].made} dates were listed. Medians of ${rounds} rounds of ${TIMES} by turns.`,
      ],
    }
  },
}
