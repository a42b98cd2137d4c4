import type { Venue } from '@flow/contracts'
import { formatDistance, townName, venueMessages } from '@flow/ui'
import { Button, buttonClass, cx, Empty, inputClass } from '@flow/ui/components'
import { Building2, X } from 'lucide-react'
import { Form, Link, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { browserApi } from '../../api/browser.ts'
import { COOKIES } from '../../server/cookies.ts'
import { orTrouble } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useLanguage, useMessages, useSite, useTown } from '../../site/site.ts'
import { parsePlace } from '../discover/wish.ts'
import { useDiscoverWords } from '../discover/words.ts'
import { useMore } from '../event/use-more.ts'
import { type VenueWish, venueQuery, venuesPath } from './venue-wish.ts'
import { useVenueWords } from './words.ts'

const SHOWN = 30
/** So many of what the venues shown have are offered to narrow the list. */
const OFFERED = 12

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const params = new URL(request.url).searchParams
  const place = parsePlace(visit.cookies.get(COOKIES.place))
  const wish: VenueWish = {
    q: params.get('q')?.trim().slice(0, 100) ?? '',
    amenity: params.get('amenity')?.slice(0, 40) ?? '',
    place: params.get('where') === 'all' || !place ? null : { name: place.name, lat: place.lat, lng: place.lng },
  }
  const first = await orTrouble(visit.api.venues({ ...venueQuery(wish), limit: SHOWN }))
  const name = place && townName(visit.language, place.name, place.zone)
  return { wish, place: name ?? null, first }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: venueMessages[site?.language ?? 'en'].title, path: '/venues' })
}

const CHIP =
  'inline-flex min-h-9 shrink-0 items-center gap-2 rounded-full px-4 text-small font-medium pointer-coarse:min-h-11 transition-colors'

/** Where one looks, and what the place must have: what the venues shown have is offered. */
const Narrow = ({ wish, place, venues }: { wish: VenueWish; place: string | null; venues: readonly Venue[] }) => {
  const { common } = useMessages()
  const words = useVenueWords()
  const counts = new Map<string, number>()
  for (const one of venues.flatMap(({ amenities }) => amenities)) counts.set(one, (counts.get(one) ?? 0) + 1)
  const offered = [...counts].sort(([, one], [, other]) => other - one).slice(0, OFFERED)
  return (
    <div className="scroll-quiet -mx-4 flex items-center gap-2 overflow-x-auto px-4 py-1 md:mx-0 md:flex-wrap md:px-0">
      {place && !wish.q ? (
        <Link
          to={venuesPath({ ...wish, everywhere: wish.place !== null })}
          className={cx(CHIP, 'border border-line-strong/50 hover:border-ink')}
        >
          {wish.place ? words.everywhere : words.nearby(place)}
        </Link>
      ) : null}
      {wish.amenity ? (
        <Link
          to={venuesPath({ ...wish, amenity: '', everywhere: !wish.place })}
          aria-label={`${wish.amenity}. ${common.clear}`}
          className={cx(CHIP, 'bg-ink text-paper')}
        >
          {wish.amenity}
          <X className="size-4" aria-hidden="true" />
        </Link>
      ) : (
        offered.map(([amenity]) => (
          <Link
            key={amenity}
            to={venuesPath({ ...wish, amenity, everywhere: !wish.place })}
            className={cx(CHIP, 'bg-sunken hover:bg-line')}
          >
            {amenity}
          </Link>
        ))
      )}
    </div>
  )
}

const Row = ({ venue }: { readonly venue: Venue }) => {
  const words = useVenueWords()
  const language = useLanguage()
  const units = useSite()?.units ?? 'metric'
  const town = useTown()
  const { distanceMeters } = venue
  return (
    <li>
      <Link
        to={`/venues/${venue.id}`}
        className="flex h-full items-start gap-4 rounded-card border border-line p-4 transition-colors hover:border-ink"
      >
        <Building2 className="mt-0.5 size-5 shrink-0 text-muted" aria-hidden="true" />
        <span className="min-w-0">
          <span className="block truncate font-semibold">{venue.name}</span>
          <span className="block truncate text-muted">
            {[venue.address, venue.neighbourhood, venue.city && town(venue.city, venue.timeZone)]
              .filter(Boolean)
              .join(', ')}
          </span>
          <span className="tabular block text-small text-muted">
            {[
              distanceMeters === undefined ? '' : formatDistance(distanceMeters, language, units),
              venue.capacity ? words.capacity(venue.capacity) : '',
              words.upcoming(venue.upcomingEvents),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </Link>
    </li>
  )
}

/** Places to meet: near where one looks, by name or city, by what they have. */
const Venues = () => {
  const { wish, place, first } = useLoaderData<typeof loader>()
  const { common } = useMessages()
  const discover = useDiscoverWords()
  const words = useVenueWords()
  const { items, more } = useMore<Venue>(first, cursor =>
    browserApi.venues({ ...venueQuery(wish), limit: SHOWN, cursor }),
  )
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-6 px-4 pt-8 md:px-8 md:pt-12">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="display text-display">
          {wish.place && place && !wish.q ? words.nearTitle(place) : words.title}
        </h1>
        <Link to="/venues/new" className={buttonClass('plain')}>
          {words.newTitle}
        </Link>
      </div>
      <Form role="search" key={wish.q} className="flex max-w-xl gap-3">
        <input
          type="search"
          name="q"
          defaultValue={wish.q}
          aria-label={words.search}
          placeholder={words.search}
          className={inputClass}
        />
        {wish.amenity ? <input type="hidden" name="amenity" value={wish.amenity} /> : null}
        <Button type="submit" tone="plain">
          {discover.go}
        </Button>
      </Form>
      <Narrow wish={wish} place={place} venues={items} />
      {items.length === 0 ? (
        <Empty title={words.none} text={words.noneText} drawing={{ seed: 'venues-1', category: 'community' }} />
      ) : (
        <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          {items.map(venue => (
            <Row key={venue.id} venue={venue} />
          ))}
        </ul>
      )}
      {more ? (
        <Button tone="plain" className="self-center" busy={more.busy} onClick={more.ask}>
          {common.more}
        </Button>
      ) : null}
    </div>
  )
}

export default Venues
