import type { EventDetails } from '../../api/types.ts'
import type { Visit } from '../../server/visit.ts'
import { type DraftFields, draftOf } from './draft.ts'

/** Finds the city that was typed but not chosen from the list. */
const cityOf = async ({ api }: Visit, fields: DraftFields) => {
  if (fields.kind === 'virtual' || !fields.city || (fields.lat && fields.lng)) return null
  const { items } = await api.places(fields.city).catch(() => ({ items: [] }))
  return items.find(place => place.kind === 'city') ?? items[0] ?? null
}

/** Creates an event, or changes the one with the id. */
export const saveEvent = async (visit: Visit, fields: DraftFields, eventId?: string): Promise<EventDetails> => {
  const draft = draftOf(fields, await cityOf(visit, fields))
  return eventId ? visit.api.changeEvent(eventId, draft) : visit.api.createEvent(draft)
}

const PLACES: Readonly<Record<string, string>> = {
  'place.name': 'placeName',
  'place.address': 'address',
  'place.city': 'city',
  'place.country': 'city',
  'place.lat': 'city',
  'place.lng': 'city',
  place: 'city',
  'virtual.url': 'link',
  startsAt: 'startsAtLocal',
  endsAt: 'endsAtLocal',
}

/** Moves the faults of the request to the fields of the form that they come from. */
export const faultsOfForm = (faults: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(faults).map(([path, fault]) => [PLACES[path] ?? path.replace(/\.\d+$/, ''), fault]))
