import { domainEvent } from '@flow/contracts'
import { createBus, createJobs, defineJob, localSource, on, publish, publishMany } from '@flow/messaging'
import { type Database, database, ensureDatabase, migrate, openPool, serviceUrl, statement } from '@flow/postgres'
import { Type } from 'typebox'

/** One figure, beside the same work done without ours. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly baseline?: { readonly name: string; readonly value: number }
}

const ticked = domainEvent('bench.ticked', 1, Type.Object({ id: Type.String(), at: Type.Number() }), p => p.id)
const work = defineJob('bench.work', Type.Object({ at: Type.Number() }))
const silent = { debug: () => {}, warn: () => {}, error: () => {} }

const insertOne = statement('bench.insertOne', {}, 'insert into bench_rows (id, at) values ($1, $2)')
const insertMany = statement(
  'bench.insertMany',
  {},
  'insert into bench_rows (id, at) select * from unnest($1::text[], $2::float8[])',
)

const rate = async (count: number, run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await run()
  return Math.round((count / (performance.now() - start)) * 1000)
}

const inParallel = (lanes: number, each: number, run: (index: number) => Promise<unknown>) =>
  Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let index = 0; index < each; index++) await run(lane * each + index)
    }),
  )

const percentiles = (samples: readonly number[]) => {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10
  return { p50: at(0.5), p99: at(0.99) }
}

/** Resolves when it was counted up to `count`. */
const countdown = (count: number) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  let left = count
  return { done: promise, one: () => --left === 0 && resolve() }
}

const payloads = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `t${index % 500}`, at: 0 }))

const [lanes, each, together, times] = [4, 500, 1_000, 20]
const PUBLISHED = lanes * each + together * times

const publishing = async (source: Database): Promise<Row[]> => {
  const single = await rate(lanes * each, () =>
    inParallel(lanes, each, index => source.asService('bench', tx => publish(tx, ticked, { id: `t${index}`, at: 0 }))),
  )
  const bare = await rate(lanes * each, () =>
    inParallel(lanes, each, index => source.asService('bench', tx => tx.run(insertOne, [`t${index}`, 0]))),
  )
  const many = await rate(together * times, () =>
    inParallel(1, times, () => source.asService('bench', tx => publishMany(tx, ticked, payloads(together)))),
  )
  const ids = payloads(together).map(payload => payload.id)
  const bareMany = await rate(together * times, () =>
    inParallel(1, times, () => source.asService('bench', tx => tx.run(insertMany, [ids, ids.map(() => 0)]))),
  )
  return [
    { name: 'publish, one a transaction', value: single, unit: '/s', baseline: { name: 'bare insert', value: bare } },
    {
      name: 'publish, 1000 a transaction',
      value: many,
      unit: '/s',
      baseline: { name: 'bare insert', value: bareMany },
    },
  ]
}

/** Drains the log with one insert for each event, then measures from commit to handler one at a time. */
const consuming = async (source: Database, consumer: Database): Promise<Row[]> => {
  const log = localSource({ service: 'source', db: source, log: silent })
  const drained = countdown(PUBLISHED)
  let heard: (() => void) | undefined
  const latencies: number[] = []
  const bus = createBus({
    service: 'consumer',
    db: consumer,
    log: silent,
    sourceOf: () => log,
    consumers: {
      source: [
        on(ticked, async (tx, { payload }) => {
          if (payload.at) latencies.push(performance.now() - payload.at)
          await tx.run(insertOne, [payload.id, payload.at])
          drained.one()
          heard?.()
        }),
      ],
    },
  })
  const value = await rate(PUBLISHED, () => {
    bus.start()
    return drained.done
  })
  const bare = await rate(PUBLISHED, () =>
    inParallel(1, PUBLISHED / 100, () =>
      consumer.asService('bench', async tx => {
        for (let row = 0; row < 100; row++) await tx.run(insertOne, ['t', 0])
      }),
    ),
  )
  for (let round = 0; round < 300; round++) {
    const arrived = new Promise<void>(resolve => {
      heard = resolve
    })
    await source.asService('bench', tx => publish(tx, ticked, { id: 't', at: performance.now() }))
    await arrived
  }
  await bus.stop()
  await log.stop()
  const { p50, p99 } = percentiles(latencies)
  return [
    {
      name: 'consume, one insert each',
      value,
      unit: '/s',
      baseline: { name: 'the inserts alone, 100 a commit', value: bare },
    },
    { name: 'publish to handler, p50', value: p50, unit: 'ms' },
    { name: 'publish to handler, p99', value: p99, unit: 'ms' },
  ]
}

const jobs = async (db: Database): Promise<Row[]> => {
  const count = 20_000
  const runner = createJobs({ service: 'consumer', db, log: silent })
  const data = Array.from({ length: 1_000 }, () => ({ data: { at: 0 } }))
  const enqueued = await rate(count, () =>
    inParallel(1, count / 1_000, () => db.asService('bench', tx => runner.enqueueMany(tx, work, data))),
  )
  const drained = countdown(count)
  const latencies: number[] = []
  let heard: (() => void) | undefined
  runner.workBatch(
    work,
    async runs => {
      for (const { data } of runs) {
        if (data.at) latencies.push(performance.now() - data.at)
        drained.one()
      }
      heard?.()
    },
    { size: 100 },
  )
  const batched = await rate(count, () => {
    runner.start()
    return drained.done
  })
  for (let round = 0; round < 300; round++) {
    const arrived = new Promise<void>(resolve => {
      heard = resolve
    })
    await db.asService('bench', tx => runner.enqueue(tx, work, { at: performance.now() }))
    await arrived
  }
  await runner.stop()
  const singles = 3_000
  const ended = countdown(singles)
  const single = createJobs({ service: 'consumer', db, log: silent })
  await db.asService('bench', tx => single.enqueueMany(tx, work, data.concat(data, data)))
  single.work(work, async () => ended.one(), { concurrency: 8 })
  const one = await rate(singles, () => {
    single.start()
    return ended.done
  })
  await single.stop()
  const { p50, p99 } = percentiles(latencies)
  return [
    { name: 'jobs enqueued, 1000 a transaction', value: enqueued, unit: '/s' },
    { name: 'jobs done, batches of 100', value: batched, unit: '/s' },
    { name: 'jobs done, one by one', value: one, unit: '/s' },
    { name: 'enqueue to start, p50', value: p50, unit: 'ms' },
    { name: 'enqueue to start, p99', value: p99, unit: 'ms' },
  ]
}

/** Publishing, consuming and jobs on a server of the caller's, in a database that is made for it and removed. */
export const run = async (adminUrl: string): Promise<Row[]> => {
  const name = `bench_bus_${process.pid}_${Date.now()}`
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  await ensureDatabase(adminUrl, name)
  const services = ['source', 'consumer'].map(name => ({ name, migrations: new URL('./bus/', import.meta.url) }))
  await migrate({ adminUrl: url.href, services, passwordOf: () => 'bench' })
  const open = (service: string) => database(openPool({ url: serviceUrl(url.href, service, 'bench') }))
  const [source, consumer] = [open('source'), open('consumer')]
  try {
    return [...(await publishing(source)), ...(await consuming(source, consumer)), ...(await jobs(consumer))]
  } finally {
    await Promise.all([source.close(), consumer.close()])
    const admin = openPool({ url: adminUrl, max: 1 })
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}
