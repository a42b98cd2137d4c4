import { ErrorReply } from 'redis'
import type { Link } from './link.ts'
import type { MissedWrites } from './missed-writes.ts'
import type { RedisKeys } from './redis-keys.ts'
import { CLAIM, DROP, FILL, PUT, RELEASE } from './redis-scripts.ts'
import { LEASE_MS, MARK, type Shelf, unmark, type Value } from './shelf.ts'
import { asError, type Connection } from './wire.ts'

const noop = () => undefined

export interface RedisShelfDeps {
  readonly link: Link
  readonly names: RedisKeys
  readonly missed: MissedWrites
}

/** A shelf that all processes share. */
export const createRedisShelf = ({ link, names, missed }: RedisShelfDeps): Shelf => {
  const evaluate = async (script: string, key: string, ...args: readonly string[]) => {
    const { run, send } = await link.connection()
    return send('EVAL', script, '1', names.cached(run, key), ...args)
  }

  /** Makes a write that must not be lost: one that fails is made good at the beginning of the next connection. */
  const surely = async (confirmed: () => void, write: (connection: Connection) => Promise<unknown>) => {
    const connection = await link.connection().catch(noop)
    if (!connection) return
    try {
      await write(connection)
      confirmed()
    } catch (error) {
      connection.end(asError(error))
    }
  }

  const drop = ({ run, send }: Connection, keys: readonly string[]) =>
    send('EVAL', DROP, String(keys.length), ...keys.map(key => names.cached(run, key)))

  /** Stores a value; when Redis refuses, having no room for it, drops the key instead. */
  const put = async (connection: Connection, key: string, { json, ttlMs, sealed }: Value) => {
    const named = names.cached(connection.run, key)
    try {
      if (sealed) await connection.send('SET', named, MARK.sealed + json, 'PX', String(ttlMs))
      else await connection.send('EVAL', PUT, '1', named, MARK.value + json, String(ttlMs))
    } catch (error) {
      if (!(error instanceof ErrorReply)) throw error
      await drop(connection, [key])
    }
  }

  return {
    read: async key => {
      const { run, send } = await link.connection()
      const text = await send('GET', names.cached(run, key))
      const held = unmark(typeof text === 'string' ? text : MARK.lease)
      return 'json' in held ? held.json : undefined
    },
    claim: async (key, token) => {
      const text = await evaluate(CLAIM, key, MARK.lease + token, String(LEASE_MS))
      if (text === null) return { token, mine: true }
      const held = unmark(String(text))
      return 'json' in held ? held : { ...held, mine: false }
    },
    fill: async (key, token, { json, ttlMs }) => {
      await evaluate(FILL, key, MARK.lease + token, MARK.value + json, String(ttlMs))
    },
    release: async (key, token) => {
      await evaluate(RELEASE, key, MARK.lease + token)
    },
    put: (key, value) =>
      surely(missed.begin([key], value.sealed ? value : undefined), connection => put(connection, key, value)),
    drop: keys => surely(missed.begin(keys), connection => drop(connection, keys)),
    clear: async key => {
      const { run, send } = await link.connection()
      await send('DEL', names.cached(run, key))
    },
  }
}
