/** No name of a place or country is longer; what is typed is cut here before it costs anything. */
export const longestName = 100

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
  ǝ: 'e',
  ħ: 'h',
  ŋ: 'n',
}
const abbreviations: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' }

/**
 * The form in which names are compared: lower case, without accents or punctuation, words parted by one space, `St.`,
 * `Ft.` and `Mt.` written out before another word ("St. John’s" → "saint johns"). Only ASCII letters and digits remain,
 * so a name in another script folds to the empty string.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’‘`´ʻʼʿʾ]/gu, '')
    .replace(/[ßæœøłđðþıəǝħŋ]/g, letter => letters[letter] ?? '')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\b(st|ste|ft|mt)(?= )/g, word => abbreviations[word] ?? word)
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
