import { PERSON_DATA_SERVICES, SERVICE_NAMES } from '@flow/contracts'
import { eventually, personColumns } from '@flow/testkit'
import { sweepJob } from '@flow/users'
import { strFromU8, unzipSync } from 'fflate'
import pg from 'pg'
import { expect } from 'vitest'
import { type SomeoneSignedIn, someone } from './testing/people.ts'
import { type Whole, wholeTest } from './testing/whole.ts'

const test = wholeTest('together', { users: { deletionGraceMs: 0 } })
const DAY = 24 * 3_600_000

const ask = async (whole: Whole, person: SomeoneSignedIn, [method, path]: [string, string], body?: unknown) => {
  const answer = await whole.call(method, `/api/v1${path}`, { token: person.token, body })
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

const publishedEvent = async (whole: Whole, organiser: SomeoneSignedIn, title: string) => {
  const { id } = await ask(whole, organiser, ['POST', '/events'], {
    title,
    description: 'An evening.',
    startsAt: new Date(Date.now() + 3 * DAY).toISOString(),
    endsAt: new Date(Date.now() + 3 * DAY + 3_600_000).toISOString(),
    timeZone: 'Europe/Rome',
    kind: 'in_person',
    category: 'music',
    place: { name: 'Cortile', city: 'Milano', country: 'IT', lat: 45.4642, lng: 9.19 },
  })
  await ask(whole, organiser, ['POST', `/events/${id}/publish`])
  return id as string
}

/** Waits until the services have heard of a person, and of what they did, all that they will. */
const allHaveHeard = async ({ adminUrl }: Whole, id: string, displayName: string) => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const heard = `select from users.attendances a, users.organised_events o, events.people e, notifications.people n,
      notifications.attendances g
    where a.person_id = $1 and o.person_id = $1 and e.id = $1 and e.display_name = $2
      and n.id = $1 and n.display_name = $2 and g.user_id = $1`
  try {
    await eventually(async () => (await client.query(heard, [id, displayName])).rowCount)
  } finally {
    await client.end()
  }
}

let count = 0
/** Somebody who has used everything there is; answers words that stand for nobody else. */
const livedHere = async (whole: Whole) => {
  const [person, host] = [await someone(whole), await someone(whole)]
  const tag = person.username.slice(-6)
  const words = [
    `Zebulon Quackenbush${tag}`,
    `+39025${++count}66677`,
    `I collect theremins ${tag}`,
    `Who knows ${tag}?`,
  ]
  const [displayName, phone, bio, question] = words as [string, string, string, string]
  const place = { name: 'Pavia', lat: 45.18446, lng: 9.16145 }
  await ask(whole, person, ['PUT', '/users/profile'], { displayName, phone, bio, place, birthDate: '1987-03-09' })
  await ask(whole, person, ['POST', '/users/devices'], { platform: 'web', token: 'token of a theremin player' })
  const event = await publishedEvent(whole, host, 'An evening of others')
  await ask(whole, person, ['POST', `/events/${event}/attend`], {})
  await ask(whole, person, ['POST', `/events/${event}/like`])
  await ask(whole, person, ['POST', `/events/${event}/comments`], { text: question })
  const own = await publishedEvent(whole, person, 'An evening of mine')
  await ask(whole, person, ['POST', `/events/${own}/invitations`], { userIds: [host.id], message: bio })
  await allHaveHeard(whole, person.id, displayName)
  return { person, words: [...words, person.username], events: [event, own] }
}

/** Rows of any table of any service in which a word stands, as `schema.table`. */
const scan = async (adminUrl: string, words: readonly string[]) => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema = any ($1)`,
      [SERVICE_NAMES],
    )
    const found: string[] = []
    for (const { name } of tables.rows) {
      const patterns = words.map(word => `%${word}%`)
      const hit = await client.query(`select 1 from ${name} t where t::text ilike any ($1) limit 1`, [patterns])
      if (hit.rowCount) found.push(name)
    }
    return found
  } finally {
    await client.end()
  }
}

const holdRow = async (adminUrl: string, id: string) => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query('begin')
  await client.query('select 1 from users.people where id = $1 for update', [id])
  return {
    isThere: async (sql: string) => (await client.query(sql, [id])).rowCount === 1,
    letGo: () => client.query('rollback').then(() => client.end()),
  }
}

test('every service that holds things about people is asked for them', async ({ whole }) => {
  const asked: readonly string[] = PERSON_DATA_SERVICES
  for (const service of SERVICE_NAMES) {
    const columns = await personColumns(whole.adminUrl, service)
    const own = columns.filter(name => !/^(audit|idempotency_keys)\./.test(name))
    expect([service, own.length === 0 || asked.includes(service)]).toEqual([service, true])
  }
})

test('one archive holds what all services know', async ({ whole }) => {
  const { person, words } = await livedHere(whole)
  const { id } = await ask(whole, person, ['POST', '/privacy/export'], {})
  await eventually(async () => (await ask(whole, person, ['GET', `/privacy/export/${id}`])).status === 'ready')
  const answer = await fetch(`${whole.url}/api/v1/privacy/export/${id}?download=true`, {
    headers: { authorization: `Bearer ${person.token}` },
  })
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const all = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
  for (const word of words) expect(all.filter(([, text]) => text.includes(word)).map(([name]) => name)).not.toEqual([])
  const rows = (name: string) => JSON.parse(strFromU8(files[name] as Uint8Array))
  expect(rows('users/profile.json')).toMatchObject([{ id: person.id, birthDate: '1987-03-09' }])
  expect(rows('events/events.json')).toMatchObject([{ title: 'An evening of mine' }])
  expect(rows('events/attendances.json')).toMatchObject([{ event: 'An evening of others', party_size: 1 }])
  for (const part of ['attendances', 'organised_events']) expect(rows(`users/${part}.json`)).toHaveLength(1)
})

test('a deletion that is interrupted between two services is done again, and leaves no trace anywhere', async ({
  whole,
}) => {
  const { person, words } = await livedHere(whole)
  const users = whole.household.running.get('users')
  const begin = () => users?.deps.db.asService('test', tx => users.deps.jobs.enqueue(tx, sweepJob, {}))
  await ask(whole, person, ['POST', '/privacy/deletion'], {})
  const held = await holdRow(whole.adminUrl, person.id)
  await begin()
  await eventually(async () => !(await held.isThere('select 1 from events.people where id = $1')))
  expect(await held.isThere('select 1 from users.people where id = $1')).toBe(true)
  await eventually(() =>
    held.isThere(`select 1 from users.jobs where name = 'users.erase' and key = $1::text
    and error is not null`),
  )
  await held.letGo()
  const erasure = `select 1 from users.erasures where person_id = '${person.id}' and traces = '{}'`
  const client = new pg.Client({ connectionString: whole.adminUrl })
  await client.connect()
  await eventually(async () => (await client.query(erasure)).rowCount === 1)
  await client.end()
  expect(await scan(whole.adminUrl, words)).toEqual([])
  expect(await scan(whole.adminUrl, [`${person.username}@people.example`])).toEqual([])
  const keepsIds = ['audit', 'event_log', 'outbox', 'jobs', 'erasures']
  const traces = await scan(whole.adminUrl, [person.id])
  expect(traces.filter(table => !keepsIds.includes(table.split('.')[1] as string))).toEqual([])
  const answer = await whole.call('GET', '/api/v1/users/profile', { token: person.token })
  expect([answer.status, answer.body.code]).toEqual([401, 'session_ended'])
})
