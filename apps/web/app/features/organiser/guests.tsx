import { formatAgo, formatWhen } from '@flow/ui'
import { Avatar, Button, buttonClass, inputClass, Skeleton } from '@flow/ui/components'
import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { browserApi } from '../../api/browser.ts'
import type { EventDetails, Occurrence } from '../../api/types.ts'
import { useAwake, useLanguage, useNow } from '../../site/site.ts'
import { useMore } from '../event/use-more.ts'
import { useOrganiserWords } from './words.ts'

const PAGE_SIZE = 20
const PAUSE_MS = 250

export type GuestsPage = Awaited<ReturnType<typeof browserApi.attendeesFound>>
type Guest = GuestsPage['items'][number]

/** Of which event, and of which of its dates where one is chosen. */
interface Wanted {
  readonly id: string
  readonly occurrenceId: string | undefined
}

/** Those of a name, while one types; everybody again when the field is empty. */
const useFound = (event: Wanted, first: GuestsPage, words: string): GuestsPage | null => {
  const [found, setFound] = useState<{ readonly words: string; readonly page: GuestsPage } | null>(null)
  const asked = words.trim()
  const { id: eventId, occurrenceId } = event
  useEffect(() => {
    if (!asked) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      browserApi.attendeesFound(eventId, { q: asked, occurrenceId, limit: PAGE_SIZE }, stop.signal).then(
        page => setFound({ words: asked, page }),
        () => undefined,
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [eventId, occurrenceId, asked])
  if (!asked) return first
  return found?.words === asked ? found.page : null
}

const Row = ({
  guest,
  event,
  dated,
}: {
  readonly guest: Guest
  readonly event: EventDetails
  readonly dated: boolean
}) => {
  const { attendees: words } = useOrganiserWords()
  const now = useNow()
  const language = useLanguage()
  return (
    <Link
      to={`/people/${guest.userId}`}
      className="flex min-h-14 items-center gap-3 rounded-control px-2 hover:bg-sunken"
    >
      <Avatar person={{ ...guest, id: guest.userId }} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">
          {guest.displayName}
          {guest.partySize > 1 ? (
            <span className="font-normal text-muted"> {words.party(guest.partySize - 1)}</span>
          ) : null}
        </span>
        {dated && guest.startsAt ? (
          <span className="tabular block truncate text-small text-muted">
            {formatWhen(guest.startsAt, null, event.timeZone, now, language)}
          </span>
        ) : null}
      </span>
      <span className="tabular text-small text-muted max-sm:hidden">
        {words.since(formatAgo(guest.since, now, event.timeZone, language))}
      </span>
    </Link>
  )
}

interface ListProps {
  readonly event: EventDetails
  readonly date: string | null
  readonly page: GuestsPage
  readonly q: string
}

const List = ({ event, date, page, q }: ListProps) => {
  const { attendees: words } = useOrganiserWords()
  const { items, more } = useMore(page, cursor =>
    browserApi.attendeesFound(event.id, {
      ...(q ? { q } : {}),
      ...(date ? { occurrenceId: date } : {}),
      limit: PAGE_SIZE,
      cursor,
    }),
  )
  if (items.length === 0) return <p className="text-muted">{q ? words.noneFound(q) : words.none}</p>
  return (
    <>
      <ul className="grid gap-x-8 md:grid-cols-2">
        {items.map(guest => (
          <li key={`${guest.userId}${guest.occurrenceId}`}>
            <Row guest={guest} event={event} dated={event.recurring && !date} />
          </li>
        ))}
      </ul>
      {more ? (
        <Button tone="plain" className="self-start" busy={more.busy} onClick={more.ask}>
          {words.more}
        </Button>
      ) : null}
    </>
  )
}

interface GuestsProps {
  readonly event: EventDetails
  readonly first: GuestsPage
  /** The date of a series whose guests are wanted; those of all dates unless one is chosen. */
  readonly date: string | null
  readonly dates: readonly Occurrence[]
}

const DateFilter = ({ event, date, dates }: Omit<GuestsProps, 'first'>) => {
  const { attendees: words } = useOrganiserWords()
  const navigate = useNavigate()
  const now = useNow()
  const language = useLanguage()
  const known = date === null || dates.some(one => one.id === date)
  return (
    <select
      aria-label={words.whichDate}
      value={date ?? ''}
      onChange={({ currentTarget: { value } }) =>
        void navigate(value ? `?date=${value}` : '?', { preventScrollReset: true })
      }
      className={`${inputClass} select-arrow max-w-md appearance-none pr-11`}
    >
      <option value="">{words.allDates}</option>
      {known ? null : <option value={date}>{words.oneDate}</option>}
      {dates.map(one => (
        <option key={one.id} value={one.id}>
          {formatWhen(one.startsAt, null, event.timeZone, now, language)} · {one.attendeeCount}
        </option>
      ))}
    </select>
  )
}

/** Who comes: to look up by name and by date, and to take along as a file. */
export const Guests = ({ event, first, date, dates }: GuestsProps) => {
  const { attendees: words } = useOrganiserWords()
  const [q, setQ] = useState('')
  const page = useFound({ id: event.id, occurrenceId: date ?? undefined }, first, q)
  const awake = useAwake()
  const file = `/api/v1/events/${event.id}/attendees.csv${date ? `?occurrenceId=${date}` : ''}`
  return (
    <section aria-labelledby="guests" className="flex scroll-mt-24 flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="guests" className="display scroll-mt-24 text-title">
          {words.title}
          <span className="tabular pl-2 text-muted">{first.count}</span>
        </h2>
        <a href={file} download className={buttonClass('plain', 'small')}>
          <Download className="size-4" aria-hidden="true" />
          {words.export}
        </a>
      </div>
      <div className="flex flex-wrap gap-3 *:flex-1 *:basis-60">
        {awake && (first.count > 0 || date) ? (
          <input
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={q}
            onChange={({ currentTarget }) => setQ(currentTarget.value)}
            className={`${inputClass} max-w-md`}
          />
        ) : null}
        {awake && event.recurring ? <DateFilter event={event} date={date} dates={dates} /> : null}
      </div>
      {page ? <List event={event} date={date} page={page} q={q.trim()} /> : <Skeleton className="h-14 w-full" />}
    </section>
  )
}
