import { discoverMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What is read where one looks for something to do, in the reader's language. */
export const useDiscoverWords = () => discoverMessages[useLanguage()]
