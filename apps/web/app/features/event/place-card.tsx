import { Link } from 'react-router'
import type { EventDetails } from '../../api/types.ts'
import { useMessages, useTown } from '../../site/site.ts'
import type { LoadedEvent } from './load-event.ts'
import { PlaceMap } from './place-map-picture.tsx'

const link =
  'text-muted underline decoration-line-strong/60 underline-offset-4 hover:text-accent hover:decoration-accent'

/** Where it happens, what is around, and what the place is like. */
export const PlaceCard = ({
  event,
  nearby,
}: {
  readonly event: EventDetails
  readonly nearby: LoadedEvent['nearby']
}) => {
  const { event: words } = useMessages()
  const town = useTown()
  const { place, venue } = event
  if (!place || place.lat === null || place.lng === null) return null
  const city = place.city && town(place.city, event.timeZone)
  const around = new URLSearchParams({
    place: place.name,
    near: `${place.lat},${place.lng}`,
    scale: 'venue',
    zone: event.timeZone,
  })
  return (
    <section aria-labelledby="place" className="flex flex-col gap-4">
      <h2 id="place" className="display text-title">
        {words.place}
      </h2>
      <PlaceMap event={event} nearby={nearby} />
      <p>
        <span className="font-semibold">{place.name === place.city ? city : place.name}</span>
        <br />
        <span className="text-muted">
          {[place.address, place.city !== place.name && city].filter(part => part && part !== place.name).join(', ')}
        </span>
      </p>
      {venue && venue.amenities.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {venue.amenities.map(amenity => (
            <li key={amenity} className="rounded-full bg-sunken px-3 py-1 text-small font-medium">
              {amenity}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {venue ? (
          <Link to={`/venues/${venue.id}`} className={link}>
            {words.aboutPlace}
          </Link>
        ) : null}
        <Link to={`/?${around}`} className={link}>
          {words.nearby}
        </Link>
      </p>
    </section>
  )
}
