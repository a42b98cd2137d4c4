import { dice } from '../measure.ts'
import { cityBounds, largestCities } from './cities.ts'

export interface Point {
  readonly lat: number
  readonly lng: number
}

/** Words that titles, tags and texts of the filled worlds hold, common and rare. */
const WORDS = [
  ...['concert', 'festival', 'workshop', 'market', 'tasting', 'exhibition', 'jam', 'quiz', 'masterclass', 'marathon'],
  ...['acoustic', 'rooftop', 'vintage', 'midnight', 'velvet', 'curious', 'outdoor', 'silent', 'golden', 'family'],
  ...['jazz', 'comedy', 'yoga', 'film', 'photography', 'opera', 'wine', 'poetry', 'vegan', 'startup'],
  ...['bran', 'drail', 'kanan', 'gross', 'mailun', 'klisin', 'trarean', 'bossant', 'pranil', 'stound'],
]

/** People who look around: where they stand and what they type, never twice the same. */
export const lookers = (seed: number) => {
  const next = dice(seed)
  const cities = largestCities()
  const bounds = cityBounds(cities)
  const spread = () => (next() + next() + next() + next() - 2) * 0.1
  const word = () => WORDS[Math.floor(next() ** 1.5 * WORDS.length)] as string
  const point = (): Point => {
    const roll = next()
    const at = bounds.findIndex(bound => roll < bound)
    const city = cities.at(at) as Point
    return {
      lat: Math.round((city.lat + spread()) * 1e4) / 1e4,
      lng: Math.round((city.lng + spread() / Math.cos((city.lat * Math.PI) / 180)) * 1e4) / 1e4,
    }
  }
  return {
    chance: next,
    point,
    /** One word, sometimes two. */
    words: () => (next() < 0.7 ? word() : `${word()} ${word()}`),
  }
}
