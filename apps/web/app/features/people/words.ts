import { peopleMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What pages of people say, in the reader's language. */
export const usePeopleWords = () => peopleMessages[useLanguage()]
