import { hourOf, speakDay, wallClock } from '@flow/ui'
import { cx } from '@flow/ui/components'
import { Link } from 'react-router'
import type { EventDetails, Occurrence } from '../../api/types.ts'
import { useLanguage, useMessages, useNow } from '../../site/site.ts'

const FEW = 10

const DateLink = ({ date, event }: { readonly date: Occurrence; readonly event: EventDetails }) => {
  const { event: words, common } = useMessages()
  const now = useNow()
  const language = useLanguage()
  const clock = wallClock(new Date(date.startsAt), event.timeZone)
  const off = date.status === 'cancelled'
  const few = date.placesLeft !== null && date.placesLeft <= FEW
  return (
    <Link
      to={`?date=${date.id}`}
      preventScrollReset
      replace
      aria-current={date.id === event.occurrenceId ? 'date' : undefined}
      className={cx(
        'flex min-h-16 min-w-30 flex-col justify-center rounded-control border px-4 py-2 transition-colors',
        date.id === event.occurrenceId ? 'border-ink bg-ink text-paper' : 'border-line-strong/50 hover:border-ink',
        off && 'border-dashed opacity-70',
      )}
    >
      <span className={cx('font-semibold whitespace-nowrap', off && 'line-through')}>
        {speakDay(clock, wallClock(now, event.timeZone), language)}
      </span>
      <span className="tabular text-small whitespace-nowrap opacity-80">
        {off ? words.dateOff : hourOf(clock)}
        {!off && few ? ` · ${date.placesLeft === 0 ? common.soldOut : common.placesLeft(date.placesLeft ?? 0)}` : null}
      </span>
    </Link>
  )
}

/** The dates of a series to choose from, soonest first. */
export const Dates = ({ event, dates }: { readonly event: EventDetails; readonly dates: readonly Occurrence[] }) => {
  const { event: words } = useMessages()
  if (dates.length < 2) return null
  return (
    <nav aria-label={words.otherDates} className="scroll-quiet -mx-4 overflow-x-auto px-4 py-1 md:mx-0 md:px-0">
      <ul className="flex gap-2">
        {dates.map(date => (
          <li key={date.id}>
            <DateLink date={date} event={event} />
          </li>
        ))}
      </ul>
    </nav>
  )
}
