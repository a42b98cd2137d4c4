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

type Step = Range & {
  readonly depth: number
  readonly letter: number
  /** Edits between the letters so far and each beginning of the query: a row of the table of Damerau and Levenshtein. */
  readonly row: readonly number[]
  readonly previous: Step | undefined
}

const nextRow = (query: string, { row, previous, letter: before }: Step, letter: number): number[] => {
  const next = [(row[0] ?? 0) + 1]
  for (let i = 1; i <= query.length; i += 1) {
    const wanted = query.charCodeAt(i - 1)
    let edits = Math.min((row[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1, (row[i - 1] ?? 0) + Number(wanted !== letter))
    if (i > 1 && previous && wanted === before && query.charCodeAt(i - 2) === letter)
      edits = Math.min(edits, (previous.row[i - 2] ?? 0) + 1)
    next.push(edits)
  }
  return next
}

/**
 * Visits every key that begins with, or is, the folded query with at most `most` edits, none of them in the first
 * letter, which people rarely miss and which spares most of the work. The sorted keys are walked as
 * the trie they imply, and a branch is left as soon as it cannot match any more (K. Oflazer, "Error-tolerant
 * Finite-state Recognition", Computational Linguistics 22, 1996), so the cost hardly grows with the number of keys. A
 * key may be visited more than once, each time with a smaller number of edits.
 */
export const visitSimilar = (all: Gazetteer, query: string, most: number, visit: Visit): void => {
  const walk = (step: Step): void => {
    const { low, high, depth, row } = step
    const edits = row[query.length] ?? 0
    if (edits <= most) visitRange(all, step, depth, edits, visit)
    for (let from = firstFrom(all, low, high, depth, 0); from < high; ) {
      const letter = letterAt(all, from, depth)
      const to = firstFrom(all, from, high, depth, letter + 1)
      const next = nextRow(query, step, letter)
      if (Math.min(...next) <= most) walk({ low: from, high: to, depth: depth + 1, letter, row: next, previous: step })
      from = to
    }
  }
  const row = Array.from({ length: query.length + 1 }, (_, i) => i)
  const start = { low: 0, high: all.keyRecord.length, depth: 0, letter: -1, row, previous: undefined }
  const letter = query.charCodeAt(0)
  const low = firstFrom(all, 0, start.high, 0, letter)
  const high = firstFrom(all, low, start.high, 0, letter + 1)
  walk({ low, high, depth: 1, letter, row: nextRow(query, start, letter), previous: start })
}
