import { anActor, eventually, testClock } from '@flow/testkit'
import { expect, test } from 'vitest'
import { gate } from '../testing/chance.ts'
import { effectsOn, recordEffect, useHouse } from '../testing/house.ts'
import { freshJob, useJobs } from '../testing/job-house.ts'
import type { JobRun } from './job.ts'

const house = useHouse()
const { start } = useJobs(house)
const { open, asOwner } = house

test('a job runs if and only if the transaction that enqueued it commits', async () => {
  const [jobs, job, ran] = [start(), freshJob(), [] as string[]]
  jobs.work(job, async ({ data }) => ran.push(data.thing))
  const undone = open('consumer').asService('test', async tx => {
    await jobs.enqueue(tx, job, { thing: 'undone' })
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  await open('consumer').asService('test', tx => jobs.enqueue(tx, job, { thing: 'kept' }))
  await eventually(() => ran.length)
  expect(ran).toEqual(['kept'])
  await eventually(async () => (await jobs.counts()).every(row => row.name !== job.name))
})

test('a person’s transaction may enqueue and cancel, and sees no job', async () => {
  const [jobs, job, person] = [start(), freshJob(), anActor()]
  await open('consumer').asUser(person, tx => jobs.enqueue(tx, job, { thing: 'personal' }, { key: 'a' }))
  const seen = await open('consumer').readQuery<{ count: number }>(person, {
    text: 'select count(*)::int as count from jobs',
    params: [],
  })
  expect(seen).toEqual([{ count: 0 }])
  expect(await open('consumer').asUser(person, tx => jobs.cancel(tx, job, ['a', 'b']))).toBe(1)
})

test('data that does not fit is refused', async () => {
  const [jobs, job] = [start(), freshJob()]
  const refused = open('consumer').asService('test', tx => jobs.enqueue(tx, job, { thing: 1 as unknown as string }))
  await expect(refused).rejects.toThrow(/does not fit: \/thing must be/)
})

test('a job waits for its time', async () => {
  const clock = testClock()
  clock.set('2030-01-01T00:00:00Z')
  const [jobs, job, ran] = [start({ now: clock.now }), freshJob(), [] as string[]]
  jobs.work(job, async ({ data }) => ran.push(data.thing))
  await open('consumer').asService('test', async tx => {
    await jobs.enqueue(tx, job, { thing: 'later' }, { startAfter: new Date('2030-01-01T01:00:00Z') })
    await jobs.enqueue(tx, job, { thing: 'now' })
  })
  await eventually(() => ran.length)
  expect(ran).toEqual(['now'])
  clock.advance(3_600_000)
  await eventually(() => ran.length === 2)
})

test('under one key one job waits: enqueuing again moves it, cancelling removes it', async () => {
  const [jobs, job, ran] = [start(), freshJob(), [] as string[]]
  const far = new Date(Date.now() + 3_600_000)
  await open('consumer').asService('test', async tx => {
    await jobs.enqueue(tx, job, { thing: 'first' }, { key: 'one', startAfter: far })
    await jobs.enqueue(tx, job, { thing: 'gone' }, { key: 'two', startAfter: far })
    await jobs.enqueueMany(tx, job, [
      { data: { thing: 'twice' }, key: 'one' },
      { data: { thing: 'last' }, key: 'one' },
    ])
    expect(await jobs.cancel(tx, job, ['two'])).toBe(1)
  })
  jobs.work(job, async ({ data }) => ran.push(data.thing))
  await eventually(() => ran.length)
  await eventually(async () => (await jobs.counts()).every(row => row.name !== job.name))
  expect(ran).toEqual(['last'])
})

test('a job enqueued under the key of one that runs waits until that has ended', async () => {
  const [jobs, job, later, ran, first] = [start(), freshJob({ singleton: true }), freshJob(), [] as string[], gate()]
  jobs.work(job, async ({ data }) => {
    ran.push(`begin ${data.thing}`)
    if (data.thing === 'a') await first.opened
    ran.push(`end ${data.thing}`)
  })
  jobs.work(later, async () => ran.push('b was passed over'))
  await open('consumer').asService('test', tx => jobs.enqueue(tx, job, { thing: 'a' }))
  await eventually(() => ran.length)
  await open('consumer').asService('test', async tx => {
    await jobs.enqueue(tx, job, { thing: 'b' })
    await jobs.enqueue(tx, later, { thing: 'x' })
  })
  await eventually(() => ran.length === 2)
  first.open()
  await eventually(() => ran.length === 5)
  expect(ran).toEqual(['begin a', 'b was passed over', 'end a', 'begin b', 'end b'])
})

test('a failed job is tried again, then set aside, and runs when replayed', async () => {
  const [jobs, job, attempts] = [start(), freshJob(), [] as number[]]
  let broken = true
  jobs.work(job, async ({ attempt }) => {
    attempts.push(attempt)
    if (broken) throw new Error('broken')
  })
  await open('consumer').asService('test', tx => jobs.enqueue(tx, job, { thing: 'x' }))
  const dead = await eventually(async () => (await jobs.dead()).find(each => each.name === job.name))
  expect(dead).toMatchObject({ attempts: 3, error: 'Error: broken', data: { thing: 'x' } })
  expect(attempts).toEqual([1, 2, 3])
  broken = false
  expect(await jobs.replay(dead.id)).toBe(true)
  await eventually(() => attempts.length === 4)
  expect(await jobs.replay(dead.id)).toBe(false)
})

test('a failed job gives way to a newer one of its key', async () => {
  const [jobs, job, ran, failed] = [start(), freshJob(), [] as string[], gate()]
  jobs.work(job, async ({ data }) => {
    ran.push(data.thing)
    if (data.thing === 'old') {
      await failed.opened
      throw new Error('no')
    }
  })
  const enqueue = (thing: string) =>
    open('consumer').asService('test', tx => jobs.enqueue(tx, job, { thing }, { key: 'k' }))
  await enqueue('old')
  await eventually(() => ran.length)
  await enqueue('new')
  failed.open()
  await eventually(async () => (await jobs.counts()).every(row => row.name !== job.name))
  expect(ran).toEqual(['old', 'new'])
})

test('what a handler writes together with the job’s completion happens once, though its worker was taken for dead', async () => {
  const [job, clock, slow, next] = [freshJob(), testClock(), gate(), gate()]
  const outcome: string[] = []
  const worker = (name: string, wait: Promise<void>) => {
    const jobs = start({ now: clock.now, leaseMs: 30_000 })
    const handler = async (run: JobRun) => {
      outcome.push(`${name} begins`)
      await wait
      const committed = open('consumer').asService('test', async tx => {
        await recordEffect(tx, job.name, run.attempt)
        await run.complete(tx)
      })
      await committed.then(
        () => outcome.push(`${name} commits`),
        error => outcome.push(`${name}: ${error.message}`),
      )
    }
    jobs.work(job, handler, { concurrency: 1 })
    return jobs
  }
  const first = worker('first', slow.opened)
  await open('consumer').asService('test', tx => first.enqueue(tx, job, { thing: 'x' }))
  await eventually(() => outcome.length === 1)
  clock.advance(60_000)
  worker('second', next.opened)
  await eventually(() => outcome.length === 2)
  slow.open()
  await eventually(() => outcome.length === 3)
  next.open()
  await eventually(() => outcome.length === 4)
  const lost = `first: the job ${job.name} was lost to another worker`
  expect(outcome).toEqual(['first begins', 'second begins', lost, 'second commits'])
  expect(await effectsOn(open('consumer'), job.name)).toEqual([2])
})

test('a worker that lives keeps its job for as long as it takes', async () => {
  const [job, slow, ran, clock] = [freshJob(), gate(), [] as string[], testClock()]
  const leaseMs = 300
  clock.set('2030-01-01T00:00:00Z')
  for (const name of ['one', 'two'])
    start({ now: clock.now, leaseMs, tickMs: 10 }).work(job, async () => {
      ran.push(name)
      await slow.opened
    })
  const jobs = start({ now: clock.now })
  await open('consumer').asService('test', tx => jobs.enqueue(tx, job, { thing: 'x' }))
  const held = 'select from consumer.jobs where name = $1 and claim is not null and run_at = $2'
  for (let part = 0; part < 4; part++) {
    const until = new Date(clock.now().getTime() + leaseMs)
    await eventually(async () => (await asOwner(held, [job.name, until])).rows.length)
    clock.advance(leaseMs / 2)
  }
  slow.open()
  await eventually(async () => (await jobs.counts()).every(row => row.name !== job.name))
  expect(ran).toHaveLength(1)
})

test('a job that takes too long is told to stop and tried again', async () => {
  const [jobs, job, reasons] = [start(), freshJob({ timeoutMs: 20 }), [] as string[]]
  jobs.work(job, async ({ attempt, signal }) => {
    if (attempt > 1) return
    await new Promise(resolve => signal.addEventListener('abort', resolve))
    reasons.push(String(signal.reason))
  })
  await open('consumer').asService('test', tx => jobs.enqueue(tx, job, { thing: 'x' }))
  await eventually(async () => reasons.length && (await jobs.counts()).every(row => row.name !== job.name))
  expect(reasons).toEqual([`Error: the job ${job.name} took longer than 20 ms`])
})
