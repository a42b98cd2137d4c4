import pg from 'pg'

/** A standing subscription to a channel of `pg_notify`. */
export interface Listening {
  close(): Promise<void>
}

const RECONNECT_MS = 1_000

const connectionOf = (pool: pg.Pool): pg.ClientConfig => ({
  connectionString: pool.options.connectionString,
  application_name: pool.options.application_name,
  keepAlive: true,
})

/** One connection beside the pool, opened with the first channel and again whenever it is lost. */
export const openListener = (pool: pg.Pool) => {
  const channels = new Map<string, Set<() => void>>()
  let client: pg.Client | undefined
  let connecting: Promise<void> | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false

  const wakeAll = () => {
    for (const hearers of channels.values()) for (const hear of hearers) hear()
  }
  const lost = (gone: pg.Client) => {
    if (client !== gone) return
    client = undefined
    gone.end().catch(() => undefined)
    if (!closed) retry ??= setTimeout(() => void connect(), RECONNECT_MS).unref()
  }
  const open = async () => {
    const opening = new pg.Client(connectionOf(pool))
    client = opening
    opening.on('error', () => lost(opening))
    opening.on('end', () => lost(opening))
    opening.on('notification', ({ channel }) => {
      for (const hear of channels.get(channel) ?? []) hear()
    })
    try {
      await opening.connect()
      for (const channel of channels.keys()) await opening.query(`listen ${pg.escapeIdentifier(channel)}`)
      wakeAll()
    } catch {
      lost(opening)
    }
  }
  const connect = async (): Promise<void> => {
    clearTimeout(retry)
    retry = undefined
    connecting ??= open().finally(() => {
      connecting = undefined
    })
    await connecting
  }

  const listen = async (channel: string, hear: () => void): Promise<Listening> => {
    const hearers = channels.get(channel)
    if (hearers) hearers.add(hear)
    else channels.set(channel, new Set([hear]))
    if (!client || connecting) await connect()
    if (!hearers) await client?.query(`listen ${pg.escapeIdentifier(channel)}`).catch(() => undefined)
    return { close: async () => void channels.get(channel)?.delete(hear) }
  }
  const close = async () => {
    closed = true
    clearTimeout(retry)
    await connecting
    await client?.end().catch(() => undefined)
  }
  return { listen, close }
}
