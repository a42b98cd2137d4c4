import { formatMoney, formatSpan } from '@flow/ui'
import { Button, Notice } from '@flow/ui/components'
import { Link } from 'react-router'
import { browserApi } from '../../api/browser.ts'
import type { EventDetails } from '../../api/types.ts'
import { ConfirmAct } from '../../site/confirm-act.tsx'
import { useLanguage, useNow } from '../../site/site.ts'
import { useEditorWords } from './editor-words.ts'
import { Section } from './section.tsx'
import { useOwn } from './use-own.ts'

interface Times {
  readonly startsAt: string
  readonly endsAt: string
}

/** Whether the place is ours, somebody else's or nobody's at that time. */
const look = async (venueId: string, event: EventDetails) => {
  const { startsAt, endsAt } = event
  const [bookings, availability] = await Promise.all([
    browserApi.bookings(venueId),
    browserApi.venueAvailability(venueId, { from: startsAt, to: endsAt }),
  ])
  const own = bookings.items.filter(({ mine, eventId }) => mine && eventId === event.id)
  const covers = (one: Times) => Date.parse(one.startsAt) <= Date.parse(startsAt) && one.endsAt >= endsAt
  const booked = own.find(covers)
  const isOwn = (one: Times) => own.some(other => other.startsAt === one.startsAt)
  const others = own.filter(one => one !== booked)
  return { booked, others, isTaken: availability.taken.some(one => !isOwn(one)) }
}

const Desk = ({
  event,
  venue,
}: {
  readonly event: EventDetails
  readonly venue: NonNullable<EventDetails['venue']>
}) => {
  const { booking: words } = useEditorWords()
  const now = useNow()
  const language = useLanguage()
  const { value, busy, fault, run } = useOwn(() => look(venue.id, event))
  const zone = event.timeZone
  const span = (times: Times) => formatSpan({ ...times, timeZone: zone }, now, language)
  const book = () =>
    run(() =>
      browserApi.bookVenue(venue.id, {
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        eventId: event.id,
        note: event.title.slice(0, 500),
      }),
    )
  const giveBack = (bookingId: string) => () => void run(() => browserApi.giveBack(venue.id, bookingId))
  if (!value) return fault ? <Notice tone="danger">{fault}</Notice> : null
  const { hour, day } = venue.pricing ?? {}
  const price = hour ?? day
  return (
    <div data-venue-booking={value.booked ? 'ours' : value.isTaken ? 'taken' : 'free'} className="flex flex-col gap-3">
      {fault ? <Notice tone="danger">{fault}</Notice> : null}
      {[...(value.booked ? [value.booked] : []), ...value.others].map(one => (
        <div key={one.id} className="flex flex-wrap items-center justify-between gap-x-4">
          <p className={one === value.booked ? 'tabular font-semibold text-good' : 'tabular text-muted'}>
            {one === value.booked ? words.ours(span(one)) : words.otherTime(span(one))}
          </p>
          <ConfirmAct sure={words.giveBackSure} disabled={busy} onSure={giveBack(one.id)}>
            {words.giveBack}
          </ConfirmAct>
        </div>
      ))}
      {value.booked ? null : value.isTaken ? (
        <p className="text-danger">
          {words.taken(span(event))}{' '}
          <Link to={`/venues/${venue.id}`} className="underline underline-offset-4">
            {words.calendar}
          </Link>
        </p>
      ) : (
        <>
          <p className="tabular text-muted">
            {words.free(span(event))}
            {price
              ? ` ${(price === hour ? words.perHour : words.perDay)(formatMoney(price.amount, price.currency, language))}`
              : ''}
          </p>
          <Button type="button" tone="plain" className="self-start" busy={busy} onClick={() => void book()}>
            {words.book(venue.name)}
          </Button>
        </>
      )}
    </div>
  )
}

/** The place of an event, booked for its time without leaving the editor. Of a series it is the date that is shown. */
export const VenueBooking = ({ event }: { readonly event: EventDetails }) => {
  const { booking: words } = useEditorWords()
  const now = useNow()
  const { venue } = event
  if (!venue || event.status === 'cancelled' || new Date(event.startsAt) <= now) return null
  return (
    <Section title={words.title} hint={venue.name}>
      <Desk key={`${venue.id} ${event.startsAt} ${event.endsAt}`} event={event} venue={venue} />
    </Section>
  )
}
