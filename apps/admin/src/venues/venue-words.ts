import type { FoundVenue } from '../api/curation.ts'

/** Where a venue is, in a line. */
export const addressOf = ({ address, city, country }: FoundVenue): string =>
  [address, city, country].filter(Boolean).join(', ')
