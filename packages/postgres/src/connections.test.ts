import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { database } from './database.ts'
import { openPool } from './pool.ts'

const lost: Error[] = []
const pool = openPool({ url: inject('postgresUrl'), max: 2, onError: error => lost.push(error) })
const db = database(pool)
const owner = new pg.Pool({ connectionString: inject('postgresUrl'), max: 1 })

afterAll(async () => {
  await db.close()
  await owner.end()
})

/** An ear, and the next thing it hears. */
const ear = () => {
  let next = Promise.withResolvers<void>()
  const hear = () => {
    next.resolve()
    next = Promise.withResolvers()
  }
  return { hear, next: () => next.promise }
}

test('a connection lost during a transaction fails that transaction and nothing else', async () => {
  const killed = db.asService('test', async tx => {
    const [row] = await tx.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid', params: [] })
    await owner.query('select pg_terminate_backend($1, 5000)', [row?.pid])
    return tx.query({ text: 'select 1', params: [] })
  })
  await expect(killed).rejects.toThrow()
  expect(lost.length).toBeGreaterThan(0)
  expect(await db.asService('test', tx => tx.query({ text: 'select 1 as one', params: [] }))).toEqual([{ one: 1 }])
})

test('an idle connection that is lost ends nothing', async () => {
  const client = await pool.connect()
  const { rows } = await client.query('select pg_backend_pid() as pid')
  client.release()
  const removed = new Promise(resolve => pool.once('remove', resolve))
  await owner.query('select pg_terminate_backend($1, 5000)', [rows[0].pid])
  await removed
  expect((await db.health()).status).toBe('ok')
})

test('listeners hear notifications of their channel until they close', async () => {
  const [mine, other] = [ear(), ear()]
  const first = await db.listen('test_channel', mine.hear)
  await db.listen('test_other', other.hear)
  const heard = mine.next()
  await owner.query('notify test_channel')
  await heard
  await first.close()
  const [late, both] = [mine.next(), other.next()]
  await owner.query('notify test_channel; notify test_other')
  await both
  expect(await Promise.race([late.then(() => 'heard'), 'silent'])).toBe('silent')
})

test('a lost listening connection comes back by itself and says that something may have been missed', async () => {
  const mine = ear()
  await db.listen('test_again', mine.hear)
  const back = mine.next()
  await owner.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where query like 'listen "test_%'`)
  await back
  const heard = mine.next()
  await owner.query('notify test_again')
  await heard
})
