export interface Piece {
  /** Where it begins in the text. */
  readonly at: number
  readonly words: string
  readonly link: boolean
}

/** A plain text in its pieces: words, and addresses of the web that one can follow. */
export const wordsAndLinks = (text: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  const take = (end: number, link: boolean) => {
    if (end > at) pieces.push({ at, words: text.slice(at, end), link })
    at = end
  }
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g)) {
    take(found.index, false)
    take(found.index + found[0].length, true)
  }
  take(text.length, false)
  return pieces
}
