import { formatSpan } from '@flow/ui'
import { cx } from '@flow/ui/components'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLanguage, useMessages, useNow } from '../../site/site.ts'
import type { DayState, Slot } from './taken-days.ts'
import { useVenueWords } from './words.ts'

export interface AvailabilityCalendar {
  /** So many times four weeks ahead it begins. */
  readonly page: number
  readonly last: boolean
  readonly days: readonly { readonly day: string; readonly state: DayState }[]
  readonly taken: readonly Slot[]
}

const LOOKS: Readonly<Record<DayState, string>> = {
  free: 'border border-line',
  partly: 'bg-accent-soft',
  taken: 'bg-ink text-paper',
}

const Step = ({
  to,
  label,
  children,
}: {
  readonly to: number | null
  readonly label: string
  readonly children: ReactNode
}) => {
  const look = 'grid size-10 place-items-center rounded-full pointer-coarse:size-11'
  if (to === null) return <span className={look} />
  return (
    <Link
      to={to ? `?weeks=${to}` : '?'}
      replace
      preventScrollReset
      aria-label={label}
      className={cx(look, 'hover:bg-sunken')}
    >
      {children}
    </Link>
  )
}

/** Four weeks, each day by how much of it is taken, and the hours that are. */
export const Availability = ({
  calendar: { page, last, days, taken },
  zone,
}: {
  readonly calendar: AvailabilityCalendar
  readonly zone: string
}) => {
  const { time } = useMessages()
  const words = useVenueWords()
  const now = useNow()
  const language = useLanguage()
  const [from, to] = [days[0]?.day ?? '', days.at(-1)?.day ?? '']
  const first = new Date(`${from}T00:00:00Z`).getUTCDay()
  const dayOf = (day: string) => `${Number(day.slice(8))} ${time.months[Number(day.slice(5, 7)) - 1]}`
  return (
    <section aria-labelledby="availability" className="flex flex-col gap-3">
      <h2 id="availability" className="display text-title">
        {words.availability}
      </h2>
      <div className="flex items-center justify-between">
        <Step to={page === 0 ? null : page - 1} label={words.earlier}>
          <ChevronLeft className="size-5" aria-hidden="true" />
        </Step>
        <p aria-live="polite" className="tabular font-semibold">
          {dayOf(from)} – {dayOf(to)}
        </p>
        <Step to={last ? null : page + 1} label={words.later}>
          <ChevronRight className="size-5" aria-hidden="true" />
        </Step>
      </div>
      <ol className="tabular grid grid-cols-7 gap-1 text-center text-small">
        {[0, 1, 2, 3, 4, 5, 6].map(offset => (
          <li key={offset} aria-hidden="true" className="py-1 font-medium text-muted">
            {time.weekdayInitials[(first + offset) % 7]}
          </li>
        ))}
        {days.map(({ day, state }) => (
          <li key={day} className={cx('grid min-h-10 place-items-center rounded-small', LOOKS[state])}>
            <span>
              {Number(day.slice(8))}
              <span className="sr-only">
                {' '}
                {time.months[Number(day.slice(5, 7)) - 1]}: {words[state]}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {taken.length === 0 ? (
        <p className="text-small text-muted">{words.allFree}</p>
      ) : (
        <div className="flex flex-col gap-1 text-small">
          <h3 className="font-semibold">{words.takenTimes}</h3>
          <ul className="tabular flex flex-col gap-0.5 text-muted">
            {taken.map(slot => (
              <li key={slot.startsAt}>{formatSpan({ ...slot, timeZone: zone }, now, language)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
