import { hasRedis } from '@flow/testkit/redis'
import { describe, expect } from 'vitest'
import { LENIENT_MS, redisTest, useRedis } from './redis-fixture.ts'
import { redisStore } from './redis-store.ts'
import { storeContract } from './store-contract.ts'
import { freshKey, gatedLoad, MINUTE, never } from './test-loads.ts'

const { redis, raw, open, named } = useRedis()
const twoProcesses = () => [open(), open()] as const

describe.skipIf(!hasRedis())('store in Redis', () =>
  storeContract(async () => redisStore({ url: redis().url, limitMs: LENIENT_MS, prefix: 'contract:' })),
)

redisTest('two processes load a cold key once', async () => {
  const [[one, two], key, slow] = [twoProcesses(), freshKey(), gatedLoad<string>()]
  const first = one.cache.get(key, slow.load)
  await slow.begun
  const others = Array.from({ length: 50 }, () => two.cache.get(key, never))
  slow.finish('loaded')
  expect(await Promise.all([first, ...others])).toEqual(Array(51).fill('loaded'))
})

redisTest('a process that died while loading does not keep others from the value', async () => {
  const [[dead, alive], key, lost] = [twoProcesses(), freshKey(), gatedLoad<string>()]
  void dead.cache.get(key, lost.load)
  await lost.begun
  await dead.close()
  expect(await alive.cache.get(key, async () => 'loaded')).toBe('loaded')
  expect(await alive.cache.get(key, never)).toBe('loaded')
})

redisTest('when the load of another process fails, one that waited loads itself', async () => {
  const [[one, two], key, broken] = [twoProcesses(), freshKey(), gatedLoad<string>()]
  const first = one.cache.get(key, broken.load)
  await broken.begun
  const second = two.cache.get(key, async () => 'loaded')
  broken.fail(new Error('database away'))
  await expect(first).rejects.toThrow('database away')
  expect(await second).toBe('loaded')
})

redisTest('a drop, set or seal in one process wins over the load of another', async () => {
  const [one, two] = twoProcesses()
  const changes: ReadonlyArray<[(key: { key: string; ttlMs: number }) => Promise<void>, unknown]> = [
    [key => two.cache.drop(key.key), undefined],
    [key => two.cache.set(key, 'new'), 'new'],
    [key => two.cache.seal(key, 'ended'), 'ended'],
  ]
  for (const [change, expected] of changes) {
    const [key, old] = [freshKey(), gatedLoad<string>()]
    const early = one.cache.get(key, old.load)
    await old.begun
    await change(key)
    old.finish('old')
    await early
    expect(await one.cache.peek(key)).toBe(expected)
    expect(await two.cache.peek(key)).toBe(expected)
  }
})

redisTest('lifetimes are kept by Redis: spread by a tenth for values, exact for seals and windows', async () => {
  const [store, value, sealed] = [open(), freshKey(), freshKey()]
  await store.cache.set(value, 1)
  await store.cache.seal(sealed, 1)
  await store.counters.hit('sign-in', MINUTE)
  const left = async (name: string) => Number(await raw().send('PTTL', name))
  expect(await left(named(value))).toBeGreaterThan(0.8 * MINUTE)
  expect(await left(named(value))).toBeLessThanOrEqual(1.1 * MINUTE)
  expect(await left(named(sealed))).toBeGreaterThan(0.8 * MINUTE)
  expect(await left(named(sealed))).toBeLessThanOrEqual(MINUTE)
  expect(await left('flow:count:sign-in')).toBeLessThanOrEqual(MINUTE)
})

redisTest('rubbish in Redis is replaced by a load, and by what is written', async () => {
  const store = open()
  for (const rubbish of ['V{"title":', 'no mark', '', 'S{', 'V']) {
    const key = freshKey()
    await raw().send('SET', named(key), rubbish)
    expect(await store.cache.peek(key)).toBeUndefined()
    expect(await store.cache.get(key, async () => 'loaded')).toBe('loaded')
    expect(await store.cache.get(key, never)).toBe('loaded')
  }
})

redisTest('a foreign type at a key fails no call', async () => {
  const [store, read, written, dropped] = [open(), freshKey(), freshKey(), freshKey()]
  for (const key of [read, written, dropped]) await raw().send('RPUSH', named(key), 'a list')
  await raw().send('RPUSH', 'flow:count:odd', 'a list')
  expect(await store.cache.peek(read)).toBeUndefined()
  expect(await store.cache.get(read, async () => 'loaded')).toBe('loaded')
  expect(await store.cache.get(read, never)).toBe('loaded')
  await store.cache.set(written, 'written')
  expect(await store.cache.peek(written)).toBe('written')
  await store.cache.drop(dropped.key)
  expect(await raw().send('EXISTS', named(dropped))).toBe(0)
  expect((await store.counters.hit('odd', MINUTE)).count).toBe(1)
  expect((await store.counters.hit('odd', MINUTE)).count).toBe(2)
  expect((await store.health()).status).toBe('ok')
})

redisTest('processes count together', async () => {
  const [one, two] = twoProcesses()
  const counts = [await one.counters.hit('shared', MINUTE), await two.counters.hit('shared', MINUTE)]
  expect(counts.map(({ count }) => count)).toEqual([1, 2])
})

redisTest('prefixes keep installations apart', async () => {
  const [key, other] = [freshKey(), open('other:')]
  await open().cache.set(key, 1)
  expect(await other.cache.peek(key)).toBeUndefined()
})
