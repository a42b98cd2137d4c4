import { lisbonEvenings } from './data/lisbon-evenings.ts'
import { lisbonVenues } from './data/lisbon-venues.ts'
import { lisbonWeeks } from './data/lisbon-weeks.ts'
import { londonEvenings } from './data/london-evenings.ts'
import { londonVenues } from './data/london-venues.ts'
import { londonWeeks } from './data/london-weeks.ts'
import { milanEvenings } from './data/milan-evenings.ts'
import { milanVenues } from './data/milan-venues.ts'
import { milanWeeks } from './data/milan-weeks.ts'
import { scheduleAt } from './schedule.ts'
import type { DemoCity, DemoEvent, WorldEvent } from './world-types.ts'

export const cities: readonly DemoCity[] = [
  {
    name: 'Milan',
    region: 'Lombardy',
    country: 'IT',
    timeZone: 'Europe/Rome',
    currency: 'EUR',
    centre: { lat: 45.4642, lng: 9.19 },
    venues: milanVenues,
    events: [...milanEvenings, ...milanWeeks],
  },
  {
    name: 'London',
    region: 'England',
    country: 'GB',
    timeZone: 'Europe/London',
    currency: 'GBP',
    centre: { lat: 51.5074, lng: -0.1278 },
    venues: londonVenues,
    events: [...londonEvenings, ...londonWeeks],
  },
  {
    name: 'Lisbon',
    region: 'Lisbon',
    country: 'PT',
    timeZone: 'Europe/Lisbon',
    currency: 'EUR',
    centre: { lat: 38.7169, lng: -9.1399 },
    venues: lisbonVenues,
    events: [...lisbonEvenings, ...lisbonWeeks],
  },
]

const kindOf = ({ venue, room }: DemoEvent) => (venue === undefined ? 'virtual' : room ? 'hybrid' : 'in_person')

/**
 * The demo world as it would be made at an instant: three cities, each with several events tonight, wherever the clock
 * of that city stands, and more over the four weeks to come. Titles are unique: they are how an event is known again.
 */
export const worldAt = (now: Date): readonly WorldEvent[] =>
  cities.flatMap(city =>
    city.events.map(({ when, venue, ...event }) => ({
      ...event,
      city,
      kind: kindOf({ when, venue, ...event }),
      venue: venue === undefined ? undefined : city.venues[venue],
      ...scheduleAt(now, city.timeZone, when),
      timeZone: city.timeZone,
    })),
  )
