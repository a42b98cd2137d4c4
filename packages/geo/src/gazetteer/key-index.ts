import { alternateBit } from './file-format.ts'
import type { Gazetteer } from './gazetteer.ts'

/** A key that a query reached. */
export type KeyMatch = {
  readonly record: number
  readonly key: number
  /** Letters of the key that the query has reached. */
  readonly depth: number
  /** The key is another name of the place than the one it is shown by. */
  readonly alternate: boolean
  /** The query is the whole key, whole words at its beginning, or its first letters. */
  readonly extent: 'whole' | 'words' | 'letters'
  /** Letters inserted, removed, replaced or swapped with their neighbour. */
  readonly edits: number
}

export type Visit = (match: KeyMatch) => void

const lengthOf = (all: Gazetteer, key: number): number => (all.keyStart[key + 1] ?? 0) - (all.keyStart[key] ?? 0)

/** Code of the letter at this depth of a key, -1 when the key ends before it. */
const letterAt = (all: Gazetteer, key: number, depth: number): number =>
  depth < lengthOf(all, key) ? (all.keys[(all.keyStart[key] ?? 0) + depth] ?? -1) : -1

/** The first key of [low, high), which agree before `depth`, whose letter there is at least `letter`. */
const firstFrom = (all: Gazetteer, low: number, high: number, depth: number, letter: number): number => {
  let from = low
  let to = high
  while (from < to) {
    const middle = (from + to) >>> 1
    if (letterAt(all, middle, depth) < letter) from = middle + 1
    else to = middle
  }
  return from
}

type Range = { readonly low: number; readonly high: number }

const space = 32

/** Visits the keys of a range that agree before `depth`: those that end there, then those whose word ends there. */
const visitRange = (all: Gazetteer, { low, high }: Range, depth: number, edits: number, visit: Visit): void => {
  const words = firstFrom(all, low, high, depth, 0)
  const letters = firstFrom(all, words, high, depth, space + 1)
  for (let key = low; key < high; key += 1) {
    const value = all.keyRecord[key] ?? 0
    const extent = key < words ? 'whole' : key < letters ? 'words' : 'letters'
    visit({ record: value & ~alternateBit, key, depth, alternate: value >= alternateBit, extent, edits })
  }
}

/** Whether whole words of the key come after what the query has reached. */
export const hasMoreWords = (all: Gazetteer, { key, depth }: Pick<KeyMatch, 'key' | 'depth'>): boolean => {
  for (let at = depth; at < lengthOf(all, key); at += 1) if (letterAt(all, key, at) === space) return true
  return false
}

/** How much of the key the query has reached, of 1. */
export const coverage = (all: Gazetteer, { key, depth }: Pick<KeyMatch, 'key' | 'depth'>): number =>
  depth / lengthOf(all, key)

/** Visits every key that begins with the folded query, those that equal it first. */
export const visitPrefix = (all: Gazetteer, query: string, visit: Visit): void => {
  let low = 0
  let high = all.keyRecord.length
  for (let depth = 0; depth < query.length && low < high; depth += 1) {
    const letter = query.charCodeAt(depth)
    low = firstFrom(all, low, high, depth, letter)
    high = firstFrom(all, low, high, depth, letter + 1)
  }
  visitRange(all, { low, high }, query.length, 0, visit)
}

/**
 * Edits between the letters walked and each beginning of the query: the table of Damerau and Levenshtein, a row for each
 * letter. Only cells within `most` of its diagonal can hold so few; the others say one more.
 */
const editTable = (query: string, most: number) => {
  const rows = Array.from({ length: query.length + most + 2 }, () => new Uint8Array(query.length + 1).fill(most + 1))
  const walked = new Uint16Array(rows.length)
  const cell = (depth: number, i: number): number => (i < 0 ? most + 1 : (rows[depth]?.[i] ?? most + 1))
  const editsAt = (depth: number, i: number): number => {
    if (i === 0) return depth
    const [letter, wanted] = [walked[depth], query.charCodeAt(i - 1)]
    const edits = Math.min(
      cell(depth - 1, i) + 1,
      cell(depth, i - 1) + 1,
      cell(depth - 1, i - 1) + Number(wanted !== letter),
    )
    const swapped = depth > 1 && i > 1 && wanted === walked[depth - 1] && query.charCodeAt(i - 2) === letter
    return swapped ? Math.min(edits, cell(depth - 2, i - 2) + 1) : edits
  }
  for (let i = 0; i <= most; i += 1) if (rows[0] && i <= query.length) rows[0][i] = i
  return {
    /** Fills the row of a letter at a depth; answers its least number of edits. */
    enter: (depth: number, letter: number): number => {
      const row = rows[depth]
      if (!row) return most + 1
      walked[depth] = letter
      let least = most + 1
      for (let i = Math.max(0, depth - most); i <= Math.min(query.length, depth + most); i += 1) {
        const edits = Math.min(editsAt(depth, i), most + 1)
        row[i] = edits
        if (edits < least) least = edits
      }
      return least
    },
    /** Edits between what was walked to this depth and the whole query. */
    whole: (depth: number): number => cell(depth, query.length),
  }
}

/**
 * Visits every key that begins with, or is, the folded query with at most `most` edits, none of them in the first
 * letter, which people rarely miss and which spares most of the work. The sorted keys are walked as
 * the trie they imply, and a branch is left as soon as it cannot match any more (K. Oflazer, "Error-tolerant
 * Finite-state Recognition", Computational Linguistics 22, 1996), so the cost hardly grows with the number of keys. A
 * key may be visited more than once, each time with a smaller number of edits.
 */
export const visitSimilar = (all: Gazetteer, query: string, most: number, visit: Visit): void => {
  const table = editTable(query, most)
  const walk = (low: number, high: number, depth: number): void => {
    const edits = table.whole(depth)
    if (edits <= most) visitRange(all, { low, high }, depth, edits, visit)
    for (let from = firstFrom(all, low, high, depth, 0); from < high; ) {
      const letter = letterAt(all, from, depth)
      const to = firstFrom(all, from, high, depth, letter + 1)
      if (table.enter(depth + 1, letter) <= most) walk(from, to, depth + 1)
      from = to
    }
  }
  const letter = query.charCodeAt(0)
  const low = firstFrom(all, 0, all.keyRecord.length, 0, letter)
  const high = firstFrom(all, low, all.keyRecord.length, 0, letter + 1)
  table.enter(1, letter)
  walk(low, high, 1)
}
