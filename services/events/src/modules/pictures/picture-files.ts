import type { Id, PersonDataPart } from '@flow/contracts'
import { statement, type Tx, text, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { insertRows, picturesOf } from './pictures.sql.ts'
import { keyOf, type PictureRow, pathOf } from './present-pictures.ts'

type Files = Pick<ServiceDeps, 'installation'>

const organised = statement(
  'pictures.organised',
  { event_id: uuid, name: text },
  `select p.event_id, p.name from events e join pictures p on p.event_id = e.id where e.organiser_id = $1
   order by p.event_id, p.position`,
)

/** Takes away the files of pictures that nothing names any more. */
export const dropFiles = async ({ installation }: Files, eventId: Id, names: readonly string[]): Promise<void> => {
  for (const name of names) await installation.files.drop(keyOf(eventId, name))
}

/** The same once a transaction is over; a file that stays does no harm. */
export const dropFilesAfter = (
  tx: Tx,
  deps: Files & Pick<ServiceDeps, 'log'>,
  events: ReadonlyArray<{ readonly id: Id; readonly pictures: readonly string[] }>,
): void =>
  tx.onCommit(() => {
    for (const { id, pictures } of events)
      void dropFiles(deps, id, pictures).catch(cause => deps.log.warn({ cause, eventId: id }, 'a picture stayed'))
  })

/** The pictures that a person gave to events, for their archive. */
export const organisedPictures = async (
  { db, installation }: Files & Pick<ServiceDeps, 'db'>,
  userId: Id,
): Promise<PersonDataPart[]> => {
  const parts: PersonDataPart[] = []
  const found = await db.asService('pictures of an organiser', tx => tx.all(organised, [userId]))
  for (const { event_id, name } of found) {
    const bytes = await installation.files.get(keyOf(event_id, name))
    const file = `${event_id}-${name}`
    if (bytes) parts.push({ name: file, rows: [], file: { name: file, base64: bytes.toString('base64') } })
  }
  return parts
}

/** Copies the files of an event's pictures for another event. Answers what to give to `keepCopies`. */
export const copyFiles = async (tx: Tx, { installation }: Files, from: Id, to: Id): Promise<PictureRow[]> => {
  const copied: PictureRow[] = []
  for (const picture of await tx.all(picturesOf, [from])) {
    const bytes = await installation.files.get(keyOf(from, picture.name))
    if (!bytes) continue
    await installation.files.put(keyOf(to, picture.name), bytes, 'image/webp')
    copied.push(picture)
  }
  return copied
}

export const keepRows = async (tx: Tx, eventId: Id, pictures: readonly PictureRow[]): Promise<void> => {
  await tx.run(insertRows, [eventId, pictures.map(one => one.name), pictures.map(one => one.alt)])
}

/** The cover of a copy: its own where the first had an own one, else the same address, else a drawing. */
export const coverOfCopy = (cover: string | null, from: Id, to: Id, copied: readonly PictureRow[]): string | null => {
  if (!cover?.startsWith(pathOf(from, ''))) return cover
  return copied[0] ? pathOf(to, copied[0].name) : null
}
