import { formatAgo } from '@flow/ui'
import { Avatar, Button, buttonClass, inputClass, Skeleton } from '@flow/ui/components'
import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { browserApi } from '../../api/browser.ts'
import type { EventDetails } from '../../api/types.ts'
import { useAwake, useLanguage, useNow } from '../../site/site.ts'
import { useMore } from '../event/use-more.ts'
import { useOrganiserWords } from './words.ts'

const PAGE_SIZE = 20
const PAUSE_MS = 250

export type GuestsPage = Awaited<ReturnType<typeof browserApi.attendeesFound>>
type Guest = GuestsPage['items'][number]

/** Those of a name, while one types; everybody again when the field is empty. */
const useFound = (eventId: string, first: GuestsPage, words: string): GuestsPage | null => {
  const [found, setFound] = useState<{ readonly words: string; readonly page: GuestsPage } | null>(null)
  const asked = words.trim()
  useEffect(() => {
    if (!asked) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      browserApi.attendeesFound(eventId, { q: asked, limit: PAGE_SIZE }, stop.signal).then(
        page => setFound({ words: asked, page }),
        () => undefined,
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [eventId, asked])
  if (!asked) return first
  return found?.words === asked ? found.page : null
}

const Row = ({ guest, timeZone }: { readonly guest: Guest; readonly timeZone: string }) => {
  const { attendees: words } = useOrganiserWords()
  const now = useNow()
  const language = useLanguage()
  return (
    <Link
      to={`/people/${guest.userId}`}
      className="flex min-h-14 items-center gap-3 rounded-control px-2 hover:bg-sunken"
    >
      <Avatar person={{ ...guest, id: guest.userId }} />
      <span className="min-w-0 flex-1 truncate font-medium">
        {guest.displayName}
        {guest.partySize > 1 ? (
          <span className="font-normal text-muted"> {words.party(guest.partySize - 1)}</span>
        ) : null}
      </span>
      <span className="tabular text-small text-muted max-sm:hidden">
        {words.since(formatAgo(guest.since, now, timeZone, language))}
      </span>
    </Link>
  )
}

const List = ({ event, page, q }: { readonly event: EventDetails; readonly page: GuestsPage; readonly q: string }) => {
  const { attendees: words } = useOrganiserWords()
  const { items, more } = useMore(page, cursor =>
    browserApi.attendeesFound(event.id, { ...(q ? { q } : {}), limit: PAGE_SIZE, cursor }),
  )
  if (items.length === 0) return <p className="text-muted">{q ? words.noneFound(q) : words.none}</p>
  return (
    <>
      <ul className="-mx-2">
        {items.map(guest => (
          <li key={`${guest.userId}${guest.since}`}>
            <Row guest={guest} timeZone={event.timeZone} />
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

/** Who comes: to look up by name, and to take along as a file. */
export const Guests = ({ event, first }: { readonly event: EventDetails; readonly first: GuestsPage }) => {
  const { attendees: words } = useOrganiserWords()
  const [q, setQ] = useState('')
  const page = useFound(event.id, first, q)
  return (
    <section aria-labelledby="guests" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="guests" className="display text-title">
          {words.title}
          <span className="tabular pl-2 text-muted">{first.count}</span>
        </h2>
        <a href={`/api/v1/events/${event.id}/attendees.csv`} download className={buttonClass('plain', 'small')}>
          <Download className="size-4" aria-hidden="true" />
          {words.export}
        </a>
      </div>
      {useAwake() && first.count > 0 ? (
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={q}
          onChange={({ currentTarget }) => setQ(currentTarget.value)}
          className={`${inputClass} max-w-md`}
        />
      ) : null}
      {page ? <List event={event} page={page} q={q.trim()} /> : <Skeleton className="h-14 w-full" />}
    </section>
  )
}
