import type { EventCard, EventDetails, SignedIn } from '@flow/contracts'
import { expect } from 'vitest'
import { type Whole, wholeTest } from '../testing/whole.ts'
import { people } from './data/people.ts'
import type { DemoCall } from './demo-api.ts'
import { type DemoOutcome, demoAccounts, fillDemo } from './fill-demo.ts'
import { signIn } from './fill-people.ts'
import { eveningAt } from './schedule.ts'
import { cities, worldAt } from './world.ts'
import type { DemoCity } from './world-types.ts'

const SLOW = 120_000
const test = wholeTest('together')

const callsTo =
  ({ call }: Whole): DemoCall =>
  (token, method, path, body) =>
    call(method, path, { token, body })

const fill = (whole: Whole, call = callsTo(whole), told: string[] = []): Promise<DemoOutcome> =>
  fillDemo({
    call,
    now: new Date(),
    progress: text => told.push(text),
    makeAdmin: account => whole.household.client.of('users').createAdmin(account),
    vouchFor: userId => whole.household.client.of('users').vouchForEmail({ userId }),
  })

/** Dies after so many calls, as a platform does that is killed. */
const dyingAfter = (most: number, call: DemoCall): DemoCall => {
  let calls = 0
  return (...given) => (++calls > most ? Promise.reject(new Error('killed')) : call(...given))
}

const allEvents = async (whole: Whole): Promise<EventCard[]> => {
  const found: EventCard[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await whole.call('GET', `/api/v1/events?limit=100${cursor ? `&cursor=${cursor}` : ''}`)
    expect(page.status).toBe(200)
    found.push(...page.body.items)
    cursor = page.body.nextCursor
  }
  return found
}

const tonightIn = async (whole: Whole, { centre, timeZone }: DemoCity): Promise<EventCard[]> => {
  const { from, to } = eveningAt(new Date(), timeZone)
  const near = `near=${centre.lat},${centre.lng}&radiusKm=20`
  const window = `from=${from.toISOString()}&to=${to.toISOString()}`
  return (await whole.call('GET', `/api/v1/events?${near}&${window}&limit=100`)).body.items
}

test('a platform that was killed while the demo world was made has it whole after the next start', {
  timeout: SLOW,
}, async ({ whole }) => {
  await expect(fill(whole, dyingAfter(20, callsTo(whole)))).rejects.toThrow('killed')
  await expect(fill(whole, dyingAfter(160, callsTo(whole)))).rejects.toThrow('killed')
  const told: string[] = []
  expect(await fill(whole, callsTo(whole), told)).toBe('filled')
  expect(told).toHaveLength(3)
  const events = await allEvents(whole)
  const titles = (all: readonly { title: string }[]) => all.map(({ title }) => title).sort()
  expect(titles(events)).toEqual(titles(worldAt(new Date())))
  for (const city of cities) expect((await tonightIn(whole, city)).length).toBeGreaterThanOrEqual(3)
})

test('rooms are filled with people, and the demo accounts open', { timeout: SLOW }, async ({ whole }) => {
  const popular = (await allEvents(whole)).filter(({ attendeeCount }) => attendeeCount >= 8)
  expect(popular.length).toBeGreaterThanOrEqual(10)
  for (const { username, email, password } of Object.values(demoAccounts)) {
    const reply = await whole.call('POST', '/api/v1/auth/login', { body: { login: email, password } })
    const { user, accessToken } = reply.body as SignedIn
    const role = username === 'admin' ? 'admin' : 'user'
    expect(user).toMatchObject({ username, role, emailVerified: true })
    const mine = await whole.call('GET', '/api/v1/events?attending=me', { token: accessToken })
    expect(mine.body.items.length).toBeGreaterThanOrEqual(username === 'admin' ? 0 : 2)
  }
})

test('at the next start there is nothing to do, and nobody is signed in for it', {
  timeout: SLOW,
}, async ({ whole }) => {
  const methods: string[] = []
  const counted: DemoCall = (...given) => {
    methods.push(given[1])
    return callsTo(whole)(...given)
  }
  expect(await fill(whole, counted)).toBe('complete')
  expect(methods).toEqual(['GET', 'GET', 'GET', 'GET', 'GET'])
})

test('when nothing is left for tonight, the coming days are filled again and the rest stays as it is', {
  timeout: SLOW,
}, async ({ whole }) => {
  const lisbon = cities[2] as DemoCity
  const before = await allEvents(whole)
  for (const { id, organiser } of await tonightIn(whole, lisbon)) {
    const username = people.find(one => one.username === organiser.username)?.username ?? 'anna'
    const owner = await signIn(callsTo(whole), username)
    const reply = await whole.call('POST', `/api/v1/events/${id}/cancel`, { token: owner?.token, body: {} })
    expect((reply.body as EventDetails).status).toBe('cancelled')
  }
  expect(await tonightIn(whole, lisbon)).toEqual([])
  expect(await fill(whole)).toBe('toppedUp')
  expect((await tonightIn(whole, lisbon)).length).toBeGreaterThanOrEqual(3)
  const after = await allEvents(whole)
  expect(after.length).toBe(before.length)
  const cancelled = before.filter(({ id }) => !after.some(event => event.id === id))
  for (const { title } of cancelled) expect(lisbon.events.map(event => event.title)).toContain(title)
  expect(await fill(whole)).toBe('complete')
})
