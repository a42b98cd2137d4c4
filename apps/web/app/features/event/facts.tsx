import { formatOwnTime, formatPrice, formatSpan, hourOf, speakWhen, wallClock } from '@flow/ui'
import { cx } from '@flow/ui/components'
import { CalendarDays, Globe, MapPin, Ticket, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { EventDetails } from '../../api/types.ts'
import { useLanguage, useMessages, useNow, useOwnZone, useTown } from '../../site/site.ts'
import { isOpenEnded, PreviousDay } from './previous-day.tsx'

interface EventProps {
  readonly event: EventDetails
}

const Fact = ({ icon: Icon, children }: { readonly icon: typeof MapPin; readonly children: ReactNode }) => (
  <li className="flex items-start gap-4">
    <span className="grid size-11 shrink-0 place-items-center rounded-control bg-sunken">
      <Icon className="size-5" aria-hidden="true" />
    </span>
    <div className="flex min-w-0 flex-col justify-center self-stretch">{children}</div>
  </li>
)

const quiet = 'text-muted underline-offset-4'
const quietLink = `${quiet} underline decoration-line-strong/60 hover:text-accent hover:decoration-accent`

const compact = (instant: string) => instant.replace(/[-:]|\.\d+/g, '')

/** The form that Google's calendar takes (https://calendar.google.com/calendar/render). */
const googleCalendar = ({ title, startsAt, endsAt, timeZone, place }: EventDetails) =>
  `https://calendar.google.com/calendar/render?${new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(startsAt)}/${compact(endsAt)}`,
    ctz: timeZone,
    location: place ? [place.name, place.address, place.city].filter(Boolean).join(', ') : '',
  })}`

/** The day as one says it, the date in full, the hours, and the reader's own clock where it differs. */
const When = ({ event }: EventProps) => {
  const { event: words } = useMessages()
  const language = useLanguage()
  const now = useNow()
  const ownZone = useOwnZone()
  const { day, time } = speakWhen(event, now, language)
  const own = ownZone && formatOwnTime(event, ownZone, language)
  const doors = event.doorsAt && words.doors(hourOf(wallClock(new Date(event.doorsAt), event.timeZone)))
  const off = event.status === 'cancelled' || isOpenEnded(event)
  return (
    <Fact icon={CalendarDays}>
      <PreviousDay event={event} />
      <p className={cx('tabular text-lead font-semibold', off && 'text-muted line-through')}>
        <time dateTime={event.startsAt}>{time ? `${day} · ${time}` : day}</time>
      </p>
      {isOpenEnded(event) ? (
        <p className={quiet}>{words.newDateLater}</p>
      ) : (
        <p className={`tabular ${quiet}`}>
          {[formatSpan(event, now, language), doors, own].filter(Boolean).join(' · ')}
        </p>
      )}
      <p className={cx('flex flex-wrap gap-x-4', off && 'hidden')}>
        <a href={`/api/v1/events/${event.id}.ics`} download className={quietLink}>
          {words.addToCalendar}
        </a>
        <a href={googleCalendar(event)} className={quietLink} target="_blank" rel="noreferrer">
          {words.googleCalendar}
        </a>
      </p>
    </Fact>
  )
}

const directions = (lat: number, lng: number) =>
  `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`

/** Where those who go meet online, and what they should know of it. */
const Room = ({ room: { url, instructions } }: { readonly room: NonNullable<EventDetails['virtual']> }) => {
  const { event: words } = useMessages()
  return (
    <>
      <a href={url} className={`self-start ${quietLink}`} rel="noreferrer">
        {words.joinOnline}
      </a>
      {instructions ? <p className={`whitespace-pre-line wrap-anywhere ${quiet}`}>{instructions}</p> : null}
    </>
  )
}

const Where = ({ event }: EventProps) => {
  const { event: words, common } = useMessages()
  const town = useTown()
  const { place, virtual } = event
  if (!place)
    return (
      <Fact icon={Globe}>
        <p className="text-lead font-semibold">{event.kind === 'in_person' ? common.placeToCome : common.online}</p>
        {event.kind === 'in_person' ? null : virtual ? (
          <Room room={virtual} />
        ) : (
          <p className={quiet}>{words.onlineLink}</p>
        )}
      </Fact>
    )
  const city = place.city && town(place.city, event.timeZone)
  const address = [place.address, place.neighbourhood, city]
    .filter((part, at) => part && part !== place.name && !(at === 2 && place.city === place.name))
    .join(', ')
  const here = place.lat !== null && place.lng !== null ? { lat: place.lat, lng: place.lng } : null
  return (
    <Fact icon={MapPin}>
      <p className="text-lead font-semibold">{place.name === place.city ? city : place.name}</p>
      {address ? <p className={quiet}>{address}</p> : null}
      {here ? (
        <a href={directions(here.lat, here.lng)} className={`self-start ${quietLink}`} target="_blank" rel="noreferrer">
          {words.directions}
        </a>
      ) : null}
      {event.kind === 'hybrid' ? (
        virtual ? (
          <Room room={virtual} />
        ) : (
          <p className={quiet}>
            {common.hybrid}. {words.onlineLink}
          </p>
        )
      ) : null}
    </Fact>
  )
}

const Price = ({ event }: EventProps) => {
  const { event: words, common, access } = useMessages()
  const language = useLanguage()
  const price = formatPrice(event.price, language)
  const rest = [
    event.placesLeft === 0
      ? common.soldOut
      : event.placesLeft !== null && event.placesLeft <= 20
        ? common.placesLeft(event.placesLeft)
        : event.capacity !== null
          ? words.capacity(event.capacity)
          : null,
    event.ageLimit ? words.age(event.ageLimit) : null,
    ...event.accessibility.map(one => access[one] ?? one),
  ].filter(Boolean)
  if (!price && rest.length === 0) return null
  return (
    <Fact icon={Ticket}>
      {price ? <p className="tabular text-lead font-semibold">{price}</p> : null}
      {rest.length > 0 ? <p className={`tabular ${quiet}`}>{rest.join(' · ')}</p> : null}
    </Fact>
  )
}

const Host = ({ event }: EventProps) => {
  const { event: words } = useMessages()
  const { organiser } = event
  return (
    <Fact icon={UserRound}>
      <p className={quiet}>{words.hostedBy}</p>
      <p className="text-lead font-semibold">
        {organiser.id ? (
          <Link to={`/people/${organiser.id}`} className="underline-offset-4 hover:underline">
            {organiser.displayName}
          </Link>
        ) : (
          organiser.displayName
        )}
      </p>
      {event.url ? (
        <a href={event.url} className={`self-start ${quietLink}`} target="_blank" rel="noreferrer">
          {words.original}
        </a>
      ) : null}
    </Fact>
  )
}

/** When, where, how much, by whom: readable at a glance. */
export const Facts = ({ event }: EventProps) => (
  <ul className="flex flex-col gap-5">
    <When event={event} />
    <Where event={event} />
    <Price event={event} />
    <Host event={event} />
  </ul>
)
