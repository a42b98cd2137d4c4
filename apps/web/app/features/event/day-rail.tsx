import { type DayOf, groupByDay, groupPastByDay } from '@flow/ui'
import { cx } from '@flow/ui/components'
import type { EventCard } from '../../api/types.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { type CardProps, EventCardView } from './event-card.tsx'

type RailProps = Omit<CardProps, 'event' | 'eager'> & {
  readonly events: readonly EventCard[]
  /** What is over: no day of it is today or tomorrow. */
  readonly past?: boolean
  /** Where the day's heading rests while one scrolls. */
  readonly stickyClass?: string
}

/** The day, as large as on a tear-off calendar on wide screens, as a line above its events on narrow ones. */
const DayHeading = ({ day, stickyClass }: { readonly day: DayOf<EventCard>; readonly stickyClass: string }) => (
  <h2
    className={cx(
      'sticky z-10 flex items-baseline gap-2 self-start bg-paper/95 py-2 sm:flex-col sm:items-start sm:gap-0 sm:bg-transparent sm:py-0',
      stickyClass,
    )}
  >
    <span className={cx('display order-2 text-title sm:text-headline', day.today && 'text-accent')}>
      <span className="max-sm:hidden">{day.day}</span>
      <span className="sm:hidden">{day.name}</span>
    </span>
    <span className="order-1 hidden text-small font-semibold sm:block">{day.name}</span>
    <span className="order-3 text-small text-muted">
      <span className="sm:hidden">{day.plain ? `${day.day} ` : `${day.weekday} ${day.day} `}</span>
      {day.month}
    </span>
  </h2>
)

/** A list of events by day. */
export const DayRail = ({ events, past, stickyClass = 'top-16 sm:top-24', ...card }: RailProps) => {
  const now = useNow()
  const language = useLanguage()
  const days = past ? groupPastByDay(events, language) : groupByDay(events, now, language)
  return (
    <ol className="flex flex-col gap-8 sm:gap-10">
      {days.map((day, dayIndex) => (
        <li key={day.key} className="grid gap-x-6 gap-y-3 sm:grid-cols-[5.5rem_minmax(0,1fr)]">
          <DayHeading day={day} stickyClass={stickyClass} />
          <ul
            className={cx(
              'grid gap-x-5 gap-y-6 sm:gap-y-9',
              !card.compact && 'sm:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))]',
            )}
          >
            {day.items.map((event, index) => (
              <li key={`${event.id}${event.occurrenceId ?? ''}`} className="min-w-0">
                <EventCardView event={event} eager={dayIndex === 0 && index < 4} {...card} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
