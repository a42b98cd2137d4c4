import { wallClockInput } from '@flow/ui'
import type { EventDetails, EventDraft, EventKind, FoundPlace } from '../../api/types.ts'
import { EVENT_KINDS, EVENT_VISIBILITIES } from './event-choices.ts'

/** What the form holds, as text: what a person typed stays as they typed it. */
export interface DraftFields {
  readonly title: string
  readonly description: string
  readonly category: string
  readonly tags: string
  readonly startsAtLocal: string
  readonly endsAtLocal: string
  readonly timeZone: string
  readonly kind: EventKind
  readonly placeName: string
  readonly address: string
  readonly city: string
  readonly country: string
  readonly lat: string
  readonly lng: string
  readonly link: string
  readonly capacity: string
  readonly venueId: string
  readonly language: string
  readonly ageLimit: string
  /** What helps people with a disability, separated by commas. */
  readonly accessibility: string
  /** A rule of RFC 5545, or empty. */
  readonly rrule: string
  /** Starts that are left out of the series, and starts besides it: wall clocks, separated by commas. */
  readonly exdates: string
  readonly rdates: string
  readonly visibility: EventDetails['visibility']
}

const NAMES = [
  'title',
  'description',
  'category',
  'tags',
  'startsAtLocal',
  'endsAtLocal',
  'timeZone',
  'placeName',
  'address',
  'city',
  'country',
  'lat',
  'lng',
  'link',
  'capacity',
  'venueId',
  'language',
  'ageLimit',
  'accessibility',
  'rrule',
  'exdates',
  'rdates',
] as const

const fieldText = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim().replaceAll('\r\n', '\n') : ''
}

export const readFields = (form: FormData): DraftFields => {
  const texts = Object.fromEntries(NAMES.map(name => [name, fieldText(form, name)])) as Record<
    (typeof NAMES)[number],
    string
  >
  return {
    ...texts,
    kind: EVENT_KINDS.find(kind => kind === form.get('kind')) ?? 'in_person',
    visibility: EVENT_VISIBILITIES.find(visibility => visibility === form.get('visibility')) ?? 'public',
  }
}

/** An empty form: tomorrow evening, for two hours and a half. */
export const emptyFields = (tomorrow: string, timeZone: string): DraftFields => ({
  ...(Object.fromEntries(NAMES.map(name => [name, ''])) as Record<(typeof NAMES)[number], string>),
  startsAtLocal: `${tomorrow}T19:30`,
  endsAtLocal: `${tomorrow}T22:00`,
  timeZone,
  category: 'music',
  kind: 'in_person',
  visibility: 'public',
})

const asLocal = (instants: readonly string[], timeZone: string) =>
  instants.map(instant => wallClockInput(new Date(instant), timeZone)).join(',')

const repeatFields = ({ recurrence, timeZone }: EventDetails) => ({
  rrule: recurrence?.rrule ?? '',
  exdates: asLocal(recurrence?.exdates ?? [], timeZone),
  rdates: asLocal(recurrence?.rdates ?? [], timeZone),
})

const hoursOf = ({ timeZone }: EventDetails, { startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
  startsAtLocal: wallClockInput(new Date(startsAt), timeZone),
  endsAtLocal: wallClockInput(new Date(endsAt), timeZone),
})

/** The form of an event: of a series the first date of its rule, unless it is one of its dates that is edited. */
export const fieldsOf = (event: EventDetails, oneDate = false): DraftFields => ({
  title: event.title,
  description: event.description,
  category: event.category,
  tags: event.tags.join(', '),
  ...hoursOf(event, (!oneDate && event.recurrence) || event),
  timeZone: event.timeZone,
  kind: event.kind,
  placeName: event.place?.name ?? '',
  address: event.place?.address ?? '',
  city: event.place?.city ?? '',
  country: event.place?.country ?? '',
  lat: event.place?.lat == null ? '' : String(event.place.lat),
  lng: event.place?.lng == null ? '' : String(event.place.lng),
  link: event.virtual?.url ?? '',
  capacity: event.capacity === null ? '' : String(event.capacity),
  venueId: event.venueId ?? '',
  language: event.language ?? '',
  ageLimit: event.ageLimit === null ? '' : String(event.ageLimit),
  accessibility: event.accessibility.join(', '),
  ...repeatFields(event),
  visibility: event.visibility,
})

const ROOMS = [
  ['zoom', /(^|\.)zoom\.us$/],
  ['teams', /(^|\.)teams\.(microsoft|live)\.com$/],
  ['meet', /^meet\.google\.com$/],
  ['webex', /(^|\.)webex\.com$/],
] as const

/** Whose room a link leads to. */
export const roomProvider = (link: string): NonNullable<EventDraft['virtual']>['provider'] => {
  if (!URL.canParse(link)) return 'other'
  const { hostname } = new URL(link)
  return ROOMS.find(([, host]) => host.test(hostname))?.[0] ?? 'other'
}

const words = (list: string) => [
  ...new Set(
    list
      .split(',')
      .map(word => word.trim())
      .filter(Boolean),
  ),
]

const placeOf = (fields: DraftFields, found: FoundPlace | null): Pick<EventDraft, 'venueId' | 'place'> => {
  if (fields.kind === 'virtual') return {}
  if (fields.venueId) return { venueId: fields.venueId }
  const name = fields.placeName || fields.address || fields.city
  if (!name) return {}
  const point = fields.lat && fields.lng ? { lat: Number(fields.lat), lng: Number(fields.lng) } : found
  const country = fields.country || found?.country
  return {
    place: {
      name,
      ...(fields.address ? { address: fields.address } : {}),
      ...(fields.city ? { city: fields.city } : {}),
      ...(country ? { country } : {}),
      ...(point ? { lat: point.lat, lng: point.lng } : {}),
    },
  }
}

/** How it repeats; `null` takes an event out of its series again. */
export const recurrenceOf = ({
  rrule,
  exdates,
  rdates,
}: Pick<DraftFields, 'rrule' | 'exdates' | 'rdates'>): EventDraft['recurrence'] =>
  rrule || rdates ? { rrule: rrule || null, exdates: words(exdates), rdates: words(rdates) } : null

/**
 * The request that the fields make. A city that was typed and not chosen is looked up by the caller first and given as
 * `found`.
 */
export const draftOf = (fields: DraftFields, found: FoundPlace | null): EventDraft => ({
  title: fields.title,
  description: fields.description,
  category: fields.category,
  tags: words(fields.tags),
  startsAtLocal: fields.startsAtLocal,
  endsAtLocal: fields.endsAtLocal,
  timeZone: fields.timeZone || found?.timeZone || 'UTC',
  kind: fields.kind,
  capacity: fields.capacity ? Number(fields.capacity) : null,
  visibility: fields.visibility,
  ...(fields.language ? { language: fields.language } : {}),
  ageLimit: fields.ageLimit ? Number(fields.ageLimit) : null,
  accessibility: words(fields.accessibility),
  recurrence: recurrenceOf(fields),
  ...placeOf(fields, found),
  ...(fields.kind !== 'in_person' && fields.link
    ? { virtual: { provider: roomProvider(fields.link), url: fields.link } }
    : {}),
})

const SHORTEST_TITLE = 3

/** Whether there is enough to keep it as a draft on the server. */
export const isDraftable = ({ title, startsAtLocal, endsAtLocal }: DraftFields): boolean =>
  title.trim().length >= SHORTEST_TITLE && startsAtLocal !== '' && endsAtLocal !== ''
