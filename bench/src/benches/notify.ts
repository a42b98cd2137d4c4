import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '@flow/contracts'
import { type BenchHouse, openBenchHouse, startTakingProvider } from '@flow/notifications/bench'
import type { Bench } from '../context.ts'
import { figure } from '../report.ts'
import { cpuMs, treeOf } from '../world/process-tree.ts'

const percentile = (samples: readonly number[], share: number) =>
  samples.toSorted((a, b) => a - b)[Math.floor(samples.length * share)] ?? Number.NaN

/** Milliseconds until a mail with a secret stands in the outbox. */
const alertIn = async ({ service, client }: BenchHouse): Promise<number> => {
  const id = newId()
  const { rows } = await client.query('select id from people limit 1')
  const began = performance.now()
  await service.internal.sendMail({
    ...{
      id,
      userId: rows[0].id,
      to: 'a@example.org',
      kind: 'reset_password',
      language: 'en',
      subject: 'Set a new password',
    },
    ...{ lines: ['Hello,', 'http://localhost:3000/reset-password?token=x'], alert: false },
  })
  for (;;) {
    const found = await client.query('select 1 from letters where id = $1', [id])
    if (found.rowCount) return performance.now() - began
    await sleep(1)
  }
}

/** Processor time of this process and of PostgreSQL so far, in milliseconds. */
const processorMs = () => treeOf(process.pid).reduce((sum, pid) => sum + cpuMs(pid), 0)

/** What a piece of work took of the clock and of the processors: it tells both apart on a machine that others use. */
const measured = async <T>(work: () => Promise<T>): Promise<{ readonly made: T; readonly processor: number }> => {
  const before = processorMs()
  const made = await work()
  return { made, processor: processorMs() - before }
}

/** Messages delivered a second, from the first to the last. */
const drain = async (house: BenchHouse, during: () => Promise<unknown> = async () => undefined): Promise<number> => {
  const waiting = await house.waiting()
  const began = performance.now()
  await house.service.begin()
  await during()
  while ((await house.waiting()) > 0) await sleep(50)
  return (waiting / (performance.now() - began)) * 1000
}

/** To everybody, kept in the outbox, with alerts in between. */
const inBatches = async (adminUrl: string, people: number, progress: (text: string) => void) => {
  const house = await openBenchHouse(adminUrl, people)
  const alerts: number[] = []
  try {
    progress(`${people} people`)
    const enqueuing = await measured(house.enqueue)
    progress('enqueued')
    let left = true
    const asking = async () => {
      while (left && alerts.length < 400) {
        alerts.push(await alertIn(house))
        await sleep(20)
        left = (await house.waiting()) > 100
      }
    }
    const draining = await measured(() => drain(house, asking))
    const enqueued = people / (enqueuing.made / 1000)
    return { enqueued, drained: draining.made, alerts, processor: { enqueuing, draining } }
  } finally {
    await house.stop()
  }
}

/** By a provider that takes them one by one. */
const oneByOne = async (adminUrl: string, people: number) => {
  const provider = await startTakingProvider()
  const house = await openBenchHouse(adminUrl, people, provider.outside)
  try {
    await house.enqueue()
    return await measured(() => drain(house))
  } finally {
    await house.stop()
    provider.stop()
  }
}

/** Accepting and delivering an announcement to everybody, with an alert in between. */
export const notify: Bench = {
  name: 'notify',
  title: 'Messages to 100,000 people',
  run: async ({ worlds, rounds, progress }) => {
    const people = rounds < 3 ? 10_000 : 100_000
    const adminUrl = worlds.server.adminUrl('postgres')
    const { enqueued, drained, alerts, processor } = await inBatches(adminUrl, people, progress)
    progress('delivered in batches')
    const { made: single, processor: singly } = await oneByOne(adminUrl, people / 10)
    const each = (ms: number, count: number) => `${figure((ms * 1000) / count)} µs`
    const [p50, p99] = [percentile(alerts, 0.5), percentile(alerts, 0.99)]
    return {
      tables: [
        {
          columns: ['alerts', 'p50', 'p99'],
          rows: [[String(alerts.length), `${figure(p50)} ms`, `${figure(p99)} ms`]],
        },
        {
          columns: ['processor time, ours and PostgreSQL’s', 'each'],
          rows: [
            ['a person accepted', each(processor.enqueuing.processor, people)],
            ['a mail delivered, in batches', each(processor.draining.processor, people)],
            ['a mail delivered, one by one', each(singly, people / 10)],
          ],
        },
      ],
      aims: [
        { what: 'people accepted a second', aim: '≥ 45,000', got: figure(enqueued), met: enqueued >= 45_000 },
        { what: 'mails delivered a second, in batches', aim: '≥ 3,600', got: figure(drained), met: drained >= 3_600 },
        { what: 'mails delivered a second, one by one', aim: '≥ 650', got: figure(single), met: single >= 650 },
        { what: 'alert during the batches, p99', aim: '≤ 250 ms', got: `${figure(p99)} ms`, met: p99 <= 250 },
      ],
      notes: [
        'Each person gets an inbox item and a mail in their language, rendered, with tracked links; preferences and suppressed addresses are asked for each. Addresses come from a stand-in for the users service in the same process.',
        'In batches mails are kept sealed in the local outbox; one by one each goes to a provider that speaks SendGrid’s protocol, in a process of its own on the same machine, by a request of its own, to a tenth of the people.',
        'An alert is a mail of the accounts, from the call until it stands in the outbox.',
      ],
    }
  },
}
