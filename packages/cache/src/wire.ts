import { createClient } from 'redis'
import { Unanswered, within } from './within.ts'

const CONNECT_MS = 1000

/** A connection that works, to one run of a Redis server. */
export interface Connection {
  /**
   * Names this run of the server. Keys carry it, so that a server which restarted from an old snapshot, or a replica
   * that took over, cannot answer with what was dropped in the meantime.
   */
  readonly run: string
  /** Rejects when Redis refuses, is lost, or does not answer in time; the last ends the connection. */
  send(...command: string[]): Promise<unknown>
  /** Ends the connection; a new one is looked for. */
  end(reason: Error): void
}

/** One connection from its beginning to its end; it never reconnects, so no command is ever sent twice. */
export interface Wire {
  open(): Promise<Connection>
  /** Resolves with the reason when the connection is gone. */
  readonly lost: Promise<Error>
  /** Ends it now; commands without an answer reject. */
  cut(reason: Error): void
  /** Ends it after the answers that are still due. */
  close(): Promise<void>
}

export const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

const noop = () => undefined

const runOf = (info: unknown): string => {
  const run = /^run_id:(\w{8})/m.exec(String(info))?.[1]
  if (!run) throw new Error('this does not answer like a Redis')
  return run
}

export const openWire = (url: string, limitMs: number): Wire => {
  const client = createClient({
    url,
    RESP: 2,
    maintNotifications: 'disabled',
    disableOfflineQueue: true,
    commandOptions: { timeout: undefined },
    socket: { reconnectStrategy: false, connectTimeout: CONNECT_MS },
  })
  const lost = Promise.withResolvers<Error>()
  let gone = false

  const cut = (reason: Error) => {
    if (gone) return
    gone = true
    lost.resolve(reason)
    client.destroy()
  }

  client.on('error', (error: Error) => cut(error))
  // A socket that opens after the wire was cut belongs to nobody.
  client.on('connect', () => gone && client.destroy())

  const send = async (...command: string[]) => {
    try {
      return await within(limitMs, client.sendCommand(command))
    } catch (error) {
      if (error instanceof Unanswered) cut(error)
      throw error
    }
  }

  return {
    lost: lost.promise,
    cut,
    open: async () => {
      const cutShort = lost.promise.then(reason => Promise.reject(reason))
      await Promise.race([within(CONNECT_MS, client.connect()), cutShort])
      return { run: runOf(await send('INFO', 'server')), send, end: cut }
    },
    close: async () => {
      await within(limitMs, client.close()).catch(noop)
      cut(new Error('closed'))
    },
  }
}
