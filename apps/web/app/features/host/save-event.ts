import type { Api } from '../../api/api.ts'
import type { EventChange, EventDetails, EventDraft } from '../../api/types.ts'
import { type DraftFields, draftOf } from './draft.ts'

/** Finds the city that was typed but not chosen from the list. */
const cityOf = async (api: Api, fields: DraftFields) => {
  if (fields.kind === 'virtual' || fields.venueId || !fields.city || (fields.lat && fields.lng)) return null
  const { items } = await api.places(fields.city).catch(() => ({ items: [] }))
  return items.find(place => place.kind === 'city') ?? items[0] ?? null
}

const SCHEDULE = ['startsAtLocal', 'endsAtLocal', 'timeZone'] as const
const PLACE = ['venueId', 'place'] as const

/** What differs between two requests; a schedule and a place are told as a whole. */
export const changesBetween = (before: EventDraft, after: EventDraft): EventChange => {
  const differs = (name: keyof EventDraft) => JSON.stringify(before[name]) !== JSON.stringify(after[name])
  const names = (Object.keys(after) as (keyof EventDraft)[]).filter(
    name =>
      differs(name) ||
      (SCHEDULE.some(one => one === name) && SCHEDULE.some(differs)) ||
      (PLACE.some(one => one === name) && PLACE.some(differs)),
  )
  return Object.fromEntries(names.map(name => [name, after[name]]))
}

export interface SaveTarget {
  readonly id: string
  /** Only this version is changed. */
  readonly version?: number
  /** What the form held when it was last in step: only what differs from it is sent. */
  readonly base?: DraftFields
  /** Of a series: which date, and how far the change goes. */
  readonly occurrenceId?: string
  readonly scope?: EventChange['scope']
}

/** Creates an event, or changes one. Answers nothing where nothing differs. */
export const saveEvent = async (api: Api, fields: DraftFields, target?: SaveTarget): Promise<EventDetails | null> => {
  const city = await cityOf(api, fields)
  const draft = draftOf(fields, city)
  if (!target) return api.createEvent(draft)
  const change = target.base ? changesBetween(draftOf(target.base, city), draft) : draft
  if (Object.keys(change).length === 0) return null
  const { occurrenceId, scope } = target
  const series = scope ? { scope, ...(occurrenceId ? { occurrenceId } : {}) } : {}
  return api.changeEvent(target.id, { ...change, ...series }, target.version)
}

const PLACES: Readonly<Record<string, string>> = {
  'place.name': 'placeName',
  'place.address': 'address',
  'place.city': 'city',
  'place.country': 'city',
  'place.lat': 'city',
  'place.lng': 'city',
  place: 'city',
  venueId: 'city',
  'virtual.url': 'link',
  virtual: 'link',
  startsAt: 'startsAtLocal',
  endsAt: 'endsAtLocal',
  recurrence: 'rrule',
  'recurrence.rrule': 'rrule',
  'recurrence.exdates': 'exdates',
  'recurrence.rdates': 'rdates',
}

/** Moves the faults of the request to the fields of the form that they come from. */
export const faultsOfForm = (faults: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults).map(([path, fault]) => {
      const field = path.replace(/\.\d+$/, '')
      return [PLACES[field] ?? field, fault]
    }),
  )
