import { formatCount } from '@flow/ui'
import { Avatar } from '@flow/ui/components'
import { Link } from 'react-router'
import type { Attendee, EventDetails } from '../../api/types.ts'
import { useLanguage, useMessages } from '../../site/site.ts'

const SHOWN = 8

/** Faces before numbers: who goes, as far as they let it be seen. */
export const WhoGoes = ({
  event,
  attendees,
}: {
  readonly event: EventDetails
  readonly attendees: readonly Attendee[]
}) => {
  const { event: words, common } = useMessages()
  const language = useLanguage()
  const shown = attendees.slice(0, SHOWN)
  const others = event.attendeeCount - shown.length
  return (
    <section aria-labelledby="who" className="flex flex-col gap-5 rounded-panel bg-sunken p-6">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="who" className="display text-title">
          {words.whoGoes}
        </h2>
        {event.attendeeCount > 0 && shown.length > 0 ? (
          <p className="tabular text-muted">
            {common.going(event.attendeeCount, formatCount(event.attendeeCount, language))}
          </p>
        ) : null}
      </div>
      {event.attendeeCount === 0 ? <p className="text-muted">{words.nobodyYet}</p> : null}
      {shown.length === 0 && event.attendeeCount > 0 ? (
        <p className="tabular text-muted">{words.hidden(event.attendeeCount)}</p>
      ) : null}
      {shown.length > 0 ? (
        <ul className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          {shown.map(({ userId, displayName, avatarUrl }) => (
            <li key={userId}>
              <Link
                to={`/people/${userId}`}
                className="flex items-center gap-3 rounded-small font-medium hover:text-accent"
              >
                <Avatar person={{ id: userId, displayName, avatarUrl }} />
                <span className="truncate">{displayName}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {others > 0 && shown.length > 0 ? <p className="tabular text-muted">{words.andMore(others)}</p> : null}
    </section>
  )
}
