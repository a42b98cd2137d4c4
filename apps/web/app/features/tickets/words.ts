import { ticketMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What buyers and holders of tickets read, in their language. */
export const useTicketWords = () => ticketMessages[useLanguage()]

/** How an order stands, as people read it: held for minutes, or for days until a transfer comes. */
export const orderState = <S extends string>({ status, method }: { status: S; method: string | null }) =>
  status === 'held' && method === 'invoice' ? 'awaiting' : status
