import type { EventCard, EventSearchList } from '@flow/contracts'
import { crowdsFor } from './crowd.ts'
import { people } from './data/people.ts'
import { type DemoCall, expectOk } from './demo-api.ts'
import { putCrowds } from './fill-crowds.ts'
import { putEvents } from './fill-events.ts'
import { DEMO_PASSWORD, demoEmail, gatherPeople, introduce, signIn } from './fill-people.ts'
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

const hasEnoughTonight = async (call: DemoCall, { centre, events }: DemoCity): Promise<boolean> => {
  const near = `${centre.lat},${centre.lng}`
  const tonight = await listed(call, { near, radiusKm: '20', when: 'tonight', limit: '100', fields: 'title' })
  const ours = new Set(events.map(({ title }) => title))
  return tonight.filter(({ title }) => ours.has(title)).length >= ENOUGH_TONIGHT
}

const isTaken = (error: unknown) =>
  ['username_taken', 'email_taken'].includes((error as { code?: string } | undefined)?.code ?? '')

/**
 * Makes the demo world through the public API, as the people who live in it, on a platform that holds no events. On a
 * platform that has it already it adds the coming days when too little is left for tonight, under the titles that no
 * longer lie ahead. It may be ended at any moment and called again: each step looks at what is there, and what Anna
 * says of herself, written last, tells that the world is whole.
 */
export const fillDemo = async ({ call, now, progress, makeAdmin }: FillDemoOptions): Promise<DemoOutcome> => {
  const anna = await signIn(call, 'anna')
  if (!anna && (await listed(call, { limit: '1' })).length > 0) return 'leftAlone'
  const whole = anna !== undefined && anna.profile.bio !== null
  if (whole) {
    const enough = await Promise.all(cities.map(city => hasEnoughTonight(call, city)))
    if (enough.every(Boolean)) return 'complete'
  }
  const world = worldAt(now)
  progress(whole ? 'Filling the coming days of the demo world' : `Welcoming ${people.length} people to the demo world`)
  const guests = await gatherPeople(call, anna ? [anna] : [])
  if (!whole) progress(`Planning ${world.length} events in ${cities.map(({ name }) => name).join(', ')}`)
  const standing = await putEvents(call, world, guests, now)
  const crowds = crowdsFor(world).filter(({ event }) => {
    const there = standing.get(event.title)
    return there && !(whole && there.noticed)
  })
  if (!whole) progress('Filling the seats')
  await putCrowds(call, crowds, standing, guests)
  if (whole) return 'toppedUp'
  await makeAdmin(demoAccounts.admin).catch(error => {
    if (!isTaken(error)) throw error
  })
  const first = guests.get('anna')
  if (first) await introduce(call, first)
  return 'filled'
}
