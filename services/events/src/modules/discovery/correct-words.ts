import { ANONYMOUS } from '@flow/contracts'
import { type Database, statement, text, textArray } from '@flow/postgres'

const knownWords = statement(
  'discovery.knownWords',
  { word: text },
  'select word from words where word = any ($1::text[])',
)
const wordsAlike = statement(
  'discovery.wordsAlike',
  { given: text, alike: textArray },
  `select g.given, array(
     select w.word from words w where w.word % g.given order by extensions.similarity(w.word, g.given) desc limit 20
   ) as alike
   from unnest($1::text[]) as g (given)`,
)

/**
 * How many letters to insert, remove, change or swap with their neighbour to make one word of another: the restricted
 * Damerau-Levenshtein distance (L. Boytsov, ACM JEA 16, 2011).
 */
export const editDistance = (a: string, b: string): number => {
  let [older, old] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1)
      row.push(least)
    }
    older = old
    old = row
  }
  return old[b.length] as number
}

/** The word meant: one that begins as typed, else the one with the fewest changes, two at most, one for short words. */
export const meantWord = (typed: string, alike: readonly string[]): string | undefined => {
  const begun = alike.find(word => typed.length >= 4 && word.startsWith(typed))
  if (begun) return begun
  const most = typed.length < 5 ? 1 : 2
  const ranked = alike
    .map((word, nth) => ({ word, changes: editDistance(typed, word), nth }))
    .filter(({ changes }) => changes <= most)
    .sort((a, b) => a.changes - b.changes || a.nth - b.nth)
  return ranked[0]?.word
}

const fold = (value: string) => value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The query with its unknown words replaced by known ones that look alike; undefined when nothing changes. */
export const correctWords = async (db: Database, query: string): Promise<string | undefined> => {
  const typed = [...new Set(fold(query).match(/[\p{L}\p{N}]{3,30}/gu) ?? [])].slice(0, 8)
  if (typed.length === 0) return undefined
  const known = new Set((await db.read(ANONYMOUS, knownWords, [typed])).map(row => row.word))
  const unknown = typed.filter(word => !known.has(word))
  if (unknown.length === 0) return undefined
  const rows = await db.asUser(ANONYMOUS, async tx => {
    await tx.send({ text: "select set_config('pg_trgm.similarity_threshold', '0.2', true)" })
    return tx.all(wordsAlike, [unknown])
  })
  const meant = new Map(rows.map(row => [row.given, meantWord(row.given, row.alike)]))
  const corrected = (fold(query).match(/[\p{L}\p{N}]+/gu) ?? []).map(word => meant.get(word) ?? word).join(' ')
  return [...meant.values()].some(Boolean) ? corrected : undefined
}
