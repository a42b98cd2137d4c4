import { adminTownName, type Language } from '@flow/ui'
import type { FoundVenue } from '../api/curation.ts'

/** Where a venue is, in a line; the town as the reader calls it. */
export const addressOf = ({ address, city, country, timeZone }: FoundVenue, language: Language): string =>
  [address, city && adminTownName(language, city, timeZone), country].filter(Boolean).join(', ')
