import type { EventAnalytics } from '@flow/contracts'
import { formatCount, formatWhen } from '@flow/ui'
import { buttonClass, cx } from '@flow/ui/components'
import { ChevronLeft } from 'lucide-react'
import { Form, Link } from 'react-router'
import type { EventDetails } from '../../api/types.ts'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { useLanguage, useNow } from '../../site/site.ts'
import { eventPath } from '../event/event-path.ts'
import { Standing } from '../event/standing.tsx'
import { useEditorWords } from '../host/editor-words.ts'
import { DatesDesk, type DatesPage } from './dates-desk.tsx'
import { Charts, Where } from './figures-charts.tsx'
import { Guests, type GuestsPage } from './guests.tsx'
import { useOrganiserWords } from './words.ts'

export const SPANS = [7, 30, 90] as const

interface FiguresProps {
  readonly event: EventDetails
  readonly figures: EventAnalytics | null
  readonly guests: GuestsPage | null
  /** Of a series: the dates still to come. */
  readonly dates: DatesPage | null
  /** The date whose guests are wanted. */
  readonly date: string | null
  readonly days: number
}

const Totals = ({ totals }: Pick<EventAnalytics, 'totals'>) => {
  const { total, totalHint } = useOrganiserWords()
  const language = useLanguage()
  const count = (value: number) => formatCount(value, language)
  const tiles = [
    ['views', count(totals.views)],
    ['visitors', count(totals.visitors)],
    ['registrations', count(totals.registrations)],
    ['conversion', totals.conversion === null ? '–' : `${Math.round(totals.conversion * 1000) / 10} %`],
    ['going', count(totals.going)],
    ['likes', count(totals.likes)],
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-panel border border-line bg-line sm:grid-cols-3 lg:grid-cols-6">
      {tiles.map(([name, value]) => (
        <div key={name} className="flex flex-col-reverse justify-end gap-1 bg-paper p-5">
          <dt className="text-small text-muted" title={(totalHint as Record<string, string>)[name]}>
            {total[name]}
          </dt>
          <dd className="display tabular text-headline">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Spans = ({ days }: { readonly days: number }) => {
  const words = useOrganiserWords()
  return (
    <nav aria-label={words.span}>
      <ul className="flex gap-1 rounded-control bg-sunken p-1">
        {SPANS.map(span => (
          <li key={span}>
            <Link
              to={`?days=${span}`}
              replace
              preventScrollReset
              aria-current={span === days ? 'true' : undefined}
              className={cx(
                'flex min-h-10 items-center rounded-small px-3 font-medium pointer-coarse:min-h-11',
                span === days ? 'bg-raised shadow-low' : 'text-muted hover:text-ink',
              )}
            >
              {words.days(span)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Another one like it, or another day. */
const Copy = ({ event }: { readonly event: EventDetails }) => {
  const words = useEditorWords()
  return (
    <>
      <Form method="post" action={`/host/${event.id}`}>
        <button type="submit" name="intent" value="duplicate" className={buttonClass('quiet')}>
          {words.duplicate}
        </button>
      </Form>
      {event.status === 'published' ? (
        <Link to={`/host/${event.id}#postpone`} className={buttonClass('quiet')}>
          {words.postpone}
        </Link>
      ) : null}
    </>
  )
}

/** For whoever helps and does not answer for it. */
const StepBack = ({ event }: { readonly event: EventDetails }) => {
  const words = useOrganiserWords()
  if (!event.abilities.stepBack) return null
  return (
    <Form method="post">
      <ConfirmButton name="intent" value="stepBack" sure={words.stepBackSure} className={buttonClass('quiet')}>
        {words.stepBack}
      </ConfirmButton>
    </Form>
  )
}

/** How one event does: who looks, where they come from, who comes. */
export const FiguresPage = ({ event, figures, guests, dates, date, days }: FiguresProps) => {
  const words = useOrganiserWords()
  const now = useNow()
  const language = useLanguage()
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-10 px-4 pt-6 md:px-8 md:pt-10">
      <div className="flex flex-col gap-3">
        <Link
          to="/organise"
          className="flex min-h-11 items-center gap-1 self-start font-medium text-muted hover:text-ink"
        >
          <ChevronLeft className="size-4.5" aria-hidden="true" />
          {words.title}
        </Link>
        <h1 className="display text-display">{event.title}</h1>
        <p className="tabular text-muted">
          {formatWhen(event.startsAt, event.endsAt, event.timeZone, now, language)}
          {event.place ? ` · ${event.place.name}` : null}
        </p>
        <div className="flex flex-wrap gap-2">
          {event.abilities.edit ? (
            <Link to={`/host/${event.id}`} className={buttonClass('plain')}>
              {words.edit}
            </Link>
          ) : null}
          {event.abilities.edit ? (
            <Link to={`/organise/${event.id}/sales`} className={buttonClass('plain')}>
              {words.sales}
            </Link>
          ) : null}
          {event.abilities.manageAttendees ? (
            <Link to={`/organise/${event.id}/door`} className={buttonClass('ink')}>
              {words.door}
            </Link>
          ) : null}
          <Link to={eventPath(event)} className={buttonClass('quiet')}>
            {words.page}
          </Link>
          {event.abilities.edit ? <Copy event={event} /> : null}
          <StepBack event={event} />
        </div>
        <Standing event={event} />
      </div>
      {figures ? (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Spans days={days} />
            <a
              href={`/api/v1/events/${event.id}/analytics.csv?from=${figures.from}&to=${figures.to}`}
              download
              className={buttonClass('quiet', 'small')}
            >
              {words.export}
            </a>
          </div>
          <Totals totals={figures.totals} />
          <Charts figures={figures} />
          <Where figures={figures} event={event} />
        </>
      ) : null}
      {dates ? <DatesDesk event={event} first={dates} chosen={date} /> : null}
      {guests ? <Guests event={event} first={guests} date={date} dates={dates?.items ?? []} /> : null}
    </div>
  )
}
