import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { LONG, redisTest, until, useRedis } from './redis-fixture.ts'
import { redisStore } from './redis-store.ts'
import type { Store, StoreLog } from './store.ts'
import { answering, freshKey, gatedLoad, MINUTE, never } from './test-loads.ts'

const { redis, raw, look, open, named } = useRedis()
/** With the limit that people get. */
const openStrict = (log?: StoreLog) => open(undefined, { limitMs: undefined, log })

/** All that a store offers, while its Redis is of no use. */
const expectToServe = async (store: Store) => {
  const [key, slow] = [freshKey(), gatedLoad<string>()]
  const gets = Array.from({ length: 500 }, () => store.cache.get(key, slow.load))
  await slow.begun
  slow.finish('loaded')
  expect(await Promise.all(gets)).toEqual(Array(500).fill('loaded'))
  expect(slow.count()).toBe(1)
  await expect(store.cache.get(key, () => Promise.reject(new Error('no such event')))).rejects.toThrow('no such event')
  expect(await store.cache.peek(key)).toBeUndefined()
  await Promise.all([store.cache.set(key, 1), store.cache.seal(freshKey(), 1), store.cache.drop(key.key)])
  const counts = [await store.counters.hit(key.key, MINUTE), await store.counters.hit(key.key, MINUTE)]
  expect(counts.map(({ count }) => count)).toEqual([1, 2])
  await store.counters.reset(key.key)
  expect((await store.counters.hit(key.key, MINUTE)).count).toBe(1)
  expect((await store.health()).status).toBe('down')
}

/** A thousand reads in a row end within this time only when they do not each wait for Redis, which takes 100 s. */
const SOON_MS = 40_000

const expectReadsNotToWait = async (store: Store) => {
  for (let i = 0; i < 1000; i++) expect(await store.cache.get(freshKey(), answering(i))).toBe(i)
}

const listen = async (answer: (socket: Socket) => void) => {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const sockets = new Set<Socket>()
  server.on('connection', socket => sockets.add(socket.on('error', () => undefined)))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `redis://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

describe('something that is no Redis', { timeout: SOON_MS }, () => {
  const strangers: Record<string, (socket: Socket) => void> = {
    'accepts and never answers': socket => socket.resume(),
    'hangs up at once': socket => socket.destroy(),
    'speaks HTTP': socket => socket.on('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')),
    'agrees to everything': socket =>
      socket.on('data', data => socket.write('+OK\r\n'.repeat(String(data).split('*').length - 1))),
    'answers without being asked': socket => socket.write('+OK\r\n:1\r\n$-1\r\n'),
  }
  test.each(Object.entries(strangers))('that %s fails no call', async (_, answer) => {
    const store = redisStore({ url: await listen(answer) })
    await expectToServe(store)
    await expectReadsNotToWait(store)
    await store.close()
  })

  test('at a refused port fails no call', async () => {
    const store = redisStore({ url: 'redis://127.0.0.1:1' })
    await expectToServe(store)
    await store.close()
  })

  test('by its address is refused at once, without repeating a password', () => {
    for (const url of ['http://user:hunter2@host', 'hunter2', 'redis://', 'redis://user:hunter2@host:port']) {
      expect(() => redisStore({ url })).toThrow(/^The address of Redis must read redis:\/\/host:port, [^2]*$/)
    }
  })

  test('after it was closed, a store still answers reads', async () => {
    const store = redisStore({ url: 'redis://127.0.0.1:1' })
    await store.close()
    await expectToServe(store)
  })
})

describe('a Redis that dies', () => {
  redisTest('fails no call, is said to be away once, and is found again when it restarts', async () => {
    const said: string[] = []
    const say = (_: object, message: string) => void said.push(message)
    const store = openStrict({ info: say, warn: say })
    await until(store, 'ok')
    await store.counters.hit('before', MINUTE, 7)
    await redis().kill()
    await expectToServe(store)
    expect((await store.counters.hit('before', MINUTE)).count).toBe(8)
    await redis().restart()
    await until(store, 'ok')
    const key = freshKey()
    await store.cache.set(key, 'shared again')
    await look()
    expect(await raw().send('GET', named(key))).toBe('V"shared again"')
    expect(said.map(message => message.split(':')[0])).toEqual(['Redis is there', 'Redis is away', 'Redis is there'])
  })

  redisTest('during a load does not touch the load', async () => {
    const [store, key, slow] = [openStrict(), freshKey(), gatedLoad<string>()]
    await until(store, 'ok')
    const get = store.cache.get(key, slow.load)
    await slow.begun
    await redis().kill()
    slow.finish('loaded')
    expect(await get).toBe('loaded')
    await redis().restart()
    await look()
  })

  redisTest('while others wait for a load lets them load', async () => {
    const [one, two, key, hung] = [open(), open(), freshKey(), gatedLoad<string>()]
    void one.cache.get(key, hung.load)
    await hung.begun
    const waiting = two.cache.get(key, answering('loaded'))
    await redis().kill()
    expect(await waiting).toBe('loaded')
    await redis().restart()
    await look()
  })

  redisTest('and comes back from an old snapshot does not bring back what was dropped', async () => {
    const [store, key] = [open(), freshKey()]
    await store.cache.set(key, 'old')
    await raw().send('SAVE')
    await store.cache.drop(key.key)
    const oldName = named(key)
    await redis().restart()
    await look()
    expect(await raw().send('GET', oldName)).toBe('V"old"')
    await until(store, 'ok')
    expect(await store.cache.peek(key)).toBeUndefined()
    expect(await store.cache.get(key, answering('new'))).toBe('new')
  })
})

describe('a Redis that hangs', { timeout: SOON_MS }, () => {
  redisTest('fails no call and delays only the first, until it goes on', async () => {
    const store = openStrict()
    await until(store, 'ok')
    redis().pause()
    await expectToServe(store)
    await expectReadsNotToWait(store)
    redis().resume()
    await until(store, 'ok')
    const key = freshKey()
    // On a busy machine it may be taken for away once more.
    await vi.waitFor(async () => {
      await store.cache.set(key, 1)
      expect(await store.cache.peek(key)).toBe(1)
    }, LONG)
  })

  redisTest('is asked again only after what was dropped, set or sealed meanwhile is made good', async () => {
    const [store, dropped, written, sealed] = [open(undefined, { limitMs: 1000 }), freshKey(), freshKey(), freshKey()]
    await until(store, 'ok')
    for (const key of [dropped, written, sealed]) await store.cache.set(key, 'old')
    redis().pause()
    await store.cache.set(written, 'newer than it will be when Redis goes on')
    await store.cache.seal(sealed, 'ended')
    await store.cache.drop(dropped.key, sealed.key)
    redis().resume()
    await until(store, 'ok')
    expect(await store.cache.get(sealed, never)).toBe('ended')
    expect(await store.cache.get(dropped, answering('new'))).toBe('new')
    expect(await store.cache.get(written, answering('new'))).toBe('new')
  })
})

describe('a Redis that refuses', () => {
  redisTest('to write for want of memory still answers, and keeps nothing that is old', async () => {
    const [store, key, other] = [open(), freshKey(), freshKey()]
    await store.cache.set(key, 'old')
    await store.cache.set(other, 'still read')
    await raw().send('CONFIG', 'SET', 'maxmemory', '1')
    onTestFinished(() => void raw().send('CONFIG', 'SET', 'maxmemory', '0'))
    expect(await store.cache.get(other, never)).toBe('still read')
    expect(await store.cache.get(freshKey(), answering('loaded'))).toBe('loaded')
    await store.cache.set(key, 'new')
    expect(await store.cache.peek(key)).toBeUndefined()
    expect((await store.counters.hit('full', MINUTE)).count).toBe(1)
    expect((await store.counters.hit('full', MINUTE)).count).toBe(2)
    expect((await store.health()).status).toBe('ok')
  })

  redisTest('to drop counts as away until it does', async () => {
    const [store, key] = [open(), freshKey()]
    await store.cache.set(key, 'old')
    await raw().send('REPLICAOF', '127.0.0.1', '1')
    await store.cache.drop(key.key)
    expect(await store.cache.get(key, answering('new'))).toBe('new')
    await raw().send('REPLICAOF', 'NO', 'ONE')
    await until(store, 'ok')
    expect(await store.cache.peek(key)).toBeUndefined()
  })
})
