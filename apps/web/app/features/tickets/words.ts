import { ticketMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What buyers and holders of tickets read, in their language. */
export const useTicketWords = () => ticketMessages[useLanguage()]
