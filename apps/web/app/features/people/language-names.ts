import { LANGUAGES, type Language } from '@flow/ui'

/** Languages that people name; any BCP 47 tag may be written as well. */
const KNOWN =
  'en it fr de es pt nl sv da no fi pl cs sk sl hr sr hu ro bg el tr ru uk ar he fa hi ur bn pa ta zh ja ko vi th id tl'.split(
    ' ',
  )

const nameOf = (tag: string, language: Language): string => {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Tags as a person reads them: `en, it` is "English, Italian". */
export const languageWords = (tags: readonly string[], language: Language): string =>
  tags.map(tag => nameOf(tag, language)).join(', ')

/** Names, in any language the product speaks, or tags, as tags; a word that is neither is left as it is. */
export const languageTags = (words: readonly string[], language: Language): string[] => {
  const tags = new Map<string, string>()
  for (const spoken of [...LANGUAGES, language])
    for (const tag of KNOWN) tags.set(nameOf(tag, spoken).toLowerCase(), tag)
  return [...new Set(words.map(word => tags.get(word.toLowerCase()) ?? word))]
}
