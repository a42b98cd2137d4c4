import { minorDigits, wallClockInput } from '@flow/ui'
import type { Event, Offer, Place, WithContext } from 'schema-dts'
import type { EventDetails, Occurrence } from '../../api/types.ts'
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

const SALES = {
  open: 'InStock',
  not_yet: 'PreOrder',
  over: 'SoldOut',
  sold_out: 'SoldOut',
} as const satisfies Readonly<Record<EventDetails['tiers'][number]['sale'], string>>

/** 1500 of EUR is 15, of JPY 1500. */
const inUnits = (amount: number, currency: string): number => amount / 10 ** minorDigits(currency)

/** One offer for each kind of ticket that anybody may buy; a gift has no price to tell. */
const tierOffers = ({ tiers, price, publishedAt }: EventDetails, url: string): Offer[] =>
  tiers
    .filter(tier => !tier.hidden && (tier.kind === 'free' || tier.price !== null))
    .map(tier => ({
      '@type': 'Offer',
      name: tier.name,
      url,
      price: tier.price ? inUnits(tier.price.amount, tier.price.currency) : 0,
      priceCurrency: tier.price?.currency ?? price.currency ?? 'EUR',
      availability: schema(SALES[tier.sale]),
      validFrom: tier.salesStart ?? publishedAt ?? undefined,
    }))

const offer = (event: EventDetails, url: string): Offer | Offer[] | undefined => {
  const offers = tierOffers(event, url)
  if (offers.length > 0) return offers.length === 1 ? offers[0] : offers
  const { free, from, currency } = event.price
  if (!free && (from === null || !currency)) return undefined
  return {
    '@type': 'Offer',
    url,
    price: free || !currency ? 0 : inUnits(from ?? 0, currency),
    priceCurrency: currency ?? 'EUR',
    availability: schema(event.placesLeft === 0 ? 'SoldOut' : 'InStock'),
    validFrom: event.publishedAt ?? undefined,
  }
}

/** An instant as the clock at the place shows it, with its offset, as search engines want it: `2026-11-28T21:00:00+01:00`. */
const localTime = (instant: string, timeZone: string): string => {
  const at = new Date(instant)
  const clock = wallClockInput(at, timeZone)
  const seconds = at.toISOString().slice(16, 19)
  const ahead = Math.round((Date.parse(`${clock}${seconds}Z`) - at.getTime()) / 60_000)
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0')
  return `${clock}${seconds}${ahead < 0 ? '-' : '+'}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`
}

const organizer = ({ organiser }: EventDetails, publicUrl: string): Event['organizer'] => ({
  '@type': organiser.id ? 'Person' : 'Organization',
  name: organiser.displayName,
  url: organiser.id ? new URL(`/people/${organiser.id}`, publicUrl).href : undefined,
})

/** What was put off to a date that is known is rescheduled, and says from when. */
const standing = ({
  status,
  previousStartsAt,
  timeZone,
}: EventDetails): Pick<Exclude<Event, string>, 'eventStatus' | 'previousStartDate'> => {
  const moved = previousStartsAt && (status === 'postponed' || status === 'published')
  if (!moved) return { eventStatus: schema(STATUS[status]) }
  return { eventStatus: schema('EventRescheduled'), previousStartDate: localTime(previousStartsAt, timeZone) }
}

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
    ...standing(event),
    eventAttendanceMode: schema(MODE[event.kind]),
    isAccessibleForFree: event.price.free,
    image: [...new Set([event.imageUrl, ...event.pictures.map(({ url }) => url)].map(absolute)), preview],
    location: locations.length > 1 ? locations : locations[0],
    organizer: organizer(event, publicUrl),
    offers: offer(event, url),
    maximumAttendeeCapacity: event.capacity ?? undefined,
    inLanguage: event.language ?? undefined,
    keywords: event.tags.length > 0 ? event.tags.join(', ') : undefined,
  }
}

/** A date of a series as an event of its own: search engines ask for one for each date, at its own address. */
const dateJsonLd = (event: EventDetails, date: Occurrence, publicUrl: string): WithContext<Event> => {
  const onDate: EventDetails = {
    ...event,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    capacity: date.capacity,
    placesLeft: date.placesLeft,
    doorsAt: null,
    status: date.status === 'cancelled' ? 'cancelled' : event.status,
  }
  return { ...eventJsonLd(onDate, publicUrl), url: new URL(`${eventPath(event)}?date=${date.id}`, publicUrl).href }
}

/** What a page tells search engines: its event and, for a series, the other dates that are shown there, in one series. */
export const pageJsonLd = (event: EventDetails, dates: readonly Occurrence[], publicUrl: string) => {
  if (!event.recurring) return eventJsonLd(event, publicUrl)
  const series = {
    '@type': 'EventSeries',
    name: event.title,
    url: new URL(eventPath(event), publicUrl).href,
  } as const
  const others = dates.filter(({ id }) => id !== event.occurrenceId)
  return [eventJsonLd(event, publicUrl), ...others.map(date => dateJsonLd(event, date, publicUrl))].map(one => ({
    ...one,
    superEvent: series,
  }))
}
