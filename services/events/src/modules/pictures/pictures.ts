import { type Actor, type Id, MOST_PICTURES, type OrderPictures, type UserActor } from '@flow/contracts'
import { invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { isSamePicture, makePicture } from '@flow/service-kit/pictures'
import { forgetEvent } from '../events/event-cache.ts'
import { lockForEdit, requireEditor } from '../events/policy.ts'
import { updateIn } from '../events/update-event.ts'
import { dropFilesAfter, type FilesDeps, keepRows, pictureFiles } from './picture-files.ts'
import { dropRows, findPicture, picturesOf } from './pictures.sql.ts'
import { keyOf, type PictureRow, pathOf } from './present-pictures.ts'

type Deps = FilesDeps & Pick<ServiceDeps, 'store'>
interface Change {
  readonly eventId: Id
  readonly of: (known: readonly PictureRow[]) => readonly PictureRow[]
  /** A cover that lies elsewhere goes too. */
  readonly cover?: true
}

/** As wide as a page shows it on a sharp screen; its own shape is kept. */
const SIZE = { width: 1800, height: 1800, fit: 'inside' } as const

/**
 * Changes which pictures an event has and in which order; one change after the other. A new first one becomes the cover,
 * and when none is left the drawing comes back.
 */
const changePictures = (deps: Deps, actor: UserActor, { eventId, of, cover }: Change): Promise<void> =>
  deps.db.asUser(actor, async tx => {
    const { status, slug } = await lockForEdit(tx, eventId)
    if (status === 'cancelled') throw problem('event_state', { detail: 'A cancelled event cannot be changed.' })
    const before = await tx.all(picturesOf, [eventId])
    const after = of(before)
    await tx.run(dropRows, [eventId])
    await keepRows(tx, eventId, after)
    const first = after[0]?.name
    if (cover || first !== before[0]?.name)
      await updateIn(tx, deps, actor, { eventId, input: { imageUrl: first ? pathOf(eventId, first) : null } })
    const gone = before.filter(old => !after.some(({ name }) => name === old.name)).map(({ name }) => name)
    await dropFilesAfter(tx, deps, [{ id: eventId, pictures: gone }])
    tx.onCommit(() => forgetEvent(deps.store, eventId, slug))
  })

/** The pictures once there is a new one, given those before it. */
type Added = (known: readonly PictureRow[], name: string) => readonly PictureRow[]

/**
 * Makes a picture of an upload and gives it to the event; one that is refused leaves no file. Answers the pictures.
 * @throws 404, 403 before the upload is looked at; 422, 503.
 */
const keep = async (deps: Deps, actor: UserActor, eventId: Id, upload: unknown, add: Added, cover?: true) => {
  await requireEditor(deps.db, actor, eventId)
  const { name, bytes } = await makePicture(upload, SIZE)
  const change = { eventId, of: (known: readonly PictureRow[]) => add(known, name), cover }
  return pictureFiles(deps).during([{ key: keyOf(eventId, name), bytes }], () => changePictures(deps, actor, change))
}

/**
 * Makes an upload the cover of an event, in place of the one before.
 * @throws 404, 403 before the upload is looked at; 409 for a cancelled event; 422 when it is not a picture.
 */
export const changeCover = async (deps: Deps, actor: UserActor, eventId: Id, upload: unknown): Promise<void> => {
  const add: Added = (known, name) => [
    { name, alt: '' },
    ...known.slice(1).filter(one => !isSamePicture(one.name, name)),
  ]
  await keep(deps, actor, eventId, upload, add, true)
}

/** Takes the cover away: the next picture becomes it, else the drawing comes back. @throws 404, 403, 409. */
export const removeCover = async (deps: Deps, actor: UserActor, eventId: Id): Promise<void> => {
  await changePictures(deps, actor, { eventId, of: known => known.slice(1), cover: true })
}

/**
 * Adds an upload after the pictures of an event; one that it has already only takes the new words. Answers its address.
 * @throws 404, 403, 409 for a cancelled event and one with as many pictures as may be; 422 when it is not a picture.
 */
export const addPicture = async (
  deps: Deps,
  actor: UserActor,
  { eventId, alt, upload }: { readonly eventId: Id; readonly alt: string; readonly upload: unknown },
): Promise<string> => {
  let kept = ''
  await keep(deps, actor, eventId, upload, (known, name) => {
    const same = known.find(one => isSamePicture(one.name, name))
    kept = same?.name ?? name
    if (same) return known.map(one => (one === same ? { ...same, alt } : one))
    if (known.length >= MOST_PICTURES)
      throw problem('conflict', { detail: `An event has ${MOST_PICTURES} pictures at most. Take one away first.` })
    return [...known, { name, alt }]
  })
  return pathOf(eventId, kept)
}

/**
 * Brings pictures in the order given and describes them. Those that it does not name, because somebody else added them
 * meanwhile, come after; those that are gone stay gone. @throws 404, 403, 409, 422 for a picture named twice.
 */
export const orderPictures = (
  deps: Deps,
  actor: UserActor,
  { eventId, items }: OrderPictures & { readonly eventId: Id },
): Promise<void> => {
  const named = new Set(items.map(({ name }) => name))
  if (named.size < items.length) throw invalid('/items', 'twice', 'name a picture once')
  const of = (known: readonly PictureRow[]) => [
    ...items.filter(({ name }) => known.some(one => one.name === name)),
    ...known.filter(({ name }) => !named.has(name)),
  ]
  return changePictures(deps, actor, { eventId, of })
}

/** Takes a picture away; one that is gone already is gone. @throws 404, 403, 409. */
export const removePicture = (
  deps: Deps,
  actor: UserActor,
  { id, name }: { readonly id: Id; readonly name: string },
): Promise<void> => changePictures(deps, actor, { eventId: id, of: known => known.filter(one => one.name !== name) })

/** The picture of an event, for who may see the event. @throws 404 */
export const readPicture = async (
  { db, installation }: Pick<Deps, 'db' | 'installation'>,
  viewer: Actor,
  { id, name }: { readonly id: Id; readonly name: string },
): Promise<Buffer> => {
  const [found] = await db.read(viewer, findPicture, [id, name])
  const bytes = found && (await installation.files.get(keyOf(id, name)))
  if (!bytes) throw problem('resource_not_found')
  return bytes
}
