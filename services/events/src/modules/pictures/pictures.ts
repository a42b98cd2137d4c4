import type { Actor, Id, PersonDataPart, UserActor } from '@flow/contracts'
import { bool, nullable, statement, text, uuid } from '@flow/postgres'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { makePicture } from '@flow/service-kit/pictures'
import { updateEvent } from '../events/update-event.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store' | 'installation'>

/** As wide as a page shows it on a sharp screen; its own shape is kept. */
const SIZE = { width: 1800, height: 1800, fit: 'inside' } as const

const findPicture = statement(
  'pictures.find',
  { image_url: nullable(text), edits: bool },
  'select image_url, edits(id) as edits from events where id = $1',
)
const picturesOf = statement(
  'pictures.organised',
  { id: uuid, image_url: nullable(text) },
  'select id, image_url from events where organiser_id = $1 and image_url is not null',
)

const keyOf = (eventId: Id, name: string) => `events/${eventId}/${name}`
const pathOf = (eventId: Id, name: string) => `/api/v1/events/${eventId}/picture/${name}`

/** The file of a picture that was uploaded; none for a drawn cover or a picture that lies elsewhere. */
const uploaded = (eventId: Id, url: string | null): string | undefined => {
  const name = url?.split('/').at(-1)
  return name && url === pathOf(eventId, name) ? name : undefined
}

/** The picture of an event that the caller may change. @throws 404, 403 */
const changeable = async ({ db }: Deps, actor: UserActor, eventId: Id): Promise<string | undefined> => {
  const [event] = await db.read(actor, findPicture, [eventId])
  if (!event) throw problem('event_not_found')
  if (!event.edits) throw problem('forbidden')
  return uploaded(eventId, event.image_url)
}

const replace = async (
  deps: Deps,
  actor: UserActor,
  { eventId, old, name }: { eventId: Id; old: string | undefined; name: string | undefined },
): Promise<void> => {
  await updateEvent(deps, actor, { eventId, input: { imageUrl: name ? pathOf(eventId, name) : null } })
  if (old && old !== name) await deps.installation.files.drop(keyOf(eventId, old))
}

/**
 * Makes an upload the picture of an event.
 * @throws 404, 403 before the upload is looked at; 409 for a cancelled event; 422 when it is not a picture.
 */
export const changePicture = async (deps: Deps, actor: UserActor, eventId: Id, upload: unknown): Promise<void> => {
  const old = await changeable(deps, actor, eventId)
  const { name, bytes } = await makePicture(upload, SIZE)
  await deps.installation.files.put(keyOf(eventId, name), bytes, 'image/webp')
  await replace(deps, actor, { eventId, old, name })
}

/** Brings the drawn cover back. @throws 404, 403, 409 for a cancelled event. */
export const removePicture = async (deps: Deps, actor: UserActor, eventId: Id): Promise<void> =>
  replace(deps, actor, { eventId, old: await changeable(deps, actor, eventId), name: undefined })

/** Takes the files of pictures away whose events are gone. */
export const dropPictures = async (
  { installation }: Pick<Deps, 'installation'>,
  events: ReadonlyArray<{ readonly id: Id; readonly image_url: string | null }>,
): Promise<void> => {
  for (const { id, image_url } of events) {
    const name = uploaded(id, image_url)
    if (name) await installation.files.drop(keyOf(id, name))
  }
}

/** The pictures that a person gave to events, for their archive. */
export const organisedPictures = async ({ db, installation }: Deps, userId: Id): Promise<PersonDataPart[]> => {
  const parts: PersonDataPart[] = []
  const events = await db.asService('pictures of an organiser', tx => tx.all(picturesOf, [userId]))
  for (const { id, image_url } of events) {
    const name = uploaded(id, image_url)
    const bytes = name && (await installation.files.get(keyOf(id, name)))
    if (bytes) parts.push({ name: id, rows: [], file: { name: `${id}.webp`, base64: bytes.toString('base64') } })
  }
  return parts
}

/** The picture of an event, for who may see the event. @throws 404 */
export const readPicture = async (
  { db, installation }: Pick<Deps, 'db' | 'installation'>,
  viewer: Actor,
  { id, name }: { readonly id: Id; readonly name: string },
): Promise<Buffer> => {
  const [event] = await db.read(viewer, findPicture, [id])
  const bytes =
    event && uploaded(id, event.image_url) === name ? await installation.files.get(keyOf(id, name)) : undefined
  if (!bytes) throw problem('resource_not_found')
  return bytes
}
