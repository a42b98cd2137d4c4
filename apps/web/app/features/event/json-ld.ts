import type { EventDetails } from '../../api/types.ts'
import { eventPath } from './event-path.ts'

const STATUS: Readonly<Record<EventDetails['status'], string>> = {
  draft: 'EventScheduled',
  published: 'EventScheduled',
  completed: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
}

const MODE: Readonly<Record<EventDetails['kind'], string>> = {
  in_person: 'OfflineEventAttendanceMode',
  virtual: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
}

const schema = (name: string) => `https://schema.org/${name}`

const physical = ({ place }: EventDetails) =>
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

const offer = (event: EventDetails, url: string) => {
  const { free, from, currency } = event.price
  if (!free && (from === null || !currency)) return undefined
  return {
    '@type': 'Offer',
    url,
    price: free ? 0 : (from ?? 0) / 100,
    priceCurrency: currency ?? 'EUR',
    availability: schema(event.placesLeft === 0 ? 'SoldOut' : 'InStock'),
  }
}

/** The event as search engines read it (schema.org/Event). */
export const eventJsonLd = (event: EventDetails, publicUrl: string): Record<string, unknown> => {
  const url = new URL(eventPath(event), publicUrl).href
  const locations = [
    event.kind === 'virtual' ? null : physical(event),
    event.kind === 'in_person' ? null : { '@type': 'VirtualLocation', url },
  ].filter(location => location !== null)
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.summary || undefined,
    url,
    startDate: event.startsAt,
    endDate: event.endsAt,
    doorTime: event.doorsAt ?? undefined,
    eventStatus: schema(STATUS[event.status]),
    eventAttendanceMode: schema(MODE[event.kind]),
    isAccessibleForFree: event.price.free,
    image: [new URL(event.imageUrl, publicUrl).href],
    location: locations.length > 1 ? locations : locations[0],
    organizer: { '@type': 'Organization', name: event.organiser.displayName },
    offers: offer(event, url),
    maximumAttendeeCapacity: event.capacity ?? undefined,
    inLanguage: event.language ?? undefined,
    keywords: event.tags.length > 0 ? event.tags.join(', ') : undefined,
  }
}
