import { hostMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What the form of an event says, in the reader's language. */
export const useHostWords = () => hostMessages[useLanguage()]
