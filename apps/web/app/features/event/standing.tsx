import { Notice } from '@flow/ui/components'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { EventDetails } from '../../api/types.ts'
import { useMessages } from '../../site/site.ts'

const Over = ({ event }: { readonly event: EventDetails }) => {
  const { event: words } = useMessages()
  const { id, displayName } = event.organiser
  return (
    <Notice tone="info">
      {words.over}{' '}
      {id ? (
        <Link to={`/people/${id}`} className="underline underline-offset-4">
          {words.overBy(displayName)}
        </Link>
      ) : null}
    </Notice>
  )
}

const Hidden = ({ hidden }: { readonly hidden: NonNullable<EventDetails['hidden']> }) => {
  const { event: words } = useMessages()
  return <Notice tone="danger">{hidden.reason ? words.takenDownBecause(hidden.reason) : words.takenDown}</Notice>
}

/** What keeps an event from being what it was announced to be. */
export const Standing = ({ event }: { readonly event: EventDetails }): ReactNode => {
  const { event: words } = useMessages()
  if (event.hidden) return <Hidden hidden={event.hidden} />
  switch (event.status) {
    case 'cancelled':
      return (
        <Notice tone="danger">
          {event.cancelReason ? words.cancelledBecause(event.cancelReason) : words.cancelled}
        </Notice>
      )
    case 'postponed':
      return <Notice tone="danger">{event.previousStartsAt ? words.postponedTo : words.postponed}</Notice>
    case 'published':
      return event.previousStartsAt ? <Notice tone="info">{words.moved}</Notice> : null
    case 'draft':
      return <Notice tone="info">{words.draft}</Notice>
    case 'completed':
      return <Over event={event} />
    default:
      return null
  }
}
