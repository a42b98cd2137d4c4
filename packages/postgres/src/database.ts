import type { Actor } from '@flow/contracts'
import type pg from 'pg'
import { claimsOf, serviceClaims } from './identity.ts'
import { type Listening, openListener } from './listen.ts'
import type { Statement } from './statement.ts'
import { type Tx, type TxQuery, transaction } from './transaction.ts'

/** A service's way to its own schema. Every access says as whom; without an identity the policies show nothing. */
export interface Database {
  /** Runs `work` in one transaction as the actor. Deadlocks and serialisation failures run it again. */
  asUser<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Runs `work` with the service's own rights; `reason` says why and is seen by the database's log. */
  asService<T>(reason: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** One read as the actor: begin, identity, query and commit travel in a single round trip. */
  read<R>(actor: Actor, statement: Statement<R>, params?: readonly unknown[]): Promise<R[]>
  /** The same with the service's own rights. */
  readAsService<R>(reason: string, statement: Statement<R>, params?: readonly unknown[]): Promise<R[]>
  /** One read of a text built at run time (by kysely), as the actor, in a single round trip. */
  readQuery<R>(actor: Actor, query: TxQuery): Promise<R[]>
  /** Whether the database answers, and in how many milliseconds. */
  health(): Promise<{ status: 'ok' | 'down'; latencyMs: number }>
  /**
   * Calls `hear` at each `pg_notify` on the channel, and after a lost connection is back, since something may have
   * been missed. Takes one connection beside the pool for all channels together.
   */
  listen(channel: string, hear: () => void): Promise<Listening>
  /**
   * The same database, of which no table is read whole where an index leads to its rows, whatever its statistics say:
   * for tables that may grow a thousandfold before these are told. A plan once made is kept.
   */
  byIndex(): Database
  close(): Promise<void>
}

const databaseOver = (pool: pg.Pool, listener: ReturnType<typeof openListener>, byIndex: boolean): Database => {
  const readAs = async <R>(claims: string, query: pg.QueryConfig, once = false): Promise<R[]> =>
    transaction(pool, claims, async tx => tx.send<R>(query), { readOnly: true, once, byIndex })
  const readOne = <R>(claims: string, { name, text }: Statement<R>, params: readonly unknown[] = []): Promise<R[]> =>
    readAs(claims, { name, text, values: params as unknown[] })
  return {
    asUser: (actor, work) => transaction(pool, claimsOf(actor), work, { byIndex }),
    asService: (reason, work) => transaction(pool, serviceClaims(reason), work, { byIndex }),
    read: (actor, statement, params) => readOne(claimsOf(actor), statement, params),
    readAsService: (reason, statement, params) => readOne(serviceClaims(reason), statement, params),
    readQuery: (actor, query) =>
      readAs(
        claimsOf(actor),
        { ...(query.name ? { name: query.name } : {}), text: query.text, values: query.params as unknown[] },
        query.plannedOnce,
      ),
    health: async () => {
      const start = performance.now()
      const status = await pool.query('select 1').then(
        () => 'ok' as const,
        () => 'down' as const,
      )
      return { status, latencyMs: Math.round((performance.now() - start) * 10) / 10 }
    },
    listen: listener.listen,
    byIndex: () => databaseOver(pool, listener, true),
    close: async () => {
      await listener.close()
      await pool.end()
    },
  }
}

export const database = (pool: pg.Pool): Database => databaseOver(pool, openListener(pool), false)
