import type { ListedBooking, Venue } from '@flow/contracts'
import { formatSpan } from '@flow/ui'
import { Link, useFetcher } from 'react-router'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { useLanguage, useNow } from '../../site/site.ts'
import type { Booked } from './venue.route.tsx'
import { useVenueWords } from './words.ts'

const Row = ({ booking, venue }: { readonly booking: ListedBooking; readonly venue: Venue }) => {
  const words = useVenueWords()
  const now = useNow()
  const language = useLanguage()
  const fetcher = useFetcher<Booked>()
  return (
    <li
      data-booking={booking.mine ? 'mine' : 'theirs'}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-3 last:border-0"
    >
      <div className="min-w-0 flex-1 basis-40">
        <p className="tabular font-semibold">
          {formatSpan({ ...booking, timeZone: venue.timeZone ?? 'UTC' }, now, language)}
        </p>
        <p className="text-small text-muted wrap-anywhere">
          {[booking.mine ? words.byYou : booking.booker.displayName, booking.note].filter(Boolean).join(' · ')}
          {booking.eventId ? (
            <>
              {' · '}
              <Link to={`/events/${booking.eventId}`} className="underline underline-offset-4 hover:text-accent">
                {words.forEvent}
              </Link>
            </>
          ) : null}
        </p>
        {fetcher.data?.refused ? (
          <p role="alert" className="text-small font-medium text-danger">
            {fetcher.data.refused}
          </p>
        ) : null}
      </div>
      <fetcher.Form method="post">
        <input type="hidden" name="bookingId" value={booking.id} />
        <ConfirmButton
          name="intent"
          value="giveBack"
          sure={words.giveBackSure}
          className="min-h-9 rounded-full px-3.5 text-small font-semibold text-danger hover:bg-danger-soft pointer-coarse:min-h-11"
        >
          {words.giveBack}
        </ConfirmButton>
      </fetcher.Form>
    </li>
  )
}

/** Who has booked the place: all of it for its owner, one's own for everybody else. */
export const Bookings = ({
  venue,
  bookings,
}: {
  readonly venue: Venue
  readonly bookings: readonly ListedBooking[]
}) => {
  const words = useVenueWords()
  if (bookings.length === 0) return null
  return (
    <section aria-labelledby="bookings" className="flex flex-col gap-2">
      <h2 id="bookings" className="display text-title">
        {venue.canEdit ? words.bookings : words.yourBookings}
      </h2>
      <ul>
        {bookings.map(booking => (
          <Row key={booking.id} booking={booking} venue={venue} />
        ))}
      </ul>
    </section>
  )
}
