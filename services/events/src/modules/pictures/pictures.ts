import type { Actor, Id, UserActor } from '@flow/contracts'
import { bool, nullable, statement, text } from '@flow/postgres'
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
