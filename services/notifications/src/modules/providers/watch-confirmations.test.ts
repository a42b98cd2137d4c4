import { newId } from '@flow/contracts'
import { createLog } from '@flow/service-kit'
import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { notificationsServiceWith } from '../../service.ts'
import { createChain } from './chain.ts'
import type { Provider } from './provider.ts'
import { watchConfirmations } from './watch-confirmations.ts'

const test = serviceTest(notificationsServiceWith({}))

const provider = (name: string, confirms = true): Provider => ({
  ...{ name, channel: 'email', chunk: 5, confirms },
  send: async messages => messages.map(() => ({ status: 'accepted' })),
})

test('a provider that takes everything and never delivers is left alone while there is another', async ({
  db,
  clock,
}) => {
  clock.set('2031-01-01T12:00:00Z')
  const context = { db, now: clock.now, log: createLog({ level: 'silent', service: 'test' }) }
  const take = (name: string, count: number, confirmed: number) =>
    db.asService('test', tx =>
      tx.query({
        text: `insert into deliveries (id, type, channel, lane, state, due_at, provider, created_at, settled_at, confirmed_at)
          select id, 'welcome', 'email', 2, 'delivered', $2, $3, $2, $2, case when nth <= $4 then $2::timestamptz end
          from unnest($1::uuid[]) with ordinality as given (id, nth)`,
        params: [Array.from({ length: count }, () => newId()), '2031-01-01T11:00:00Z', name, confirmed],
      }),
    )
  const pausedUntil = (one: Provider) => createChain(context, [one]).pausedUntil()
  const [mute, honest, silent, young] = [
    provider('mute'),
    provider('honest'),
    provider('silent', false),
    provider('young'),
  ]
  for (const { name } of [mute, silent]) await take(name, 20, 0)
  await take('honest', 20, 1)
  await take('young', 19, 0)

  await watchConfirmations(context, [mute])
  expect(await pausedUntil(mute)).toBeUndefined()
  await watchConfirmations(context, [mute, honest, silent, young])
  expect((await pausedUntil(mute))?.toISOString()).toBe('2031-01-01T12:15:00.000Z')
  for (const one of [honest, silent, young]) expect([one.name, await pausedUntil(one)]).toEqual([one.name, undefined])
})
