import { newId, userRegistered } from '@flow/contracts'
import { serviceClient } from '@flow/service-kit'
import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { createContext } from '../../context.ts'
import { notificationsServiceWith } from '../../service.ts'
import { DEFAULTS } from '../../settings.ts'
import { aCopy, hear } from '../../testing/world.ts'
import { createChain } from '../providers/chain.ts'
import type { Provider } from '../providers/provider.ts'
import { accept } from '../requests/accept.ts'
import { deliverBatch } from './deliver-batch.ts'

// The service's own workers do not run here: these are ours.
const test = serviceTest(notificationsServiceWith({}))

test('workers that want the same messages each get others, and each message leaves once', async ({ service, db }) => {
  const people = Array.from({ length: 30 }, () => aCopy())
  const world = { db, consumers: service.instance.consumers }
  for (const one of people) await hear(world, userRegistered, one)
  const contacts = async ({ userIds }: { userIds: readonly string[] }) =>
    userIds.map(userId => ({
      ...{ userId, email: `${userId}@example.org`, emailVerified: true, phone: null, devices: [] },
    }))
  const services = serviceClient(name => (name === 'users' ? { contacts } : undefined))
  const context = createContext({ ...service.deps, services }, DEFAULTS, () => undefined)
  const taken: string[] = []
  const provider: Provider = {
    ...{ name: 'mail', channel: 'email', chunk: 3, confirms: false },
    send: async messages => {
      taken.push(...messages.map(one => one.id))
      return messages.map(() => ({ status: 'accepted' }))
    },
  }
  await db.asService('test', tx =>
    accept(tx, context, {
      ...{ dedupe: newId(), type: 'group_invitation', userIds: people.map(one => one.userId), channels: ['email'] },
      data: { group: 'Night walkers' },
    }),
  )
  const delivering = { ...context, random: () => 0.5, chains: { email: createChain(context, [provider]) } }
  const work = async () => {
    let claimed = 0
    for (
      let count = await deliverBatch(delivering, 1, 'email');
      count;
      count = await deliverBatch(delivering, 1, 'email')
    )
      claimed += count
    return claimed
  }
  const claimed = await Promise.all(Array.from({ length: 4 }, work))
  expect(claimed.reduce((sum, count) => sum + count)).toBe(30)
  expect([taken.length, new Set(taken).size]).toEqual([30, 30])
})
