import type { Database } from '@flow/postgres'
import { afterEach } from 'vitest'
import { type Bus, type BusOptions, createBus } from '../bus.ts'
import { type EventHandler, on } from '../consumers.ts'
import { type LocalSource, localSource } from '../local-source.ts'
import { publishMany } from '../publish.ts'
import { recordEffect, silent, thingChanged, type useHouse } from './house.ts'

export type Handle = Parameters<typeof on<typeof thingChanged>>[1]

/** Records each event it handles. */
export const recording: Handle = (tx, { payload }) => recordEffect(tx, payload.thingId, payload.n)

/** Buses over a source on the test's own databases; each test's are stopped at its end. */
export const useBuses = ({ open }: ReturnType<typeof useHouse>) => {
  const running: { stop(): Promise<void> }[] = []
  let names = 0
  afterEach(async () => {
    await Promise.all(running.splice(0).map(each => each.stop()))
  })

  const source = (db: Database = open('source')): LocalSource => {
    const made = localSource({ service: 'source', db, log: silent })
    running.push(made)
    return made
  }
  /** A consumer that nobody has used; its copies share the name. */
  const freshName = () => `consumer-${++names}`
  const start = (
    handle: Handle | readonly EventHandler[],
    options: Partial<BusOptions> = {},
  ): Bus & { db: Database } => {
    const db = options.db ?? open('consumer')
    const from = options.sourceOf ? undefined : source()
    const bus = createBus({
      service: freshName(),
      log: silent,
      consumers: { source: typeof handle === 'function' ? [on(thingChanged, handle)] : handle },
      sourceOf: () => from as LocalSource,
      waitMs: 60_000,
      tickMs: 50,
      retry: { attempts: 4, baseMs: 2, maxMs: 10 },
      ...options,
      db,
    })
    bus.start()
    running.push(bus)
    return Object.assign(bus, { db })
  }
  /** The dead letters about one thing. */
  const deadLetters = async (bus: Bus, thingId: string) =>
    (await bus.deadLetters()).filter(letter => letter.event.aggregateId === thingId)
  const publishAll = (thingId: string, versions: readonly number[], db = open('source')) =>
    db.asService('test', tx =>
      publishMany(
        tx,
        thingChanged,
        versions.map(n => ({ thingId, n })),
      ),
    )
  return { source, start, freshName, publishAll, deadLetters }
}
