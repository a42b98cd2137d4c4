import type { EventCard, EventSearchList, PersonCard, PublicPerson } from '@flow/contracts'
import { crowdsFor } from './crowd.ts'
import { people } from './data/people.ts'
import { type DemoCall, expectOk } from './demo-api.ts'
import { putCrowds } from './fill-crowds.ts'
import { putEvents } from './fill-events.ts'
import { DEMO_PASSWORD, demoEmail, type Guest, gatherPeople, introduce, signIn } from './fill-people.ts'
import { eveningAt } from './schedule.ts'
import { cities, worldAt } from './world.ts'
import type { DemoCity } from './world-types.ts'

/** The accounts to try the platform with. */
export const demoAccounts = {
  person: { username: 'anna', email: demoEmail('anna'), password: DEMO_PASSWORD },
  admin: { username: 'admin', email: demoEmail('admin'), password: DEMO_PASSWORD },
} as const

export interface FillDemoOptions {
  readonly call: DemoCall
  readonly now: Date
  readonly progress: (text: string) => void
  /** Takes the e-mail address of somebody in the demo world as proven: nobody reads their mail. */
  readonly vouchFor: (userId: string) => Promise<unknown>
  /** Makes an administrator: what the public API cannot do. */
  readonly makeAdmin: (account: { email: string; username: string; password: string }) => Promise<unknown>
}

/**
 * `filled`: the demo world was made, or finished after a crash; `toppedUp`: the coming days were filled again;
 * `complete`: there was nothing to do; `leftAlone`: the platform is somebody's own.
 */
export type DemoOutcome = 'filled' | 'toppedUp' | 'complete' | 'leftAlone'

const ENOUGH_TONIGHT = 3

const listed = async (call: DemoCall, query: Record<string, string>): Promise<readonly EventCard[]> => {
  const path = `/api/v1/events?${new URLSearchParams(query)}`
  return (await expectOk<EventSearchList>(call(undefined, 'GET', path), 'look at the events')).items
}

const hasEnoughTonight = async (call: DemoCall, now: Date, city: DemoCity): Promise<boolean> => {
  const { centre, events, timeZone } = city
  const { from, to } = eveningAt(now, timeZone)
  const tonight = await listed(call, {
    near: `${centre.lat},${centre.lng}`,
    radiusKm: '20',
    from: from.toISOString(),
    to: to.toISOString(),
    limit: '100',
    fields: 'title',
  })
  const ours = new Set(events.map(({ title }) => title))
  return tonight.filter(({ title }) => ours.has(title)).length >= ENOUGH_TONIGHT
}

const isTaken = (error: unknown) =>
  ['username_taken', 'email_taken'].includes((error as { code?: string } | undefined)?.code ?? '')

/** What anybody can see of Anna, if there is such a person. */
const lookForAnna = async (call: DemoCall): Promise<PublicPerson | undefined> => {
  const path = '/api/v1/users?q=anna&limit=100'
  const { items } = await expectOk<{ items: PersonCard[] }>(call(undefined, 'GET', path), 'look for people')
  const card = items.find(({ username }) => username === 'anna')
  return card && expectOk<PublicPerson>(call(undefined, 'GET', `/api/v1/users/${card.id}`), 'look at a profile')
}

type Step = Omit<FillDemoOptions, 'makeAdmin'> & { readonly whole: boolean; readonly anna: Guest | undefined }

const putWorld = async ({ call, now, progress, vouchFor, whole, anna }: Step): Promise<void> => {
  const world = worldAt(now)
  progress(whole ? 'Filling the coming days of the demo world' : `Welcoming ${people.length} people to the demo world`)
  const guests = await gatherPeople(call, anna ? [anna] : [])
  for (const { profile } of guests.values()) if (!profile.emailVerified) await vouchFor(profile.id)
  if (!whole) progress(`Planning ${world.length} events in ${cities.map(({ name }) => name).join(', ')}`)
  const standing = await putEvents(call, world, guests, now)
  if (!whole) progress('Filling the seats')
  const crowds = crowdsFor(world).filter(({ event }) => {
    const there = standing.get(event.title)
    return there && !(whole && there.noticed)
  })
  await putCrowds(call, crowds, standing, guests)
}

/**
 * Makes the demo world through the public API, as the people who live in it, on a platform that holds no events. On a
 * platform that has it already it adds the coming days when too little is left for tonight, under the titles that no
 * longer lie ahead. It may be ended at any moment and called again: each step looks at what is there, and what Anna
 * says of herself, written last, tells that the world is whole.
 */
export const fillDemo = async ({ makeAdmin, ...options }: FillDemoOptions): Promise<DemoOutcome> => {
  const { call } = options
  const seen = await lookForAnna(call)
  if (!seen && (await listed(call, { limit: '1' })).length > 0) return 'leftAlone'
  const whole = seen !== undefined && seen.bio !== null
  if (whole) {
    const enough = await Promise.all(cities.map(city => hasEnoughTonight(call, options.now, city)))
    if (enough.every(Boolean)) return 'complete'
  }
  const anna = seen && (await signIn(call, 'anna'))
  if (seen && !anna) return 'leftAlone'
  await putWorld({ ...options, whole, anna })
  if (whole) return 'toppedUp'
  await makeAdmin(demoAccounts.admin).catch(error => {
    if (!isTaken(error)) throw error
  })
  const first = anna ?? (await signIn(call, 'anna'))
  if (first) await introduce(call, first)
  return 'filled'
}
