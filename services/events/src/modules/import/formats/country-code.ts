const LANGUAGES = ['en', 'it', 'fr', 'de', 'es']
/** Names in use that are not the standard ones. */
const ALIASES: Record<string, string> = {
  usa: 'US',
  'united states of america': 'US',
  america: 'US',
  'stati uniti d america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  inghilterra: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  korea: 'KR',
  'republic of korea': 'KR',
  'czech republic': 'CZ',
  macedonia: 'MK',
  turkey: 'TR',
  russia: 'RU',
  'russian federation': 'RU',
  uae: 'AE',
  'hong kong': 'HK',
  macau: 'MO',
  burma: 'MM',
  'ivory coast': 'CI',
  'cape verde': 'CV',
  swaziland: 'SZ',
  'viet nam': 'VN',
  bosnia: 'BA',
  'bosnia and herzegovina': 'BA',
  'trinidad and tobago': 'TT',
}

const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

let codes: Map<string, string> | undefined

const allCodes = (): Map<string, string> => {
  const found = new Map<string, string>()
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of letters.flatMap(first => letters.map(second => first + second))) {
      const name = names.of(code)
      if (!name || /^(?:EU|EZ|UN|QO|X[A-JL-Z]|ZZ)$/.test(code)) continue
      const canonical = new Intl.Locale(`und-${code}`).region ?? code
      found.set(code.toLowerCase(), canonical)
      if (!found.has(keyOf(name))) found.set(keyOf(name), canonical)
    }
  }
  for (const [alias, code] of Object.entries(ALIASES)) found.set(alias, code)
  return found
}

/** ISO 3166 alpha-2 of a country's name (English, Italian, French, German, Spanish, some usual ones) or code. */
export const countryCode = (name: string): string | undefined => {
  codes ??= allCodes()
  return codes.get(keyOf(name))
}
