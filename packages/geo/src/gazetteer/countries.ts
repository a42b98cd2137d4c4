import { foldName, longestName } from './fold.ts'
import { gazetteer } from './gazetteer.ts'
import { once } from './once.ts'

/** Names that `Intl.DisplayNames` does not give, by ISO code, as {@link foldName} folds them. */
const aliases: Readonly<Record<string, string>> = {
  AE: 'uae,emirates',
  BA: 'bosnia',
  BO: 'plurinational state of bolivia',
  CD: 'dr congo,drc,democratic republic of the congo',
  CG: 'congo,republic of the congo',
  CI: 'ivory coast',
  CN: 'peoples republic of china,prc',
  CV: 'cabo verde',
  CZ: 'czech republic,repubblica ceca',
  GB: 'uk,u k,great britain,gran bretagna,england,inghilterra,scotland,scozia,wales,galles,northern ireland,irlanda del nord,gbr',
  HK: 'hong kong,hongkong',
  IE: 'republic of ireland,eire',
  IR: 'islamic republic of iran',
  KP: 'dprk',
  KR: 'korea,republic of korea,korea republic of,corea,rok',
  LA: 'lao peoples democratic republic',
  MD: 'republic of moldova',
  MK: 'macedonia,fyrom,republic of north macedonia',
  MM: 'burma,birmania',
  MO: 'macau,macao',
  NL: 'holland,olanda,the netherlands',
  PS: 'palestine,palestina',
  RU: 'russian federation,federazione russa',
  SY: 'syrian arab republic',
  SZ: 'swaziland',
  TL: 'east timor',
  TR: 'turkey,turkiye,turchia',
  TW: 'republic of china,taiwan province of china',
  TZ: 'united republic of tanzania',
  US: 'usa,u s a,u s,united states of america,america,stati uniti damerica',
  VA: 'vatican,holy see',
  VN: 'viet nam',
}

/** Languages in which imports and people name countries. */
const languages = ['en', 'it', 'de', 'fr', 'es', 'pt', 'nl']

const codesByName = once((): ReadonlyMap<string, string> => {
  const codes = gazetteer().header.countries
  const names = new Map<string, string>()
  for (const language of languages) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of codes) {
      const folded = foldName(display.of(code) ?? '')
      if (folded !== '' && !names.has(folded)) names.set(folded, code)
    }
  }
  for (const [code, list] of Object.entries(aliases)) for (const alias of list.split(',')) names.set(alias, code)
  for (const code of codes) names.set(code.toLowerCase(), code)
  return names
})

/**
 * The ISO 3166-1 alpha-2 code of a country given as that code or by a name: in English or Italian or another large
 * language of Europe ("Italia", "Deutschland"), or a customary variant ("U.S.A.", "UK", "England", "Holland",
 * "South Korea"). Undefined when it names no country that has a place in the gazetteer.
 */
export const countryCode = (text: string): string | undefined => codesByName().get(foldName(text.slice(0, longestName)))
