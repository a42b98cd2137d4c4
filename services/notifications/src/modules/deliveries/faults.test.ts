import { setImmediate } from 'node:timers/promises'
import { anActor, eventually, type OwnPostgres, startOwnPostgres } from '@flow/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../testing/house.ts'
import type { Outgoing, Provider } from '../providers/provider.ts'

const taken: Outgoing[] = []
let crash: (() => Promise<void>) | undefined
/** Takes every message; when the test wants it, PostgreSQL crashes while it does. */
const provider: Provider = {
  ...{ name: 'mail', channel: 'email', chunk: 5, confirms: false },
  send: async messages => {
    taken.push(...messages)
    const now = crash
    crash = undefined
    await now?.()
    return messages.map(() => ({ status: 'accepted' }))
  },
}

let postgres: OwnPostgres
let house: House
beforeAll(async () => {
  postgres = await startOwnPostgres()
  house = await openHouse(
    { leaseMs: 300, outside: { webhooks: {}, providers: () => ({ email: [provider] }) } },
    postgres.url,
  )
})
afterAll(async () => {
  await house?.running.stop()
  await postgres?.stop()
})

const tell = async (people: number): Promise<string[]> => {
  const userIds: string[] = []
  for (let nth = 0; nth < people; nth++) userIds.push((await house.person()).userId)
  const body = { type: 'system_announcement', userIds, channels: ['email'], data: { title: 'News', body: 'More.' } }
  const reply = await house.running.api.as(anActor({ role: 'admin' })).post('/api/v1/notifications', body)
  expect(reply.status).toBe(202)
  return userIds
}
const isUp = async () => (await house.running.service.health()).status !== 'down'
const rowsOf = (userIds: string[]) =>
  house.running.db.asService('test', tx =>
    tx.query<{ id: string; state: string; ambiguous: boolean }>({
      text: 'select id, state, ambiguous from deliveries where user_id = any ($1)',
      params: [userIds],
    }),
  )
const allDelivered = (userIds: string[]) =>
  eventually(async () => {
    const rows = await rowsOf(userIds).catch(() => [])
    return rows.length === userIds.length && rows.every(one => one.state === 'delivered') ? rows : undefined
  })
const timesTaken = (id: string) => taken.filter(one => one.id === id).length

test('PostgreSQL that crashes while a provider takes messages loses none, and marks what is repeated', async () => {
  crash = postgres.crash
  const userIds = await tell(12)
  const rows = await allDelivered(userIds)
  for (const { id, ambiguous } of rows)
    expect([id, timesTaken(id), ambiguous]).toEqual([id, ambiguous ? 2 : 1, ambiguous])
})

test.each([0, 3, 12])('PostgreSQL that crashes %i turns into a delivery loses nothing', async turns => {
  const userIds = await tell(6)
  for (let turn = 0; turn < turns; turn++) await setImmediate()
  await postgres.crash()
  await eventually(() => postgres.isUp())
  await eventually(isUp)
  for (const { id, ambiguous } of await allDelivered(userIds)) {
    expect(timesTaken(id)).toBeGreaterThan(0)
    if (!ambiguous) expect([id, timesTaken(id)]).toEqual([id, 1])
  }
})
