import { organiserMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What organisers read, in their language. */
export const useOrganiserWords = () => organiserMessages[useLanguage()]
