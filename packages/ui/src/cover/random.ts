/** A source of choices that always gives the same sequence for the same seed. */
export interface Random {
  /** A number in [0, 1). */
  next: () => number
  /** An integer from `low` to `high`, both included. */
  int: (low: number, high: number) => number
  pick: <T>(items: readonly T[]) => T
  chance: (probability: number) => boolean
  /** The same items in another order. */
  shuffle: <T>(items: readonly T[]) => T[]
}

/** FNV-1a over UTF-16 code units: a 32-bit seed from any text. */
const seedOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** mulberry32 (Tommy Ettinger, public domain): small, fast and good enough to draw with. */
const mulberry32 = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

export const randomFrom = (text: string): Random => {
  const next = mulberry32(seedOf(text))
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  const shuffle = <T>(items: readonly T[]): T[] => {
    const rest = [...items]
    const mixed: T[] = []
    while (rest.length > 0) mixed.push(...rest.splice(int(0, rest.length - 1), 1))
    return mixed
  }
  return { next, int, pick, chance: probability => next() < probability, shuffle }
}
