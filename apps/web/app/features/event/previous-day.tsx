import { formatWhen } from '@flow/ui'
import type { EventCard } from '../../api/types.ts'
import { useLanguage, useMessages, useNow } from '../../site/site.ts'

/** Put off, and nobody knows to which day. */
export const isOpenEnded = ({ status, previousStartsAt, recurring }: EventCard): boolean =>
  status === 'postponed' && !previousStartsAt && !recurring

/** The day it was to be on before it was put off, crossed out. */
export const PreviousDay = ({ event: { previousStartsAt, timeZone } }: { readonly event: EventCard }) => {
  const { common } = useMessages()
  const language = useLanguage()
  const now = useNow()
  if (!previousStartsAt) return null
  return (
    <p className="tabular text-small text-muted">
      <span className="sr-only">{common.insteadOf} </span>
      <s>
        <time dateTime={previousStartsAt}>{formatWhen(previousStartsAt, null, timeZone, now, language)}</time>
      </s>
    </p>
  )
}
