import { newId } from '@flow/contracts'
import { anActor, eventually } from '@flow/testkit'
import { expect } from 'vitest'
import { type House, houseTest } from '../../testing/house.ts'
import { accept } from '../requests/accept.ts'
import { makeDigest, nextDigestAt } from './make-digests.ts'

const test = houseTest()
const path = '/api/v1/notifications'

const needs = ({ running }: House) => ({
  db: running.db,
  now: running.clock.now,
  wake: () => undefined,
  settings: { groupWaitMs: 0 } as never,
})

const found = (house: House, userId: string, nth: number) =>
  house.running.db.asService('test', tx =>
    accept(tx, needs(house), {
      ...{ dedupe: newId(), type: 'search_match', userIds: [userId], link: '/' },
      data: {
        search: `search ${nth}`,
        found: 1,
        title: 'Jazz',
        startsAt: '2031-01-01T20:00:00Z',
        timeZone: 'Europe/Rome',
      },
    }),
  )
const items = ({ running: { db } }: House, userId: string) =>
  db.asService('test', tx =>
    tx.query<{ digest_id: string | null }>({
      text: 'select digest_id from digest_items where user_id = $1',
      params: [userId],
    }),
  )
const due = ({ running: { db } }: House, userId: string) =>
  db.asService('test', tx =>
    tx.query({ text: `update digests_due set due_at = now() - interval '1 day' where user_id = $1`, params: [userId] }),
  )

test('each thing lands in exactly one digest, however many are made while more arrive', async ({ house }) => {
  const person = await house.person()
  const things = 40
  const arriving = Array.from({ length: things }, (_, nth) => found(house, person.userId, nth))
  const making = Array.from({ length: 30 }, async () => {
    await due(house, person.userId)
    await makeDigest(needs(house), person.userId)
  })
  await Promise.all([...arriving, ...making])
  await due(house, person.userId)
  await makeDigest(needs(house), person.userId)
  const rows = await items(house, person.userId)
  expect(rows).toHaveLength(things)
  expect(rows.every(row => row.digest_id !== null)).toBe(true)
  const query = {
    text: 'select digest_id from deliveries where user_id = $1 and digest_id is not null',
    params: [person.userId],
  }
  const digests = await house.running.db.asService('test', tx => tx.query<{ digest_id: string }>(query))
  expect(new Set(digests.map(one => one.digest_id))).toEqual(new Set(rows.map(row => row.digest_id)))
})

test('a digest tells of all in one mail, in the person’s language', async ({ house }) => {
  const { api } = house.running
  const person = await house.person({ language: 'it' })
  for (let nth = 0; nth < 3; nth++) await found(house, person.userId, nth)
  await due(house, person.userId)
  await makeDigest(needs(house), person.userId)
  const { running } = house
  await api.as(anActor({ id: person.userId })).put(`${path}/preferences`, { digest: 'weekly' })
  const letter = await eventually(async () => {
    const { body } = await running.api
      .as(anActor({ role: 'admin' }))
      .get(`${path}/outbox?userId=${person.userId}&channel=email`)
    return body.items[0]
  })
  expect(letter.subject).toBe('3 cose che forse ti sono sfuggite')
  for (const nth of [0, 1, 2]) expect(letter.text).toContain(`«search ${nth}»`)
})

test('instant means at once', async ({ house }) => {
  const person = await house.person()
  await house.running.api.as(anActor({ id: person.userId })).put(`${path}/preferences`, { digest: 'instant' })
  await found(house, person.userId, 1)
  expect(await items(house, person.userId)).toEqual([])
})

test('the next digest goes at the hour of the person’s own clock', () => {
  const now = new Date('2031-03-29T08:30:00Z')
  expect(nextDigestAt(now, 'Europe/Rome', 'daily').toISOString()).toBe('2031-03-30T07:00:00.000Z')
  expect(nextDigestAt(now, 'Asia/Tokyo', 'daily').toISOString()).toBe('2031-03-30T00:00:00.000Z')
  expect(nextDigestAt(now, 'Europe/Rome', 'weekly').toISOString()).toBe('2031-03-31T07:00:00.000Z')
  expect(nextDigestAt(now, 'Europe/Rome', 'hourly').toISOString()).toBe('2031-03-29T09:00:00.000Z')
})
