import { cx } from '@flow/ui/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type FormEvent, Fragment, useState } from 'react'
import { Link } from 'react-router'
import { curate, eventsQuery, type FoundEvent } from '../api/curation.ts'
import { FoundList } from '../parts/found-list.tsx'
import { Page } from '../parts/page.tsx'
import { SearchField, useSearched } from '../parts/search-field.tsx'
import { SureButton } from '../parts/sure-button.tsx'
import { actionClass, cellClass, controlClass, Said, Table } from '../parts/table.tsx'
import { placeMoment } from '../parts/time.ts'
import { type Change, useChange } from '../parts/use-change.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'

interface EventProps {
  readonly event: FoundEvent
  readonly change: Change
  readonly open: boolean
  readonly onToggle: () => void
}

/** Takes an event off, with the reason that those who go will read. */
const Cancel = ({ event, change, onToggle }: EventProps) => {
  const { curation } = useWords()
  const [reason, setReason] = useState('')
  const cancel = () =>
    change.run(async () => {
      await curate.cancelEvent(event.id, reason.trim())
      return curation.done
    }, onToggle)
  return (
    <form
      className="flex flex-wrap items-center gap-2 rounded-control bg-sunken px-4 py-3"
      onSubmit={(submit: FormEvent) => submit.preventDefault()}
    >
      <input
        aria-label={curation.events.reason}
        placeholder={curation.events.reason}
        value={reason}
        maxLength={500}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        className={`${controlClass} flex-1 basis-64`}
      />
      <SureButton busy={change.busy} onSure={cancel}>
        {curation.events.cancel}
      </SureButton>
      <Link to={`/audit?subjectId=${event.id}`} className="text-accent underline underline-offset-4">
        {curation.history}
      </Link>
    </form>
  )
}

const Row = (props: EventProps) => {
  const { event, open, onToggle } = props
  const { events: words } = useWords().curation
  const { language } = usePreferences()
  const off = event.status === 'cancelled'
  return (
    <>
      <tr className={cx('border-t border-line', open ? 'bg-accent-soft' : 'hover:bg-sunken')}>
        <td className={cx(cellClass, 'max-w-80')}>
          <a
            href={`/events/${event.id}`}
            data-line
            className="block truncate font-semibold underline-offset-4 hover:underline"
          >
            {event.title}
          </a>
          <span className="tabular block leading-4 text-muted md:hidden">
            {placeMoment(event.startsAt, event.timeZone, language)}
          </span>
        </td>
        <td className={cx(cellClass, 'tabular whitespace-nowrap max-md:hidden')}>
          {off ? (
            <span className="text-danger">{words.cancelled}</span>
          ) : (
            placeMoment(event.startsAt, event.timeZone, language)
          )}
        </td>
        <td className={cx(cellClass, 'max-w-60 truncate max-lg:hidden')}>
          {[event.place?.name, event.place?.city].filter(Boolean).join(', ')}
        </td>
        <td className={cx(cellClass, 'max-w-48 truncate max-lg:hidden')}>{event.organiser.displayName}</td>
        <td className={cx(cellClass, 'text-right whitespace-nowrap')}>
          <a href={`/host/${event.id}`} aria-label={words.editOne(event.title)} className={actionClass}>
            {words.edit}
          </a>
          <button
            type="button"
            aria-expanded={open}
            aria-label={words.cancelOne(event.title)}
            disabled={off}
            onClick={onToggle}
            className={actionClass}
          >
            {words.cancel}
          </button>
        </td>
      </tr>
      {open ? (
        <tr className="bg-accent-soft">
          <td colSpan={5} className="px-2 pb-2">
            <Cancel {...props} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** What is published: found by words, changed, or taken off. */
export const EventsPage = () => {
  const { curation } = useWords()
  const words = curation.events
  const change = useChange('events')
  const [open, setOpen] = useState<string | null>(null)
  const found = useInfiniteQuery(eventsQuery(useSearched()))
  return (
    <Page title={words.title}>
      <p className="text-body text-muted">{words.text}</p>
      <SearchField label={words.event} />
      <Said change={change} />
      <FoundList found={found} none={words.none}>
        {items => (
          <Table
            caption={words.caption}
            columns={[
              { label: words.event },
              { label: words.when, className: 'max-md:hidden' },
              { label: words.where, className: 'max-lg:hidden' },
              { label: words.organiser, className: 'max-lg:hidden' },
              { label: curation.actions, className: 'text-right' },
            ]}
          >
            {[...new Map(items.map(event => [event.id, event])).values()].map(event => (
              <Fragment key={event.id}>
                <Row
                  event={event}
                  change={change}
                  open={open === event.id}
                  onToggle={() => setOpen(open === event.id ? null : event.id)}
                />
              </Fragment>
            ))}
          </Table>
        )}
      </FoundList>
    </Page>
  )
}
