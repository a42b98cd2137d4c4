import { catalogueOf } from '#catalogues'
import { LANGUAGES, type Language, type Messages } from './languages.ts'

export { loadCatalogue } from '#catalogues'
export { LANGUAGES, type Language, type Messages }

/** Each language as it calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', it: 'Italiano' }

/** Everything the product says, in one language. */
export const catalogue = (language: Language): Messages => catalogueOf(language)

/** What a town or region is called in a language; its name is the gazetteer's, its zone the IANA one. */
export const townName = (language: Language, name: string, zone: string | null | undefined): string =>
  catalogue(language).towns[zone ?? '']?.[name] ?? name

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language)

/** The first language of an `Accept-Language` header, or of any BCP 47 tags, that the product speaks. */
export const chooseLanguage = (wishes: string | null | undefined): Language => {
  const ranked = (wishes ?? '')
    .split(',')
    .map((wish, order) => {
      const [tag = '', ...parameters] = wish.trim().split(';')
      const quality = parameters.map(parameter => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality) : 1, order }
    })
    .filter(wish => wish.quality > 0)
    .sort((one, other) => other.quality - one.quality || one.order - other.order)
  return ranked.map(wish => wish.language).find(isLanguage) ?? 'en'
}
