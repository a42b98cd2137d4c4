import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createExpiringMap } from './expiring-map.ts'
import { memoryStore } from './memory-store.ts'
import { openStore } from './open-store.ts'
import { storeContract } from './store-contract.ts'

describe('store in memory', () => storeContract(async () => memoryStore()))

test('without an address the store is in memory, with one it is shared', async () => {
  const stores = await Promise.all([openStore(undefined), openStore('redis://127.0.0.1:1')])
  expect(stores.map(({ shared }) => shared)).toEqual([false, true])
  await Promise.all(stores.map(store => store.close()))
})

describe('time in memory', () => {
  let now = 0
  const store = memoryStore({ now: () => now })
  const key = (id: number) => ({ key: `event:${id}`, ttlMs: 1000 })

  test('lifetimes are spread by a tenth to either side, and never more', async () => {
    now = 0
    for (let id = 0; id < 200; id++) await store.cache.set(key(id), id)
    const alive = async (at: number) => {
      now = at
      const values = await Promise.all(Array.from({ length: 200 }, (_, id) => store.cache.peek(key(id))))
      return values.filter(value => value !== undefined).length
    }
    expect(await alive(899)).toBe(200)
    const half = await alive(1000)
    expect(half).toBeGreaterThan(0)
    expect(half).toBeLessThan(200)
    expect(await alive(1101)).toBe(0)
  })

  test('a seal lasts exactly its lifetime', async () => {
    now = 5000
    await store.cache.seal(key(1), 'ended')
    now = 5999
    expect(await store.cache.peek(key(1))).toBe('ended')
    now = 6000
    expect(await store.cache.peek(key(1))).toBeUndefined()
  })

  test('the right to fill lapses: a load that hangs does not hold its key for ever', async () => {
    now = 0
    void store.cache.get(key(2), () => new Promise<string>(() => undefined))
    now = 30_001
    expect(await store.cache.get(key(2), async () => 'loaded')).toBe('loaded')
  })

  test('a window of hits ends on time', async () => {
    now = 0
    await store.counters.hit('sign-in', 1000)
    now = 400
    expect(await store.counters.hit('sign-in', 1000)).toEqual({ count: 2, resetMs: 600 })
    now = 1000
    expect(await store.counters.hit('sign-in', 1000)).toEqual({ count: 1, resetMs: 1000 })
  })
})

describe('bounds in memory', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())
  const bounded = (maxEntries: number, maxBytes = Number.POSITIVE_INFINITY) =>
    createExpiringMap<string>({ maxEntries, maxBytes, now: () => performance.now(), bytesOf: text => 2 * text.length })

  test('the least recently used entry goes first', () => {
    const map = bounded(2)
    map.set('a', '1', 1000)
    map.set('b', '2', 1000)
    map.find('a')
    map.set('c', '3', 1000)
    expect([map.find('a')?.value, map.find('b')?.value, map.find('c')?.value]).toEqual(['1', undefined, '3'])
    map.close()
  })

  test('bytes are bounded, and what is larger than the whole is not kept', () => {
    const map = bounded(1000, 10_000)
    for (let i = 0; i < 100; i++) map.set(`key${i}`, 'x'.repeat(500), 1000)
    expect(map.bytes()).toBeLessThanOrEqual(10_000)
    expect(map.size()).toBeGreaterThan(5)
    const kept = map.size()
    map.set('huge', 'x'.repeat(10_000), 1000)
    expect(map.find('huge')).toBeUndefined()
    expect(map.size()).toBe(kept)
    map.close()
  })

  test('expired entries are removed though nobody asks for them, and give their bytes back', () => {
    const map = bounded(1000)
    for (let i = 0; i < 100; i++) map.set(`key${i}`, 'x', i < 60 ? 1000 : 120_000)
    vi.advanceTimersByTime(31_000)
    expect(map.size()).toBe(40)
    vi.advanceTimersByTime(120_000)
    expect([map.size(), map.bytes()]).toEqual([0, 0])
    map.close()
  })
})
