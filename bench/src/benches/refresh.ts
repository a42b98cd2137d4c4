import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Bench } from '../context.ts'
import { lanesOver } from '../load/lanes.ts'
import { dice } from '../measure.ts'
import { figure } from '../report.ts'
import { type SignedUp, signedUp } from '../world/people.ts'

const SESSIONS = 100_000
const PEOPLE = 8
const LANES = 24
const BATCH = 10_000
const HOME = 'home'

const tokenOf = (mark: string, nth: number) => createHash('sha256').update(`${mark} ${nth}`).digest('base64url')
const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Sessions as sign-ins leave them, without the hash of a password for each. */
const openSessions = async (adminUrl: string, people: readonly SignedUp[], mark: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const names = people.map(({ username }) => username)
  const { rows } = await client.query<{ id: string }>('select id from users.people where username = any ($1)', [names])
  for (let from = 0; from < SESSIONS; from += BATCH) {
    const numbers = Array.from({ length: BATCH }, (_, nth) => from + nth)
    await client.query(
      `with added as (
         insert into users.sessions (id, person_id, user_agent, label, address, rotated_at, created_at, last_seen_at,
           expires_at, absolute_expires_at)
         select id, person, $4, $4, '', now(), now(), now(), now() + interval '7 days', now() + interval '30 days'
         from unnest($1::uuid[], $2::uuid[]) as x (id, person)
       )
       insert into users.refresh_tokens (hash, session_id, generation)
       select hash, id, 0 from unnest($1::uuid[], $3::bytea[]) as x (id, hash)`,
      [
        numbers.map(() => randomUUID()),
        numbers.map(nth => rows[nth % rows.length]?.id),
        numbers.map(nth => hashOf(tokenOf(mark, nth))),
        HOME,
      ],
    )
  }
  await client.query('analyze users.sessions, users.refresh_tokens')
  await client.end()
}

type Refresh = (token: string, agent?: string) => Promise<string | undefined>

/** Exchanges a refresh token; answers its successor, or none when the session is over. */
const refreshAt =
  (url: string): Refresh =>
  async (refreshToken, agent = HOME) => {
    const reply = await fetch(`${url}/api/v1/auth/refresh`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': agent },
      body: JSON.stringify({ refreshToken }),
    })
    const body = (await reply.json()) as { refreshToken?: string }
    if (reply.status !== 200 && reply.status !== 401) throw new Error(`refreshing answered ${reply.status}`)
    return body.refreshToken
  }

/** What happened: the owner stays in, or a thief was noticed and everybody is out. */
type Story = (refresh: Refresh, token: string) => Promise<boolean>

const inPeace: Story = async (refresh, token) => {
  const next = await refresh(token)
  return next !== undefined && (await refresh(next)) !== undefined
}
const lostAnswer: Story = async (refresh, token) => {
  const lost = await refresh(token)
  const again = await refresh(token)
  return again !== undefined && again === lost && (await refresh(again)) !== undefined
}
const race: Story = async (refresh, token) => {
  const answers = await Promise.all([refresh(token), refresh(token)])
  return answers[0] !== undefined && answers[0] === answers[1]
}
const oldTokenStolen: Story = async (refresh, token) => {
  const next = (await refresh(token)) as string
  const active = (await refresh(next)) as string
  return (await refresh(token)) === undefined && (await refresh(active)) === undefined
}
const shownElsewhere: Story = async (refresh, token) => {
  const active = (await refresh(token)) as string
  return (await refresh(token, 'a thief')) === undefined && (await refresh(active)) === undefined
}

const STORIES = [
  { what: 'refreshed in peace', share: 0.4, honest: true, story: inPeace },
  { what: 'lost an answer and asked again', share: 0.25, honest: true, story: lostAnswer },
  { what: 'asked twice at once', share: 0.2, honest: true, story: race },
  { what: 'an old token was stolen', share: 0.1, honest: false, story: oldTokenStolen },
  { what: 'a token was shown from elsewhere', share: 0.05, honest: false, story: shownElsewhere },
] as const

const storyFor = (chance: number) => {
  let rest = chance
  for (const one of STORIES) {
    if (rest < one.share) return one
    rest -= one.share
  }
  return STORIES[0]
}

/** Many sessions, each with a story of its own, against the running platform. */
export const refresh: Bench = {
  name: 'refresh',
  title: 'Refreshing sessions: lost answers, races and thieves',
  run: async ({ worlds, sizes, progress }) => {
    const events = Math.min(...sizes)
    const { url } = await worlds.platform(events)
    const people = await signedUp(url, PEOPLE)
    const mark = randomUUID()
    await openSessions((await worlds.of(events)).adminUrl, people, mark)
    progress(`${SESSIONS} sessions are open`)
    const tally = new Map(STORIES.map(({ what }) => [what as string, { all: 0, well: 0 }]))
    const [chance, ask] = [dice(4), refreshAt(url)]
    let requests = 0
    const counted: Refresh = (token, agent) => {
      requests++
      return ask(token, agent)
    }
    const round = await lanesOver(LANES, SESSIONS, async nth => {
      const { what, story } = storyFor(chance())
      const count = tally.get(what) as { all: number; well: number }
      count.all++
      if (await story(counted, tokenOf(mark, nth))) count.well++
    })
    const failed = (honest: boolean) =>
      STORIES.filter(one => one.honest === honest)
        .map(({ what }) => tally.get(what) as { all: number; well: number })
        .reduce((sum, { all, well }) => sum + all - well, 0)
    const perSecond = (requests / SESSIONS) * round.rate
    return {
      tables: [
        {
          columns: ['what happened to a session', 'sessions', 'as it must be'],
          rows: [...tally].map(([what, { all, well }]) => [what, figure(all), figure(well)]),
        },
      ],
      aims: [
        { what: 'honest people signed out', aim: '0', got: String(failed(true)), met: failed(true) === 0 },
        { what: 'thefts that were not noticed', aim: '0', got: String(failed(false)), met: failed(false) === 0 },
      ],
      notes: [
        `${figure(SESSIONS)} sessions, ${LANES} at once, over HTTP; ${figure(requests)} requests, ${figure(perSecond)} a second. As it must be: the owner goes on, with one and the same successor for a token shown twice; after a theft neither the thief's nor the owner's token works.`,
      ],
    }
  },
}
