import { createHash } from 'node:crypto'
import { type DemoPerson, people, type Username } from './data/people.ts'
import type { WorldEvent } from './world-types.ts'

export interface Going {
  readonly username: Username
  readonly partySize: number
}

/** Who goes to an event and who likes it. */
export interface Crowd {
  readonly event: WorldEvent
  readonly going: readonly Going[]
  readonly likes: readonly Username[]
}

type Person = (typeof people)[number]

/** The same number from 0 to 1 for the same words, always. */
const chance = (...words: readonly string[]): number =>
  createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0) / 2 ** 32

const PEOPLE_OF_DRAW = { 1: 3, 2: 6, 3: 9 } as const

const caresFor = ({ interests }: DemoPerson, { category, tags }: WorldEvent): boolean =>
  interests.some(interest => category.includes(interest) || tags.some(tag => tag.includes(interest)))

const lives = (person: Person, event: WorldEvent) => event.kind === 'virtual' || person.home === event.city.name
const overlap = (a: WorldEvent, b: WorldEvent) => a.startsAtLocal < b.endsAtLocal && b.startsAtLocal < a.endsAtLocal

const partyOf = (username: string, event: WorldEvent) => {
  const dice = chance('party', username, event.title)
  return dice < 0.55 ? 1 : dice < 0.88 ? 2 : 3
}

/** The keenest first; everybody has a mood, and an interest outweighs half of it. */
const keenest = (event: WorldEvent) =>
  people
    .filter(person => lives(person, event) && person.username !== event.by)
    .map(person => ({
      person,
      mood: chance('mood', person.username, event.title) + (caresFor(person, event) ? 0.5 : 0),
    }))
    .sort((a, b) => b.mood - a.mood)
    .map(({ person }) => person)

const goingTo = (event: WorldEvent, isFree: (person: Person) => boolean): Going[] => {
  let left = event.capacity ?? Number.POSITIVE_INFINITY
  const going: Going[] = []
  for (const person of keenest(event)) {
    if (going.length === PEOPLE_OF_DRAW[event.draw] || left === 0) break
    if (!isFree(person)) continue
    const partySize = Math.min(partyOf(person.username, event), left)
    left -= partySize
    going.push({ username: person.username, partySize })
  }
  return going
}

const likesOf = (event: WorldEvent): Username[] =>
  people
    .filter(person => {
      const keen = (lives(person, event) ? 0.14 : 0.02) + (caresFor(person, event) ? 0.14 : 0)
      return chance('like', person.username, event.title) < keen * event.draw
    })
    .map(person => person.username)

/** What is free is chosen first, then what draws most. */
const byWish = (a: WorldEvent, b: WorldEvent) =>
  Number(a.price !== undefined) - Number(b.price !== undefined) || b.draw - a.draw

/** Fills the events with people, the same ones at each call: nobody is at two places at once, no place is overfull. */
export const crowdsFor = (events: readonly WorldEvent[]): readonly Crowd[] => {
  const plans = new Map<string, WorldEvent[]>()
  return [...events].sort(byWish).map(event => {
    const going = goingTo(event, ({ username }) => !plans.get(username)?.some(other => overlap(other, event)))
    for (const { username } of going) plans.set(username, [...(plans.get(username) ?? []), event])
    return { event, going, likes: likesOf(event) }
  })
}
