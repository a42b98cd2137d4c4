import type { CreateEvent, EventCard, EventDetails, Id, NewTier, NewVenue, Venue } from '@flow/contracts'
import type { Username } from './data/people.ts'
import { atOnce, type DemoCall, expectOk } from './demo-api.ts'
import type { Guest } from './fill-people.ts'
import type { DemoCity, DemoVenue, WorldEvent } from './world-types.ts'

/** Calls of one kind that run together. */
const TOGETHER = 4

type Guests = ReadonlyMap<Username, Guest>

/** An event of the demo world that stands, and whether anybody goes or likes it yet. */
export interface Standing {
  readonly id: Id
  readonly noticed: boolean
}

const bodyOfVenue = (city: DemoCity, venue: DemoVenue): NewVenue => ({
  name: venue.name,
  address: venue.address,
  neighbourhood: venue.neighbourhood,
  postalCode: venue.postalCode,
  city: city.name,
  region: city.region,
  country: city.country,
  lat: venue.lat,
  lng: venue.lng,
  timeZone: city.timeZone,
  capacity: venue.capacity ?? null,
  amenities: [...(venue.amenities ?? [])],
})

/** Sees to it that every place exists. A place that stands already is answered, not doubled. */
const putVenues = async (
  call: DemoCall,
  events: readonly WorldEvent[],
  guests: Guests,
): Promise<ReadonlyMap<DemoVenue, Id>> => {
  const wanted = new Map(events.flatMap(event => (event.venue ? [[event.venue, event] as const] : [])))
  const ids = await atOnce(TOGETHER, [...wanted], async ([venue, { city, by }]) => {
    const reply = call(guests.get(by)?.token, 'POST', '/api/v1/venues', bodyOfVenue(city, venue))
    return [venue, (await expectOk<Venue>(reply, `put ${venue.name} on the map`)).id] as const
  })
  return new Map(ids)
}

const TIER_NAMES = { it: 'Ingresso', pt: 'Entrada', en: 'Admission' } as const
const REDUCED_NAMES = { it: 'Ridotto', pt: 'Reduzido', en: 'Concession' } as const
const REDUCED_SHARE = 0.6
const GIFT_NAMES = { it: 'Offerta libera', pt: 'Donativo', en: 'Pay what you like' } as const

const tiersOf = ({ price, donation, capacity, language, city }: WorldEvent): NewTier[] => {
  const quantity = capacity === undefined ? {} : { quantity: capacity }
  if (donation) return [{ name: GIFT_NAMES[language], kind: 'donation', ...quantity }]
  if (price === undefined) return []
  const at = (amount: number) => ({ kind: 'paid' as const, price: { amount, currency: city.currency }, ...quantity })
  return [
    { name: TIER_NAMES[language], ...at(price) },
    { name: REDUCED_NAMES[language], ...at(Math.round((price * REDUCED_SHARE) / 50) * 50) },
  ]
}

const bodyOfEvent = (event: WorldEvent, venueId: Id | undefined): CreateEvent => ({
  title: event.title,
  description: event.text,
  startsAtLocal: event.startsAtLocal,
  endsAtLocal: event.endsAtLocal,
  timeZone: event.timeZone,
  ...(event.rrule ? { recurrence: { rrule: event.rrule } } : {}),
  kind: event.kind,
  category: event.category,
  tags: [...event.tags],
  ...(venueId ? { venueId } : {}),
  ...(event.room ? { virtual: { provider: 'other', url: event.room } } : {}),
  capacity: event.capacity ?? null,
  language: event.language,
  ageLimit: event.ageLimit ?? null,
  accessibility: [...(event.access ?? [])],
  tiers: tiersOf(event),
})

type Own = Pick<EventCard, 'id' | 'title' | 'status' | 'attendeeCount' | 'likeCount'>

/** What somebody organises from now on, drafts included, by title. */
const ownEvents = async (call: DemoCall, { username, token }: Guest, now: Date): Promise<ReadonlyMap<string, Own>> => {
  const own = new Map<string, Own>()
  let cursor: string | null = null
  do {
    const query = new URLSearchParams({ organiser: 'me', from: now.toISOString(), limit: '100' })
    if (cursor) query.set('cursor', cursor)
    const page: { items: Own[]; nextCursor: string | null } = await expectOk(
      call(token, 'GET', `/api/v1/events?${query}`),
      `list the events of ${username}`,
    )
    for (const event of page.items) if (event.status !== 'cancelled') own.set(event.title, event)
    cursor = page.nextCursor
  } while (cursor)
  return own
}

const publish = async (call: DemoCall, organiser: Guest, id: Id, title: string): Promise<void> => {
  await expectOk(call(organiser.token, 'POST', `/api/v1/events/${id}/publish`), `publish “${title}”`)
}

/**
 * Sees to it that every event is there and published: one that lies ahead under its title is left as it is, a draft
 * is published, a missing one is made. Organisers who are not there give nothing.
 */
export const putEvents = async (
  call: DemoCall,
  world: readonly WorldEvent[],
  guests: Guests,
  now: Date,
): Promise<ReadonlyMap<string, Standing>> => {
  const events = world.filter(({ by }) => guests.has(by))
  const organisers = [...new Set(events.map(({ by }) => by))].flatMap(by => guests.get(by) ?? [])
  const own = new Map(
    await atOnce(TOGETHER, organisers, async one => [one.username, await ownEvents(call, one, now)] as const),
  )
  const known = (event: WorldEvent) => own.get(event.by)?.get(event.title)
  const missing = events.filter(event => !known(event))
  const venues = await putVenues(call, missing, guests)
  const standing = await atOnce(TOGETHER, events, async event => {
    const organiser = guests.get(event.by) as Guest
    const before = known(event)
    const created = before ?? (await create(call, organiser, event, event.venue && venues.get(event.venue)))
    if (created.status === 'draft') await publish(call, organiser, created.id, event.title)
    return [event.title, { id: created.id, noticed: created.attendeeCount + created.likeCount > 0 }] as const
  })
  return new Map(standing)
}

/** A tenth off, for whoever reads the code on a poster. */
const POSTER_CODE = { code: 'FLOW10', kind: 'percent', percent: 10, maxUses: 50 } as const

const create = async (call: DemoCall, organiser: Guest, event: WorldEvent, venueId: Id | undefined): Promise<Own> => {
  const made = await expectOk<EventDetails>(
    call(organiser.token, 'POST', '/api/v1/events', bodyOfEvent(event, venueId)),
    `create “${event.title}”`,
  )
  if (event.price !== undefined) {
    const path = `/api/v1/events/${made.id}/promo-codes`
    await expectOk(call(organiser.token, 'POST', path, POSTER_CODE), `print a code for “${event.title}”`)
  }
  return made
}
