import { eventually, testClock } from '@flow/testkit'
import { expect, test } from 'vitest'
import { gate, seeded } from '../testing/chance.ts'
import { effectsOn, recordEffect, useHouse } from '../testing/house.ts'
import { freshJob, useJobs } from '../testing/job-house.ts'
import { nextRun } from './schedules.ts'

const house = useHouse()
const { start } = useJobs(house)
const { open, openAnother, asOwner } = house

const things = (count: number) => Array.from({ length: count }, (_, index) => ({ data: { thing: String(index) } }))

test('jobs run together in batches, and those not completed by a failing batch come again', async () => {
  const [jobs, job, seen] = [start(), freshJob(), [] as { size: number; thing: string }[]]
  let failures = 1
  const work = open('consumer')
  jobs.workBatch(
    job,
    async runs => {
      seen.push(...runs.map(run => ({ size: runs.length, thing: run.data.thing })))
      const [first] = runs
      if (failures-- > 0 && first) {
        await work.asService('test', tx => first.complete(tx))
        throw new Error('the rest not')
      }
    },
    { size: 10, concurrency: 1 },
  )
  await work.asService('test', tx => jobs.enqueueMany(tx, job, things(25)))
  await eventually(async () => (await jobs.counts()).every(row => row.name !== job.name))
  expect(seen).toHaveLength(25 + 9)
  expect(Math.max(...seen.map(each => each.size))).toBe(10)
  expect(new Set(seen.map(each => each.thing)).size).toBe(25)
})

test('no more jobs of a kind run at the same time than allowed', async () => {
  const [jobs, job] = [start(), freshJob()]
  let [now, most, done] = [0, 0, 0]
  const all = gate()
  jobs.work(
    job,
    async () => {
      most = Math.max(most, ++now)
      if (now === 3) all.open()
      await all.opened
      now--
      done++
    },
    { concurrency: 3 },
  )
  await open('consumer').asService('test', tx => jobs.enqueueMany(tx, job, things(10)))
  await eventually(() => done === 10)
  expect(most).toBe(3)
})

test('jobs of higher priority start first', async () => {
  const started: string[] = []
  const [low, high] = [freshJob({ priority: 1 }), freshJob({ priority: 9 })]
  const jobs = start()
  await open('consumer').asService('test', async tx => {
    await jobs.enqueue(tx, low, { thing: 'x' })
    await jobs.enqueue(tx, high, { thing: 'x' })
  })
  jobs.work(low, async () => started.push('low'))
  jobs.work(high, async () => started.push('high'))
  await eventually(() => started.length === 2)
  expect(started).toEqual(['high', 'low'])
})

test('a schedule enqueues each time once, whatever the number of copies', async () => {
  const clock = testClock()
  clock.set('2030-03-01T10:00:30Z')
  const [job, ran] = [freshJob(), [] as string[]]
  const copies = [start({ now: clock.now }), start({ now: clock.now })]
  for (const jobs of copies) {
    jobs.work(job, async ({ data }) => ran.push(`${data.thing} ${clock.now().toISOString()}`))
    await jobs.schedule(job, { cron: '0 * * * *', timeZone: 'UTC', data: { thing: 'hourly' } })
  }
  const waiting = async () => {
    const { rows } = await asOwner('select run_at from consumer.jobs where name = $1 and claim is null', [job.name])
    return rows.map(row => row.run_at.toISOString())
  }
  expect(await waiting()).toEqual(['2030-03-01T11:00:00.000Z'])
  clock.set('2030-03-01T11:00:01Z')
  await eventually(() => ran.length)
  await eventually(async () => (await waiting())[0] === '2030-03-01T12:00:00.000Z')
  clock.set('2030-03-01T17:30:00Z')
  await eventually(async () => (await waiting())[0] === '2030-03-01T18:00:00.000Z')
  expect(ran).toEqual(['hourly 2030-03-01T11:00:01.000Z', 'hourly 2030-03-01T17:30:00.000Z'])
})

test('a singleton that is wanted before its scheduled time runs at once, and then by its schedule again', async () => {
  const clock = testClock()
  clock.set('2030-03-01T10:00:30Z')
  const [jobs, job, ran] = [start({ now: clock.now }), freshJob({ singleton: true }), [] as string[]]
  jobs.work(job, async ({ data }) => ran.push(data.thing))
  await jobs.schedule(job, { cron: '0 * * * *', timeZone: 'UTC', data: { thing: 'by schedule' } })
  await open('consumer').asService('test', tx => jobs.enqueue(tx, job, { thing: 'now' }))
  const waiting = async () => {
    const { rows } = await asOwner('select run_at from consumer.jobs where name = $1', [job.name])
    return rows.map(row => row.run_at.toISOString())
  }
  await eventually(async () => (await waiting())[0] === '2030-03-01T11:00:00.000Z')
  clock.set('2030-03-01T11:00:01Z')
  await eventually(async () => (await waiting())[0] === '2030-03-01T12:00:00.000Z')
  expect(ran).toEqual(['now', 'by schedule'])
})

test('a schedule outlives a job that fails for good, and a changed one replaces the old', async () => {
  const clock = testClock()
  clock.set('2030-03-01T10:00:30Z')
  const job = freshJob({ retry: { attempts: 1 } })
  const jobs = start({ now: clock.now })
  jobs.work(job, () => Promise.reject(new Error('never')))
  await jobs.schedule(job, { cron: '0 * * * *', timeZone: 'UTC', data: { thing: 'x' } })
  const waiting = async () => {
    const { rows } = await asOwner('select run_at from consumer.jobs where name = $1 and dead_at is null', [job.name])
    return rows.map(row => row.run_at.toISOString())
  }
  clock.set('2030-03-01T11:00:01Z')
  await eventually(async () => (await jobs.dead()).some(dead => dead.name === job.name))
  expect(await waiting()).toEqual(['2030-03-01T12:00:00.000Z'])
  await start({ now: clock.now }).schedule(job, { cron: '30 6 * * *', timeZone: 'Asia/Tokyo', data: { thing: 'x' } })
  expect(await waiting()).toEqual(['2030-03-01T21:30:00.000Z'])
})

test.each([
  ['30 2 * * *', '2026-03-28T12:00:00Z', ['2026-03-29T01:30:00.000Z', '2026-03-30T00:30:00.000Z']],
  ['30 2 * * *', '2026-10-24T12:00:00Z', ['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z']],
  ['0 0 29 2 *', '2026-01-01T00:00:00Z', ['2028-02-28T23:00:00.000Z', '2032-02-28T23:00:00.000Z']],
])('%s in Rome after %s', async (cron, after, expected) => {
  const first = await nextRun(cron, 'Europe/Rome', new Date(after))
  const second = await nextRun(cron, 'Europe/Rome', first)
  expect([first.toISOString(), second.toISOString()]).toEqual(expected)
})

test('a schedule that cannot be understood is refused', async () => {
  const jobs = start()
  const data = { thing: 'x' }
  await expect(jobs.schedule(freshJob(), { cron: '* * * *', timeZone: 'UTC', data })).rejects.toThrow(/five fields/)
  await expect(jobs.schedule(freshJob(), { cron: '61 * * * *', timeZone: 'UTC', data })).rejects.toThrow()
  await expect(jobs.schedule(freshJob(), { cron: '0 * * * *', timeZone: 'Mars/Base', data })).rejects.toThrow()
})

test.each([21, 22, 23])(
  'through failures, hangs, killed connections and stopped copies each job takes effect once (seed %i)',
  async seed => {
    const chance = seeded(seed)
    const job = freshJob({ timeoutMs: 50, retry: { attempts: 1_000, baseMs: 1, maxMs: 3 } })
    const copy = () => {
      const db = openAnother('consumer')
      const jobs = start({ db, leaseMs: 150, tickMs: 20, random: chance.random })
      jobs.work(
        job,
        async run => {
          const what = chance.below(8)
          if (what === 0) throw new Error('mishap')
          if (what === 1) await new Promise(resolve => run.signal.addEventListener('abort', resolve))
          await db.asService('test', async tx => {
            await recordEffect(tx, job.name, Number(run.data.thing))
            await run.complete(tx)
            if (what !== 2) return
            const [row] = await tx.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid', params: [] })
            await asOwner('select pg_terminate_backend($1, 5000)', [row?.pid])
          })
        },
        { concurrency: 3 },
      )
      return jobs
    }
    const copies = [copy(), copy()]
    const db = open('consumer')
    await db.asService('test', async tx => copies[0]?.enqueueMany(tx, job, things(60)))
    await eventually(async () => (await effectsOn(db, job.name)).length > 20)
    await copies[0]?.stop(0)
    const last = copy()
    await eventually(async () => (await last.counts()).every(row => row.name !== job.name))
    const done = await effectsOn(db, job.name)
    expect(done.toSorted((one, two) => one - two)).toEqual(Array.from({ length: 60 }, (_, index) => index))
  },
)
