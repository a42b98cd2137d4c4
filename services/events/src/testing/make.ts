import type { CreateEvent, EventDetails, UserActor } from '@flow/contracts'
import { type Api, anActor } from '@flow/testkit'

const HOUR = 3_600_000
const TEN_MINUTES = 600_000
/** A full hour, ten minutes ahead at least: the same for all tests of a file, which may run over the end of an hour. */
const BASE = Math.ceil((Date.now() + TEN_MINUTES) / HOUR) * HOUR

/** A body of `POST /events` that is right: a concert in Milan three days ahead. */
export const eventBody = (given: Partial<CreateEvent> = {}): CreateEvent => {
  const start = BASE + 72 * HOUR
  return {
    title: 'Jazz in the courtyard',
    description: 'Two sets, **outdoors**.',
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + 2 * HOUR).toISOString(),
    timeZone: 'Europe/Rome',
    kind: 'in_person',
    category: 'music',
    place: { name: 'Cortile', city: 'Milano', country: 'IT', lat: 45.4642, lng: 9.19 },
    ...given,
  }
}

/** So many hours from a full hour that the tests of a file have in common. */
export const inHours = (hours: number): string => new Date(BASE + hours * HOUR).toISOString()

/** An event of somebody new, a draft unless `published`. */
export const makeEvent = async (
  api: Api,
  given: Partial<CreateEvent> = {},
  { published = true, organiser = anActor() }: { published?: boolean; organiser?: UserActor } = {},
): Promise<{ event: EventDetails; organiser: UserActor }> => {
  const created = await api.as(organiser).post('/api/v1/events', eventBody(given))
  if (created.status !== 201) throw new Error(`no event was made: ${created.text}`)
  if (!published) return { event: created.body, organiser }
  const reply = await api.as(organiser).post(`/api/v1/events/${created.body.id}/publish`)
  if (reply.status !== 200) throw new Error(`the event was not published: ${reply.text}`)
  return { event: reply.body, organiser }
}
