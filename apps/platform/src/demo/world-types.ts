import type { EventKind } from '@flow/contracts'
import type { Username } from './data/people.ts'

export const TOP_CATEGORIES = [
  'music',
  'comedy',
  'theatre-dance',
  'film',
  'art-exhibitions',
  'food-drink',
  'nightlife',
  'festivals',
  'markets',
  'sports',
  'outdoors',
  'family',
  'learning',
  'tech',
  'community',
  'wellness',
  'books',
  'games',
  'history',
  'other',
] as const
export type TopCategory = (typeof TOP_CATEGORIES)[number]

/** 0 is Sunday, as in `Date`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** When an event is, told from the day on which the world is made. */
export interface When {
  /** So many days from today, or the first such weekday from today on and `weeks` after it. */
  readonly day: { readonly inDays: number } | { readonly weekday: Weekday; readonly weeks: number }
  /** Hour on the clocks of the place, `HH:MM`. */
  readonly at: string
  readonly minutes: number
  /** Begins when the world is made, if its hour is over by then and the night is not. */
  readonly late?: true
}

/** A place that exists: its true name, address and, to about a hundred metres, position. */
export interface DemoVenue {
  readonly name: string
  readonly address: string
  /** As people there call it. */
  readonly neighbourhood: string
  readonly postalCode: string
  readonly lat: number
  readonly lng: number
  readonly capacity?: number
  readonly amenities?: readonly string[]
}

/** An event as it was written down; `V` are the places of its city. */
export interface DemoEvent<V extends string = string> {
  readonly title: string
  readonly text: string
  readonly when: When
  /** How it repeats from then on: an RRULE. */
  readonly rrule?: string
  /** Only what is online has no place. */
  readonly venue?: V
  /** Place and room: both makes it hybrid. */
  readonly room?: string
  readonly by: Username
  readonly category: TopCategory
  readonly tags: readonly string[]
  readonly language: 'en' | 'it' | 'pt'
  /** Minor units of the city's currency; free without. */
  readonly price?: number
  /** One gives what one likes. */
  readonly donation?: true
  readonly capacity?: number
  readonly access?: readonly string[]
  readonly ageLimit?: number
  /** How many go: 1 a few, 2 some, 3 everybody who can. */
  readonly draw: 1 | 2 | 3
}

export interface DemoCity {
  readonly name: string
  readonly region: string
  readonly country: string
  readonly timeZone: string
  readonly currency: string
  readonly centre: { readonly lat: number; readonly lng: number }
  readonly venues: Readonly<Record<string, DemoVenue>>
  readonly events: readonly DemoEvent[]
}

/** An event with its days: wall-clock times in the zone of its city. */
export interface WorldEvent extends Omit<DemoEvent, 'when' | 'venue'> {
  readonly city: DemoCity
  readonly kind: EventKind
  readonly venue: DemoVenue | undefined
  readonly startsAtLocal: string
  readonly endsAtLocal: string
  readonly timeZone: string
}

export const inDays = (days: number, at: string, minutes: number): When => ({ day: { inDays: days }, at, minutes })
export const tonight = (at: string, minutes: number): When => inDays(0, at, minutes)
export const lateTonight = (at: string, minutes: number): When => ({ ...inDays(0, at, minutes), late: true })
export const tomorrow = (at: string, minutes: number): When => inDays(1, at, minutes)
const onWeekday =
  (weekday: Weekday) =>
  (at: string, minutes: number, weeks = 0): When => ({ day: { weekday, weeks }, at, minutes })
export const saturday = onWeekday(6)
export const sunday = onWeekday(0)
