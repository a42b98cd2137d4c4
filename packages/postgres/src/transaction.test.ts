import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { database } from './database.ts'
import { openPool } from './pool.ts'
import { statement } from './statement.ts'

const db = database(openPool({ url: inject('postgresUrl'), max: 2 }))
const table = `closing_${process.pid}_${Date.now()}`
const add = statement('test.closing.add', {}, `insert into ${table} values ($1::int)`)
const count = () =>
  db.asService('test', tx => tx.query<{ n: number }>({ text: `select count(*)::int as n from ${table}`, params: [] }))

beforeAll(() => db.asService('test', tx => tx.query({ text: `create table ${table} (n int primary key)`, params: [] })))
afterAll(async () => {
  await db.asService('test', tx => tx.query({ text: `drop table ${table}`, params: [] }))
  await db.close()
})

test('a commit sent behind its last statements keeps them, and then the effects run', async () => {
  const effects: string[] = []
  const answer = await db.asService('test', async tx => {
    tx.onCommit(() => effects.push('done'))
    return tx.close(Promise.all([tx.run(add, [1]), tx.run(add, [2])]))
  })
  expect([answer, effects, await count()]).toEqual([[1, 1], ['done'], [{ n: 2 }]])
})

test('a statement that fails before such a commit undoes all, and nobody hears of it', async () => {
  const effects: string[] = []
  const failed = db.asService('test', async tx => {
    tx.onCommit(() => effects.push('done'))
    return tx.close(Promise.all([tx.run(add, [3]), tx.run(add, [3])]))
  })
  await expect(failed).rejects.toMatchObject({ code: '23505' })
  expect([effects, await count()]).toEqual([[], [{ n: 2 }]])
  expect(await db.asService('test', tx => tx.run(add, [4]))).toBe(1)
})

test('of statements sent together that fail one behind the other, whoever waits first is told what broke', async () => {
  const deeper = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work
    return answer
  }
  const failed = db.asService('test', async tx => {
    const broken = deeper(deeper(deeper(tx.query({ text: 'select 1 / 0', params: [] }))))
    return Promise.all([broken, tx.query({ text: 'select 1', params: [] })])
  })
  await expect(failed).rejects.toMatchObject({ code: '22012' })
  const kept = await db.asService('test', async tx => {
    await tx.savepoint(() => tx.query({ text: 'select 1 / 0', params: [] })).catch(() => undefined)
    return tx
      .savepoint(() => tx.query({ text: `select 'x'::int`, params: [] }))
      .catch((error: { code: string }) => error)
  })
  expect(kept).toMatchObject({ code: '22P02' })
})
