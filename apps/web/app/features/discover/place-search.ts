import { type Language, townName } from '@flow/ui'
import { useEffect, useState } from 'react'
import { browserApi } from '../../api/browser.ts'
import type { FoundPlace } from '../../api/types.ts'

const PAUSE_MS = 140

export interface PlaceSearch {
  readonly items: readonly FoundPlace[]
  /** The words these items answer. */
  readonly words: string
  readonly failed: boolean
}

const NOTHING: PlaceSearch = { items: [], words: '', failed: false }

/** Places by name, while one types: it waits for a pause, and only the last words count. */
export const usePlaceSearch = (words: string): PlaceSearch => {
  const [found, setFound] = useState(NOTHING)
  const asked = words.trim()
  useEffect(() => {
    if (asked.length < 2) {
      setFound(NOTHING)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      browserApi.places(asked, stop.signal).then(
        ({ items }) => setFound({ items, words: asked, failed: false }),
        () => stop.signal.aborted || setFound({ items: [], words: asked, failed: true }),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked])
  return found
}

const countryName = (country: string, language: Language): string => {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country
  } catch {
    return country
  }
}

/** "Lombardy, Italy": what tells two places of one name apart. */
export const placeDetail = ({ region, country, timeZone }: FoundPlace, language: Language): string =>
  [region && townName(language, region, timeZone), country && countryName(country, language)].filter(Boolean).join(', ')

/** The town that a place is, or lies in. */
export const cityOf = ({ kind, name, region }: FoundPlace): string => (kind === 'city' ? name : (region ?? name))
