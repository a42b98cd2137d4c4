import { venueMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What the pages of places to meet say, in the reader's language. */
export const useVenueWords = () => venueMessages[useLanguage()]
