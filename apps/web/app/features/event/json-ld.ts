import type { Event, Offer, Place, WithContext } from 'schema-dts'
import type { EventDetails } from '../../api/types.ts'
import { eventPath, previewPath } from './event-path.ts'

type SchemaName = `https://schema.org/${string}`

const STATUS = {
  draft: 'EventScheduled',
  published: 'EventScheduled',
  completed: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
} as const satisfies Readonly<Record<EventDetails['status'], string>>

const MODE = {
  in_person: 'OfflineEventAttendanceMode',
  virtual: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const satisfies Readonly<Record<EventDetails['kind'], string>>

const schema = <Name extends string>(name: Name) => `https://schema.org/${name}` as const satisfies SchemaName

const physical = ({ place }: EventDetails): Place | null =>
  place && {
    '@type': 'Place',
    name: place.name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: place.address ?? undefined,
      addressLocality: place.city ?? undefined,
      addressCountry: place.country ?? undefined,
    },
    geo:
      place.lat === null || place.lng === null
        ? undefined
        : { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lng },
  }

const offer = (event: EventDetails, url: string): Offer | undefined => {
  const { free, from, currency } = event.price
  if (!free && (from === null || !currency)) return undefined
  return {
    '@type': 'Offer',
    url,
    price: free ? 0 : (from ?? 0) / 100,
    priceCurrency: currency ?? 'EUR',
    availability: schema(event.placesLeft === 0 ? 'SoldOut' : 'InStock'),
    validFrom: event.publishedAt ?? undefined,
  }
}

/** An instant as the clock at the place shows it, with its offset, as search engines want it: `2026-11-28T21:00:00+01:00`. */
const localTime = (instant: string, timeZone: string): string => {
  const at = new Date(instant)
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  const offset = name.find(({ type }) => type === 'timeZoneName')?.value.slice(3) || '+00:00'
  return `${clock.replace(' ', 'T')}${offset}`
}

const organizer = ({ organiser }: EventDetails, publicUrl: string): Event['organizer'] => ({
  '@type': organiser.id ? 'Person' : 'Organization',
  name: organiser.displayName,
  url: organiser.id ? new URL(`/people/${organiser.id}`, publicUrl).href : undefined,
})

/** The event as search engines read it (schema.org/Event, and what Google asks of one). */
export const eventJsonLd = (event: EventDetails, publicUrl: string): WithContext<Event> => {
  const absolute = (path: string) => new URL(path, publicUrl).href
  const url = absolute(eventPath(event))
  const locations = [
    event.kind === 'virtual' ? null : physical(event),
    event.kind === 'in_person' ? null : ({ '@type': 'VirtualLocation', url } as const),
  ].filter(location => location !== null)
  const preview = absolute(previewPath(event, event.language?.startsWith('it') ? 'it' : 'en'))
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.summary || undefined,
    url,
    startDate: localTime(event.startsAt, event.timeZone),
    endDate: localTime(event.endsAt, event.timeZone),
    doorTime: event.doorsAt ? localTime(event.doorsAt, event.timeZone) : undefined,
    eventStatus: schema(STATUS[event.status]),
    eventAttendanceMode: schema(MODE[event.kind]),
    isAccessibleForFree: event.price.free,
    image: [absolute(event.imageUrl), preview],
    location: locations.length > 1 ? locations : locations[0],
    organizer: organizer(event, publicUrl),
    offers: offer(event, url),
    maximumAttendeeCapacity: event.capacity ?? undefined,
    inLanguage: event.language ?? undefined,
    keywords: event.tags.length > 0 ? event.tags.join(', ') : undefined,
  }
}
