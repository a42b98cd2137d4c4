import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cache, Store } from './store.ts'
import { answering, freshKey, gatedLoad, MINUTE, never } from './test-loads.ts'

const loadingFacts = (cache: () => Cache) => {
  test('a value is loaded once and then answered from the store', async () => {
    const key = freshKey()
    expect(await cache().peek(key)).toBeUndefined()
    expect(await cache().get(key, answering({ title: 'Jazz' }))).toEqual({ title: 'Jazz' })
    expect(await cache().get(key, never)).toEqual({ title: 'Jazz' })
    expect(await cache().peek(key)).toEqual({ title: 'Jazz' })
  })

  test('500 concurrent gets of a cold key load once, and each receives a copy of its own', async () => {
    const [key, slow] = [freshKey(), gatedLoad<{ title: string }>()]
    const gets = Array.from({ length: 500 }, () => cache().get(key, slow.load))
    await slow.begun
    slow.finish({ title: 'Jazz' })
    const values = await Promise.all(gets)
    expect(slow.count()).toBe(1)
    expect(values).toEqual(values.map(() => ({ title: 'Jazz' })))
    expect(new Set(values).size).toBe(500)
  })

  test('an error of the load reaches all who waited and is not stored', async () => {
    const [key, broken] = [freshKey(), gatedLoad<string>()]
    const gets = Array.from({ length: 20 }, () => cache().get(key, broken.load))
    const outcomes = Promise.allSettled(gets)
    await broken.begun
    broken.fail(new Error('no such event'))
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'no such event' } })
    }
    expect(await cache().get(key, answering('found'))).toBe('found')
  })

  test('a load that throws before it promises anything is an error like any other', async () => {
    const load = () => {
      throw new Error('at once')
    }
    await expect(cache().get(freshKey(), load)).rejects.toThrow('at once')
  })
}

const writingFacts = (cache: () => Cache) => {
  test('what was loaded before a drop is not stored after it, nor shared with those who ask after it', async () => {
    const [key, old] = [freshKey(), gatedLoad<string>()]
    const early = cache().get(key, old.load)
    await old.begun
    await cache().drop(key.key)
    expect(await cache().get(key, answering('new'))).toBe('new')
    old.finish('old')
    expect(await early).toBe('old')
    expect(await cache().peek(key)).toBe('new')
  })

  test('a value written during a load outlives the load', async () => {
    const [key, old] = [freshKey(), gatedLoad<string>()]
    const early = cache().get(key, old.load)
    await old.begun
    await cache().set(key, 'new')
    old.finish('old')
    await early
    expect(await cache().get(key, never)).toBe('new')
  })

  test('a sealed value is replaced or removed by nothing: no load, no set, no drop', async () => {
    const [key, old] = [freshKey(), gatedLoad<object>()]
    const early = cache().get(key, old.load)
    await old.begun
    await cache().seal(key, { ended: true })
    old.finish({ ended: false })
    await early
    await cache().set(key, { ended: false })
    await cache().drop(key.key)
    expect(await cache().get(key, never)).toEqual({ ended: true })
  })

  test('a sealed value replaces what stood there', async () => {
    const key = freshKey()
    await cache().set(key, { ended: false })
    await cache().seal(key, { ended: true })
    expect(await cache().peek(key)).toEqual({ ended: true })
  })

  test('several keys are dropped at once, and dropping none does nothing', async () => {
    const keys = [freshKey(), freshKey()]
    for (const key of keys) await cache().set(key, 1)
    await cache().drop(...keys.map(({ key }) => key))
    await cache().drop()
    for (const key of keys) expect(await cache().peek(key)).toBeUndefined()
  })
}

const valueFacts = (cache: () => Cache) => {
  test('values come in their JSON form, from the load as from the store', async () => {
    const key = freshKey()
    const when = new Date('2026-05-01T18:00:00Z')
    expect(await cache().get<unknown>(key, answering({ when }))).toEqual({ when: when.toISOString() })
    expect(await cache().get<unknown>(key, never)).toEqual({ when: when.toISOString() })
  })

  test('null is stored; undefined and what JSON cannot tell are answered but not stored', async () => {
    const [nothing, missing, big] = [freshKey(), freshKey(), freshKey()]
    expect(await cache().get(nothing, answering(null))).toBeNull()
    expect(await cache().get(nothing, never)).toBeNull()
    expect(await cache().get(missing, answering(undefined))).toBeUndefined()
    expect(await cache().get<unknown>(missing, answering(1))).toBe(1)
    expect(await cache().get<unknown>(big, answering(10n))).toBe(10n)
    expect(await cache().get<unknown>(big, answering(2))).toBe(2)
  })

  test('a key without time left, such as of a token that has expired, stores nothing', async () => {
    for (const ttlMs of [0, -5, Number.NaN]) {
      const key = freshKey(ttlMs)
      await cache().set(key, 'late')
      await cache().seal(key, 'late')
      expect(await cache().get(key, answering('loaded'))).toBe('loaded')
      expect(await cache().peek(key)).toBeUndefined()
    }
  })
}

const counterFacts = (store: () => Store) => {
  test('concurrent hits are all counted, each once', async () => {
    const key = randomUUID()
    const hits = await Promise.all(Array.from({ length: 100 }, () => store().counters.hit(key, MINUTE)))
    expect(hits.map(({ count }) => count).sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
  })

  test('a window ends when its first hit said, whatever later hits ask for', async () => {
    const key = randomUUID()
    const first = await store().counters.hit(key, MINUTE)
    const second = await store().counters.hit(key, 10 * MINUTE, 5)
    expect(first).toEqual({ count: 1, resetMs: MINUTE })
    expect(second.count).toBe(6)
    expect(second.resetMs).toBeGreaterThan(0)
    expect(second.resetMs).toBeLessThanOrEqual(MINUTE)
  })

  test('a reset begins anew', async () => {
    const key = randomUUID()
    await store().counters.hit(key, MINUTE, 9)
    await store().counters.reset(key)
    expect((await store().counters.hit(key, MINUTE)).count).toBe(1)
  })
}

/** What every home of the store keeps to. */
export const storeContract = (open: () => Promise<Store>) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.close())

  describe('loading', () => loadingFacts(() => store.cache))
  describe('writing', () => writingFacts(() => store.cache))
  describe('values', () => valueFacts(() => store.cache))
  describe('counters', () => counterFacts(() => store))
  test('it is well', async () => {
    expect(await store.health()).toEqual({ status: 'ok', latencyMs: expect.any(Number) })
  })
}
