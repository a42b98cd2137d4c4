import { salesMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What is read by who sells tickets, in their language. */
export const useSalesWords = () => salesMessages[useLanguage()]
