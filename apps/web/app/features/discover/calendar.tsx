import { addDays } from '@flow/ui'
import { cx } from '@flow/ui/components'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../site/site.ts'
import { addMonths, monthOf, weeksOf } from './month.ts'
import { useDiscoverWords } from './words.ts'

interface CalendarProps {
  readonly today: string
  readonly from: string | null
  readonly to: string | null
  readonly onPick: (day: string) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

const dayClass = (day: string, { today, from, to }: CalendarProps) => {
  const edge = day === from || day === to
  const inside = from !== null && to !== null && day > from && day < to
  return cx(
    'tabular grid size-full min-h-11 place-items-center rounded-full font-medium transition-colors disabled:text-faint',
    edge ? 'bg-accent text-on-accent' : inside ? 'bg-accent-soft' : 'hover:bg-sunken',
    day === today && !edge && 'ring-2 ring-accent ring-inset',
  )
}

const MonthBar = ({
  month,
  turn,
  first,
}: {
  readonly month: string
  readonly turn: (by: number) => void
  readonly first: boolean
}) => {
  const { time } = useMessages()
  const discover = useDiscoverWords()
  const button = 'grid size-11 place-items-center rounded-full hover:bg-sunken disabled:opacity-30'
  return (
    <div className="flex items-center justify-between">
      <button
        type="button"
        className={button}
        disabled={first}
        aria-label={discover.when.previousMonth}
        onClick={() => turn(-1)}
      >
        <ChevronLeft className="size-5" aria-hidden="true" />
      </button>
      <p aria-live="polite" className="font-semibold first-letter:uppercase">
        {time.months[Number(month.slice(5)) - 1]} {month.slice(0, 4)}
      </p>
      <button type="button" className={button} aria-label={discover.when.nextMonth} onClick={() => turn(1)}>
        <ChevronRight className="size-5" aria-hidden="true" />
      </button>
    </div>
  )
}

/** A month to pick days from. Arrow keys walk over the days, and over the months. */
export const Calendar = (props: CalendarProps) => {
  const { today, from, onPick } = props
  const { time } = useMessages()
  const [focused, setFocused] = useState(from ?? today)
  const [month, setMonth] = useState(monthOf(focused))
  const grid = useRef<HTMLTableElement>(null)
  const walked = useRef(false)
  useEffect(() => {
    if (walked.current) grid.current?.querySelector<HTMLButtonElement>(`[data-day="${focused}"]`)?.focus()
    walked.current = false
  }, [focused])
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const next = addDays(focused, step)
    if (next < today) return
    walked.current = true
    setFocused(next)
    setMonth(monthOf(next))
  }
  const turn = (by: number) => {
    const next = addMonths(month, by)
    setMonth(next)
    setFocused(next === monthOf(today) ? today : `${next}-01`)
  }
  return (
    <div>
      <MonthBar month={month} turn={turn} first={month <= monthOf(today)} />
      <table ref={grid} className="w-full table-fixed border-collapse" onKeyDown={walk}>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 0].map(weekday => (
              <th
                key={weekday}
                scope="col"
                abbr={time.weekdays[weekday]}
                className="h-8 text-small font-medium text-muted"
              >
                {time.weekdayInitials[weekday]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month)
            .filter(week => week.some(day => day !== null && day >= today))
            .map(week => (
              <tr key={week.find(Boolean)}>
                {week.map((day, index) => (
                  <td key={day ?? `gap-${index}`} className="p-px">
                    {day ? (
                      <button
                        type="button"
                        data-day={day}
                        disabled={day < today}
                        tabIndex={day === focused ? 0 : -1}
                        aria-pressed={day === from || day === props.to}
                        aria-label={`${Number(day.slice(8))} ${time.months[Number(day.slice(5, 7)) - 1]}`}
                        onClick={() => {
                          setFocused(day)
                          onPick(day)
                        }}
                        className={dayClass(day, props)}
                      >
                        {Number(day.slice(8))}
                      </button>
                    ) : null}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
