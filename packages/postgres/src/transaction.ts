import type pg from 'pg'
import type { Statement } from './statement.ts'

/** A text built at run time, with its parameters. */
export interface TxQuery {
  /** Given, the server keeps the text prepared under this name; a name stands for one text alone. */
  readonly name?: string
  readonly text: string
  readonly params: readonly unknown[]
  /**
   * The text is planned once for all values, when the server sees it for the first time: for texts whose best plan is
   * known to be the same always, of which planning would be the most expensive part. It needs a name.
   */
  readonly plannedOnce?: boolean
}

/** An open transaction. Statements sent without waiting for one another are pipelined. */
export interface Tx {
  all<R>(statement: Statement<R>, params?: readonly unknown[]): Promise<R[]>
  first<R>(statement: Statement<R>, params?: readonly unknown[]): Promise<R | undefined>
  /** The only row; anything else is a programming error. */
  one<R>(statement: Statement<R>, params?: readonly unknown[]): Promise<R>
  /** Runs a statement for its effect; answers the number of rows it touched. */
  run(statement: Statement<unknown>, params?: readonly unknown[]): Promise<number>
  query<R>(query: TxQuery): Promise<R[]>
  send<R>(query: pg.QueryConfig): Promise<R[]>
  /** Runs `work`; when it throws only its own changes are undone. */
  savepoint<T>(work: () => Promise<T>): Promise<T>
  /**
   * Sends the commit right behind statements that were sent already, without waiting for them first, and answers them:
   * one round trip less at the end. When one of them fails all is undone, as always. Nothing may follow, and nothing of
   * it may still decide whether to send.
   */
  close<T>(underWay: Promise<T>): Promise<T>
  /** Runs `effect` once the transaction is committed; it must not throw. For wake-ups and cache drops, never for truth. */
  onCommit(effect: () => void): void
}

/** How statements of a transaction are planned. */
export interface Planning {
  /** Once for all values. */
  readonly once?: boolean
  /** No table is read whole where an index leads to its rows; plans of foreign keys are no exception. */
  readonly byIndex?: boolean
}

const IDENTITY = "select set_config('request.jwt.claims', $1, true)"
const ONCE = ", set_config('plan_cache_mode', 'force_generic_plan', true)"
const BY_INDEX = ", set_config('enable_seqscan', 'off', true)"

/** Says who asks, and how to plan, until the transaction ends. */
const opening = (claims: string, { once, byIndex }: Planning): pg.QueryConfig => ({
  name: `flow.identity${once ? '.once' : ''}${byIndex ? '.index' : ''}`,
  text: `${IDENTITY}${once ? ONCE : ''}${byIndex ? BY_INDEX : ''}`,
  values: [claims],
})

const RETRIED = new Set(['40001', '40P01'])
const ATTEMPTS = 3
/** A statement behind one that failed. */
const ABORTED = '25P02'

const codeOf = (error: unknown) => (error as { code?: string } | undefined)?.code ?? ''

/** What is asked of the end of a transaction. */
interface Ending {
  readonly effects: Array<() => void>
  /** What broke the transaction: statements that were sent behind it fail for that reason alone. */
  cause?: unknown
  commit?: Promise<pg.QueryResult>
}

const txOver = (client: pg.PoolClient, ending: Ending): Tx => {
  const { effects } = ending
  let depth = 0
  const raw = async (query: pg.QueryConfig) => {
    try {
      return await client.query(query)
    } catch (error) {
      if (codeOf(error) !== ABORTED) ending.cause ??= error
      throw ending.cause ?? error
    }
  }
  const named = (statement: Statement<unknown>, params: readonly unknown[] = []) =>
    raw({ name: statement.name, text: statement.text, values: params as unknown[] })
  const tx: Tx = {
    all: async <R>(statement: Statement<R>, params?: readonly unknown[]) =>
      (await named(statement, params)).rows as R[],
    first: async <R>(statement: Statement<R>, params?: readonly unknown[]) =>
      (await named(statement, params)).rows[0] as R | undefined,
    one: async <R>(statement: Statement<R>, params?: readonly unknown[]) => {
      const { rows } = await named(statement, params)
      if (rows.length !== 1) throw new Error(`${statement.name} answered ${rows.length} rows instead of one`)
      return rows[0] as R
    },
    run: async (statement, params) => (await named(statement, params)).rowCount ?? 0,
    query: async <R>({ name, text, params }: TxQuery) =>
      (await raw({ ...(name ? { name } : {}), text, values: params as unknown[] })).rows as R[],
    send: async <R>(query: pg.QueryConfig) => (await raw(query)).rows as R[],
    savepoint: async work => {
      const name = `s${++depth}`
      const kept = effects.length
      await client.query(`savepoint ${name}`)
      try {
        const result = await work()
        await client.query(`release savepoint ${name}`)
        return result
      } catch (error) {
        effects.length = kept
        ending.cause = undefined
        await client.query(`rollback to savepoint ${name}`)
        throw error
      }
    },
    close: underWay => {
      ending.commit = client.query('commit')
      ending.commit.catch(() => undefined)
      return underWay
    },
    onCommit: effect => void effects.push(effect),
  }
  return tx
}

const attempt = async <T>(pool: pg.Pool, identity: pg.QueryConfig, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  const ending: Ending = { effects: [] }
  let broken: Error | undefined
  try {
    const opened = Promise.all([client.query('begin'), client.query(identity)])
    opened.catch(() => undefined)
    const result = await work(txOver(client, ending))
    await opened
    const { command } = await (ending.commit ?? client.query('commit'))
    if (command !== 'COMMIT') throw new Error('the transaction was undone: a failed statement was ignored')
    for (const effect of ending.effects) effect()
    return result
  } catch (error) {
    await client.query('rollback').catch(failure => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

const single = async <T>(pool: pg.Pool, identity: pg.QueryConfig, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const opened = client.query('begin read only')
    const identified = client.query(identity)
    const working = work(txOver(client, { effects: [] }))
    const closed = client.query('commit')
    const [, , result] = await Promise.all([opened, identified, working, closed])
    return result
  } catch (error) {
    await client.query('rollback').catch(failure => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * Runs `work` in a transaction whose identity is `claims`. A deadlock or a serialisation failure had no effect,
 * so it is run again, three times at most. `readOnly` is for one statement, sent together with begin and commit.
 */
export const transaction = async <T>(
  pool: pg.Pool,
  claims: string,
  work: (tx: Tx) => Promise<T>,
  { readOnly = false, ...planning }: Planning & { readonly readOnly?: boolean } = {},
): Promise<T> => {
  const identity = opening(claims, planning)
  if (readOnly) return single(pool, identity, work)
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(pool, identity, work)
    } catch (error) {
      if (tries >= ATTEMPTS || !RETRIED.has(codeOf(error))) throw error
    }
  }
}
