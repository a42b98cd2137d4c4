import { createExpiringMap } from './expiring-map.ts'
import { LEASE_MS, MARK, type Shelf, unmark } from './shelf.ts'

export interface MemoryBounds {
  readonly maxEntries: number
  readonly maxBytes: number
  readonly now: () => number
}

/** A shelf in this process, for this process. */
export const createMemoryShelf = (bounds: MemoryBounds): Shelf & { close(): void } => {
  const texts = createExpiringMap<string>({ ...bounds, bytesOf: text => 2 * text.length })
  const at = (key: string) => texts.find(key)?.value
  const isSealed = (key: string) => at(key)?.startsWith(MARK.sealed) ?? false
  const isLeasedTo = (key: string, token: string) => at(key) === MARK.lease + token

  return {
    read: async key => {
      const held = unmark(at(key) ?? MARK.lease)
      return 'json' in held ? held.json : undefined
    },
    claim: async (key, token) => {
      const text = at(key)
      if (text === undefined) {
        texts.set(key, MARK.lease + token, LEASE_MS)
        return { token, mine: true }
      }
      const held = unmark(text)
      return 'json' in held ? held : { ...held, mine: false }
    },
    fill: async (key, token, { json, ttlMs }) => {
      if (isLeasedTo(key, token)) texts.set(key, MARK.value + json, ttlMs)
    },
    release: async (key, token) => {
      if (isLeasedTo(key, token)) texts.remove(key)
    },
    put: async (key, { json, ttlMs, sealed }) => {
      if (sealed || !isSealed(key)) texts.set(key, (sealed ? MARK.sealed : MARK.value) + json, ttlMs)
    },
    drop: async keys => {
      for (const key of keys) if (!isSealed(key)) texts.remove(key)
    },
    clear: async key => texts.remove(key),
    close: texts.close,
  }
}
