import { expect } from 'vitest'
import { createMissedWrites } from './missed-writes.ts'
import { redisTest, useRedis } from './redis-fixture.ts'
import { redisKeys } from './redis-keys.ts'

const { raw } = useRedis()
const names = redisKeys('missed[*]:')
const put = async (...keys: string[]) => {
  for (const key of keys) await raw().send('SET', names.cached(raw().run, key), 'V1')
}
const kept = async (...keys: string[]) => {
  const texts = await Promise.all(keys.map(key => raw().send('GET', names.cached(raw().run, key))))
  return keys.filter((_, i) => texts[i] !== null)
}

redisTest('a confirmed write is forgotten, an unconfirmed one is made good', async () => {
  const missed = createMissedWrites(names)
  await put('a', 'b')
  missed.begin(['a'])()
  expect(missed.any()).toBe(false)
  missed.begin(['b'])
  await missed.makeGood(raw())
  expect(missed.any()).toBe(false)
  expect(await kept('a', 'b')).toEqual(['a'])
})

redisTest('the confirmation of one write does not forget a later one to the same key', async () => {
  const missed = createMissedWrites(names)
  const confirmed = missed.begin(['a'])
  missed.begin(['a'])
  confirmed()
  expect(missed.any()).toBe(true)
})

redisTest('a missed seal is not lost by a drop after it, and is sent as such', async () => {
  const missed = createMissedWrites(names)
  await put('s')
  missed.begin(['s'], { json: '"ended"', ttlMs: 60_000 })
  missed.begin(['s'])
  await missed.makeGood(raw())
  expect(await raw().send('GET', names.cached(raw().run, 's'))).toBe('S"ended"')
})

redisTest(
  'after more missed writes than can be remembered, everything cached is dropped, and nothing else',
  async () => {
    const missed = createMissedWrites(names, 2)
    await put('x', 'y', 'z')
    await raw().send('SET', names.counter('n'), '1')
    for (const key of ['1', '2', '3', '4']) missed.begin([key])
    while (missed.any()) await missed.makeGood(raw())
    expect(await kept('x', 'y', 'z')).toEqual([])
    expect(await raw().send('GET', names.counter('n'))).toBe('1')
  },
)
