import type { NewView } from '@flow/contracts'
import { useEffect } from 'react'
import { sendAsPage } from '../../api/send-as-page.ts'
import type { EventDetails } from '../../api/types.ts'

/** Where a link says that it was found: `utm_source`, or the channel by which it was handed on. */
export const sourceIn = (address: string): string | undefined => {
  const { searchParams } = new URL(address)
  return (searchParams.get('utm_source') ?? searchParams.get('via'))?.slice(0, 100) || undefined
}

/** Counts, once the page stands, that somebody looks; the organiser sees how many do and whence they come. */
export const useCountView = ({ id, status }: Pick<EventDetails, 'id' | 'status'>): void => {
  useEffect(() => {
    if (status === 'draft') return
    const source = sourceIn(location.href)
    const referrer = document.referrer.slice(0, 2000)
    const view: NewView = { ...(source ? { source } : {}), ...(referrer ? { referrer } : {}) }
    const headers = { 'content-type': 'application/json' }
    sendAsPage(
      new Request(`/api/v1/events/${id}/views`, { method: 'POST', headers, body: JSON.stringify(view) }),
    ).catch(() => undefined)
  }, [id, status])
}
