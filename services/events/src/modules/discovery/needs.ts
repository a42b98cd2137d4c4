import { editorMessages } from '@flow/ui'

type Words = Readonly<Record<string, string>>

/** What the editor offers: the same need in each language. What organisers write themselves means only itself. */
const OFFERED: readonly (readonly string[])[] = (() => {
  const { title: _, hint: __, other: ___, ...en } = editorMessages.en.access
  return Object.entries(en).map(([name, word]) => [word, (editorMessages.it.access as Words)[name] ?? word])
})()

/** All ways in which organisers say what is meant by one of them. */
export const waysToSay = (need: string): readonly string[] => OFFERED.find(words => words.includes(need)) ?? [need]

/** Counts of needs, those that mean the same as one, the most frequent first. */
export const countNeeds = (counts: readonly { readonly value: string; readonly count: number }[]) => {
  const sums = new Map<string, number>()
  for (const { value, count } of counts) {
    const [need = value] = waysToSay(value)
    sums.set(need, (sums.get(need) ?? 0) + count)
  }
  return [...sums].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count)
}
