import type { ListedBooking, Venue } from '@flow/contracts'
import { formatMoney } from '@flow/ui'
import { Button, buttonClass, Notice, TextField } from '@flow/ui/components'
import { MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { Form, Link, useNavigation } from 'react-router'
import type { EventCard } from '../../api/types.ts'
import { useLanguage, useMessages, useSite, useTown } from '../../site/site.ts'
import { DayRail } from '../event/day-rail.tsx'
import { Availability, type AvailabilityCalendar } from './availability.tsx'
import { Bookings } from './bookings.tsx'
import type { Booked } from './venue.route.tsx'
import { useVenueWords } from './words.ts'

interface VenuePageProps {
  readonly venue: Venue
  readonly events: readonly EventCard[]
  readonly calendar: AvailabilityCalendar
  readonly bookings: readonly ListedBooking[]
  readonly answer: Booked | undefined
}

/** What is asked of those who book it. */
const Pricing = ({ venue: { pricing } }: Pick<VenuePageProps, 'venue'>) => {
  const words = useVenueWords()
  const language = useLanguage()
  if (!pricing) return null
  const { hour, day, note } = pricing
  return (
    <section aria-labelledby="pricing" className="flex flex-col gap-2">
      <h2 id="pricing" className="display text-title">
        {words.pricing}
      </h2>
      <ul className="tabular flex flex-wrap gap-x-6 gap-y-1 text-lead">
        {hour ? <li>{words.perHour(formatMoney(hour.amount, hour.currency, language))}</li> : null}
        {day ? <li>{words.perDay(formatMoney(day.amount, day.currency, language))}</li> : null}
      </ul>
      {note ? <p className="text-muted">{note}</p> : null}
    </section>
  )
}

const Book = ({ venue, answer }: Pick<VenuePageProps, 'venue' | 'answer'>) => {
  const { common } = useMessages()
  const words = useVenueWords()
  const me = useSite()?.me
  const busy = useNavigation().state === 'submitting'
  if (!me)
    return (
      <Link to={`/sign-in?next=/venues/${venue.id}`} className={buttonClass('plain', 'medium', 'self-start')}>
        {words.signInToBook}
      </Link>
    )
  return (
    <details className="rounded-panel border border-line px-5 py-3" open={answer?.refused ? true : undefined}>
      <summary className="min-h-11 content-center rounded-small font-semibold">{words.book}</summary>
      <Form method="post" className="flex flex-col gap-4 pt-3 pb-2">
        <input type="hidden" name="zone" value={venue.timeZone ?? 'UTC'} />
        {answer?.refused ? <Notice tone="danger">{answer.refused}</Notice> : null}
        <TextField label={words.bookFrom} name="from" type="datetime-local" required error={answer?.faults?.startsAt} />
        <TextField label={words.bookTo} name="to" type="datetime-local" required error={answer?.faults?.endsAt} />
        <TextField label={words.bookNote} note={common.optional} name="note" maxLength={500} />
        <Button type="submit" busy={busy} className="self-start">
          {words.bookSend}
        </Button>
      </Form>
    </details>
  )
}

const Facts = ({ venue }: Pick<VenuePageProps, 'venue'>): ReactNode => {
  const words = useVenueWords()
  const town = useTown()
  const city = venue.city && town(venue.city, venue.timeZone)
  const address = [venue.address, venue.neighbourhood, [venue.postalCode, city].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')
  return (
    <div className="flex flex-col gap-3">
      {address ? (
        <p className="flex items-center gap-2 text-lead">
          <MapPin className="size-5 shrink-0 text-muted" aria-hidden="true" />
          {address}
        </p>
      ) : null}
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
        {venue.capacity ? <span className="tabular">{words.capacity(venue.capacity)}</span> : null}
        {venue.website ? (
          <a
            href={venue.website}
            target="_blank"
            rel="noreferrer nofollow"
            className="underline underline-offset-4 hover:text-accent"
          >
            {words.website}
          </a>
        ) : null}
      </p>
      {venue.amenities.length > 0 ? (
        <ul aria-label={words.amenities} className="flex flex-wrap gap-2">
          {venue.amenities.map(amenity => (
            <li key={amenity}>
              <Link
                to={`/venues?${new URLSearchParams({ amenity })}`}
                className="flex min-h-9 items-center rounded-full bg-sunken px-4 text-small font-medium hover:bg-line pointer-coarse:min-h-11"
              >
                {amenity}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {venue.description ? <p className="max-w-prose whitespace-pre-line">{venue.description}</p> : null}
    </div>
  )
}

/** A place to meet: where it is, what it has, what is on there, and when it is free. */
export const VenuePage = ({ venue, events, calendar, bookings, answer }: VenuePageProps) => {
  const words = useVenueWords()
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-10 px-4 pt-8 md:px-8 md:pt-12">
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-4">
          <h1 className="display text-display">{venue.name}</h1>
          {venue.canEdit ? (
            <Link to={`/venues/${venue.id}/edit`} className={buttonClass('plain')}>
              {words.edit}
            </Link>
          ) : null}
        </div>
        <Facts venue={venue} />
      </div>
      {answer?.booked ? <Notice tone="good">{words.booked}</Notice> : null}
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="coming" className="flex min-w-0 flex-col gap-5">
          <h2 id="coming" className="display text-title">
            {words.coming}
          </h2>
          {events.length === 0 ? <p className="text-muted">{words.nothingComing}</p> : <DayRail events={events} />}
        </section>
        <div className="flex flex-col gap-8">
          <Availability calendar={calendar} zone={venue.timeZone ?? 'UTC'} />
          <Pricing venue={venue} />
          <Book venue={venue} answer={answer} />
          <Bookings venue={venue} bookings={bookings} />
        </div>
      </div>
    </div>
  )
}
