import { domainEvent } from '@flow/contracts'
import { type Database, database, int4, openPool, statement, type Tx } from '@flow/postgres'
import { createTestDatabase } from '@flow/testkit'
import pg from 'pg'
import { Type } from 'typebox'
import { afterAll, beforeAll, inject } from 'vitest'
import type { MessagingLog } from '../runtime.ts'

const migrations = new URL('./migrations/', import.meta.url)
const services = ['source', 'consumer'].map(name => ({ name, migrations }))

export const thingChanged = domainEvent(
  'thing.changed',
  1,
  Type.Object({ thingId: Type.String(), n: Type.Integer() }),
  payload => payload.thingId,
)
export const thingNoticed = domainEvent('thing.noticed', 1, Type.Object({ thingId: Type.String() }), p => p.thingId)

export const silent: MessagingLog = { debug: () => {}, warn: () => {}, error: () => {} }

const insertEffect = statement('test.insertEffect', {}, 'insert into effects (aggregate, n) values ($1, $2)')
const listEffects = statement(
  'test.listEffects',
  { n: int4 },
  'select n from effects where aggregate = $1 order by nth',
)
const lockAggregate = statement(
  'test.lockAggregate',
  { version: int4 },
  `insert into aggregates (id) values ($1)
   on conflict (id) do update set version = aggregates.version + 1 returning version`,
)

/** Locks an aggregate and counts its version up: 0, 1, 2 … */
export const nextVersion = async (tx: Tx, id: string): Promise<number> => (await tx.one(lockAggregate, [id])).version

export const recordEffect = (tx: Tx, aggregate: string, n: number) => tx.run(insertEffect, [aggregate, n])

/** The effects on one aggregate, in the order they took place. */
export const effectsOn = async (db: Database, aggregate: string): Promise<number[]> =>
  (await db.asService('read the effects', tx => tx.all(listEffects, [aggregate]))).map(effect => effect.n)

/** Two services on a database of the test file's own. */
export const useHouse = () => {
  let house: Awaited<ReturnType<typeof createTestDatabase>>
  const opened: Database[] = []
  const shared = new Map<string, Database>()
  let owner: pg.Pool | undefined

  beforeAll(async () => {
    house = await createTestDatabase(inject('postgresUrl'), services)
  })
  afterAll(async () => {
    await Promise.all(opened.map(db => db.close()))
    await owner?.end()
    await house.drop()
  })
  /** A pool of its own, as another copy of the service would have. */
  const openAnother = (service: string, max = 3): Database => {
    const db = database(openPool({ url: house.urlOf(service), max }))
    opened.push(db)
    return db
  }
  return {
    url: (service: string) => house.urlOf(service),
    openAnother,
    /** The service's pool that all tests of the file share. */
    open: (service: 'source' | 'consumer'): Database => {
      const known = shared.get(service) ?? openAnother(service, 6)
      shared.set(service, known)
      return known
    },
    /** Runs a text as the database's owner. */
    asOwner: (text: string, values: unknown[] = []) => {
      owner ??= new pg.Pool({ connectionString: house.adminUrl, max: 2 })
      return owner.query(text, values)
    },
  }
}
