const SWEEP_EVERY_MS = 30_000
/** What an entry costs beside its text, roughly. */
const ENTRY_BYTES = 120

interface Entry<V> {
  readonly value: V
  readonly bytes: number
  readonly expiresAt: number
}

export interface ExpiringMapOptions<V> {
  readonly maxEntries: number
  readonly maxBytes: number
  /** Milliseconds on any clock that does not jump. */
  readonly now: () => number
  readonly bytesOf: (value: V) => number
}

/** A map whose entries expire, and which forgets the least recently used beyond its bounds. */
export const createExpiringMap = <V>({ maxEntries, maxBytes, now, bytesOf }: ExpiringMapOptions<V>) => {
  const entries = new Map<string, Entry<V>>()
  let bytes = 0

  const remove = (key: string) => {
    const entry = entries.get(key)
    if (!entry) return
    bytes -= entry.bytes
    entries.delete(key)
  }

  const find = (key: string): { readonly value: V; readonly leftMs: number } | undefined => {
    const entry = entries.get(key)
    if (!entry) return undefined
    const leftMs = entry.expiresAt - now()
    if (leftMs <= 0) return void remove(key)
    entries.delete(key)
    entries.set(key, entry)
    return { value: entry.value, leftMs }
  }

  const set = (key: string, value: V, ttlMs: number) => {
    remove(key)
    const entry = { value, bytes: bytesOf(value) + 2 * key.length + ENTRY_BYTES, expiresAt: now() + ttlMs }
    if (entry.bytes > maxBytes) return
    entries.set(key, entry)
    bytes += entry.bytes
    for (const oldest of entries.keys()) {
      if (entries.size <= maxEntries && bytes <= maxBytes) break
      remove(oldest)
    }
  }

  const sweep = () => {
    const at = now()
    for (const [key, entry] of entries) if (entry.expiresAt <= at) remove(key)
  }
  const sweeping = setInterval(sweep, SWEEP_EVERY_MS).unref()

  return {
    find,
    set,
    remove,
    size: () => entries.size,
    bytes: () => bytes,
    close: () => {
      clearInterval(sweeping)
      entries.clear()
      bytes = 0
    },
  }
}
