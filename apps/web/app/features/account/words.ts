import { accountMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What people read on their way in, in their language. */
export const useAccountWords = () => accountMessages[useLanguage()]
