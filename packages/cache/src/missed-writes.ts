import type { RedisKeys } from './redis-keys.ts'
import { DROP } from './redis-scripts.ts'
import { MARK } from './shelf.ts'
import type { Connection } from './wire.ts'

const REMEMBERED_AT_MOST = 50_000
const KEYS_PER_CALL = 200
const SCAN_COUNT = '1000'

interface Seal {
  readonly json: string
  readonly until: number
}

/**
 * Writes that Redis has not confirmed. A Redis that only hung, or was out of reach, still holds what was dropped
 * meanwhile; so nobody asks a new connection before these are made good. A missed `set` is made good by dropping the
 * key: its value may be old by then. Too many of them, and all that is cached is dropped.
 */
export interface MissedWrites {
  /** Remembers a write that is about to be sent; call what it answers when Redis confirmed it. */
  begin(keys: readonly string[], seal?: { json: string; ttlMs: number }): () => void
  any(): boolean
  makeGood(connection: Connection): Promise<void>
}

export const createMissedWrites = (names: RedisKeys, atMost = REMEMBERED_AT_MOST): MissedWrites => {
  type Missed = { readonly seal?: Seal }
  const missed = new Map<string, Missed>()
  let tooMany = false

  const holdsSeal = (key: string) => (missed.get(key)?.seal?.until ?? 0) > performance.now()
  const forget = (key: string, entry: Missed) => missed.get(key) === entry && missed.delete(key)

  const sendSeal = (connection: Connection, key: string, { json, until }: Seal) => {
    const leftMs = Math.ceil(until - performance.now())
    if (leftMs <= 0) return connection.send('DEL', names.cached(connection.run, key))
    return connection.send('SET', names.cached(connection.run, key), MARK.sealed + json, 'PX', String(leftMs))
  }

  const dropAll = async ({ run, send }: Connection) => {
    tooMany = false
    try {
      let cursor = '0'
      do {
        const [next, keys] = (await send('SCAN', cursor, 'MATCH', names.allCached(run), 'COUNT', SCAN_COUNT)) as [
          string,
          string[],
        ]
        if (keys.length > 0) await send('DEL', ...keys)
        cursor = next
      } while (cursor !== '0')
    } catch (error) {
      tooMany = true
      throw error
    }
  }

  return {
    begin: (keys, seal) => {
      if (missed.size + keys.length > atMost) {
        missed.clear()
        tooMany = true
      }
      if (tooMany) return () => undefined
      const entry: Missed = seal ? { seal: { json: seal.json, until: performance.now() + seal.ttlMs } } : {}
      const begun = keys.filter(key => seal || !holdsSeal(key))
      for (const key of begun) missed.set(key, entry)
      return () => {
        for (const key of begun) forget(key, entry)
      }
    },
    any: () => tooMany || missed.size > 0,
    makeGood: async connection => {
      if (tooMany) await dropAll(connection)
      const entries = [...missed].slice(0, KEYS_PER_CALL)
      await Promise.all(entries.map(([key, { seal }]) => seal && sendSeal(connection, key, seal)))
      const drops = entries.filter(([, { seal }]) => !seal).map(([key]) => names.cached(connection.run, key))
      if (drops.length > 0) await connection.send('EVAL', DROP, String(drops.length), ...drops)
      for (const [key, entry] of entries) forget(key, entry)
    },
  }
}
