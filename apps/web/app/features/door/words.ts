import { doorMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What is read at the door, in the reader's language. */
export const useDoorWords = () => doorMessages[useLanguage()]
