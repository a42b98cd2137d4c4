import { adminTownName } from '@flow/ui'
import { cx } from '@flow/ui/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { type DeskEvent, EVENT_STATES, type EventState, eventsQuery } from '../api/moderation.ts'
import { DeskList } from '../parts/desk-list.tsx'
import { SearchField, useSearched } from '../parts/search-field.tsx'
import { cellClass } from '../parts/table.tsx'
import { placeMoment } from '../parts/time.ts'
import { useChange } from '../parts/use-change.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { EventDesk } from './event-desk.tsx'

const useEventState = (): EventState => {
  const [params] = useSearchParams()
  return EVENT_STATES.find(state => state === params.get('state')) ?? 'published'
}

const States = ({ now }: { readonly now: EventState }) => {
  const words = useWords().curation.events
  return (
    <nav aria-label={words.states} className="inline-flex flex-wrap gap-1 self-start rounded-control bg-sunken p-1">
      {EVENT_STATES.map(state => (
        <Link
          key={state}
          to={state === 'published' ? '.' : `?state=${state}`}
          aria-current={state === now ? 'page' : undefined}
          className={cx(
            'flex min-h-8 items-center rounded-small px-3 font-semibold pointer-coarse:min-h-11',
            state === now ? 'bg-raised text-ink shadow-low' : 'text-muted hover:text-ink',
          )}
        >
          {words.stateNames[state]}
        </Link>
      ))}
    </nav>
  )
}

const Marks = ({ event, featured }: { readonly event: DeskEvent; readonly featured: boolean }) => {
  const words = useWords().curation.events
  const marks = [
    [event.status === 'cancelled', words.cancelled, 'text-danger'],
    [Boolean(event.hidden), words.hidden, 'text-danger'],
    [featured, words.featured, 'text-good'],
  ] as const
  return marks.map(([on, word, tone]) =>
    on ? (
      <span key={word} className={cx('font-semibold', tone)}>
        {word}
      </span>
    ) : null,
  )
}

/** What is published, featured or hidden: found, changed, shown first, taken off. */
export const EventsPage = () => {
  const { curation } = useWords()
  const { language } = usePreferences()
  const words = curation.events
  const state = useEventState()
  const change = useChange('events')
  const found = useInfiniteQuery(eventsQuery(state, useSearched()))
  const chosen = useInfiniteQuery(eventsQuery('featured', ''))
  const featured = new Set(chosen.data?.pages.flatMap(page => page.items.map(({ id }) => id)))
  const moment = (event: DeskEvent) => placeMoment(event.startsAt, event.timeZone, language)
  return (
    <DeskList<DeskEvent>
      key={state}
      words={{ ...words, none: state === 'published' ? words.none : words.noneOf[state] }}
      caption={words.captions[state]}
      columns={[
        { label: words.event },
        { label: words.when, className: 'max-md:hidden' },
        { label: words.where, className: 'max-lg:hidden' },
        { label: words.organiser, className: 'max-lg:hidden' },
      ]}
      found={found}
      change={change}
      narrow={
        <div className="flex flex-wrap items-center gap-3">
          <States now={state} />
          {state === 'published' ? <SearchField label={words.event} /> : null}
        </div>
      }
      line={event => ({
        name: event.title,
        below: (
          <span className="flex flex-wrap gap-x-3 pl-5 leading-5 empty:hidden">
            <span className="tabular text-muted md:hidden">{moment(event)}</span>
            <Marks event={event} featured={featured.has(event.id)} />
          </span>
        ),
        cells: (
          <>
            <td className={cx(cellClass, 'tabular whitespace-nowrap max-md:hidden')}>{moment(event)}</td>
            <td className={cx(cellClass, 'max-w-60 truncate max-lg:hidden')}>
              {[event.place?.name, event.place?.city && adminTownName(language, event.place.city, event.timeZone)]
                .filter(Boolean)
                .join(', ')}
            </td>
            <td className={cx(cellClass, 'max-w-48 truncate max-lg:hidden')}>{event.organiser.displayName}</td>
          </>
        ),
      })}
      desk={event => <EventDesk event={event} featured={featured.has(event.id)} change={change} />}
    />
  )
}
