import { expect, test } from 'vitest'
import { crowdsFor } from './crowd.ts'
import { people } from './data/people.ts'
import { worldAt } from './world.ts'

const world = worldAt(new Date('2026-10-08T10:00:00Z'))
const crowds = crowdsFor(world)

test('the same world has the same crowds', () => {
  expect(crowdsFor(worldAt(new Date('2026-10-08T10:00:00Z')))).toEqual(crowds)
})

test('popular free events have eight to twenty people, unless the room is smaller', () => {
  for (const { event, going } of crowds.filter(one => one.event.draw === 3 && one.event.price === undefined)) {
    const heads = going.reduce((sum, { partySize }) => sum + partySize, 0)
    expect(heads, event.title).toBeGreaterThanOrEqual(8)
    expect(heads, event.title).toBeLessThanOrEqual(Math.min(20, event.capacity ?? 20))
  }
})

test('no room is overfull, and somewhere the last place is gone', () => {
  const left = crowds.map(({ event, going }) =>
    going.reduce((places, { partySize }) => places - partySize, event.capacity ?? 1000),
  )
  expect(Math.min(...left)).toBe(0)
})

test('nobody is at two places at once, at their own event as a guest, or in another city', () => {
  for (const { username, home } of people) {
    const evenings = crowds.filter(({ going }) => going.some(one => one.username === username)).map(one => one.event)
    for (const event of evenings) {
      expect(event.by).not.toBe(username)
      expect(event.kind === 'virtual' || event.city.name === home).toBe(true)
      const others = evenings.filter(
        other => other !== event && other.startsAtLocal < event.endsAtLocal && event.startsAtLocal < other.endsAtLocal,
      )
      expect(others.map(({ title }) => title)).toEqual([])
    }
  }
})

test('everybody goes somewhere and likes something, and every event is liked by somebody or has somebody', () => {
  for (const { username } of people) {
    expect(
      crowds.some(({ going }) => going.some(one => one.username === username)),
      username,
    ).toBe(true)
    expect(
      crowds.some(({ likes }) => likes.includes(username)),
      username,
    ).toBe(true)
  }
  for (const { event, going, likes } of crowds) expect(going.length + likes.length, event.title).toBeGreaterThan(0)
})

test('people also go to what is paid for', () => {
  expect(crowds.filter(({ event, going }) => event.price !== undefined && going.length > 0).length).toBeGreaterThan(5)
})
