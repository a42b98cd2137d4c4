import { setImmediate } from 'node:timers/promises'

/** A promise that is opened from outside. */
export const gate = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { open: resolve, opened: promise }
}

/** Repeatable chance (mulberry32): the same seed, the same choices. */
export const seeded = (seed: number) => {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(random() * limit)
  return {
    random,
    /** A whole number from 0 up to, not including, `limit`. */
    below,
    of: <T>(items: readonly T[]): T => items[below(items.length)] as T,
    /** Lets others go first, for a while that differs. */
    turn: async () => {
      for (let turns = below(4); turns >= 0; turns--) await setImmediate()
    },
  }
}
