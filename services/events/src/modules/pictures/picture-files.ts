import type { Actor, Id, PersonDataPart } from '@flow/contracts'
import { statement, type Tx, text, uuid } from '@flow/postgres'
import { fileKind, type KeptFile, keptFiles, type ServiceDeps } from '@flow/service-kit'
import { insertRows, picturesOf } from './pictures.sql.ts'
import { keyOf, type PictureRow, pathOf } from './present-pictures.ts'

type Files = Pick<ServiceDeps, 'installation'>
/** What keeping files needs. */
export type FilesDeps = Files & Pick<ServiceDeps, 'db' | 'jobs' | 'now' | 'log'>

const organised = statement(
  'pictures.organised',
  { event_id: uuid, name: text },
  `select p.event_id, p.name from events e join pictures p on p.event_id = e.id where e.organiser_id = $1
   order by p.event_id, p.position`,
)

const named = statement(
  'pictures.named',
  { key: text },
  `select k.key from unnest($1::text[]) as k (key)
   join pictures p on p.event_id = split_part(k.key, '/', 2)::uuid and p.name = split_part(k.key, '/', 3)`,
)
const kind = fileKind('events.dropPictures', async (tx, keys) => (await tx.all(named, [keys])).map(({ key }) => key))

/** The files of the pictures of events. */
export const pictureFiles = (deps: FilesDeps) => keptFiles({ ...deps, files: deps.installation.files }, kind)

/** Has the files of pictures dropped once the transaction, which takes the pictures away, is over. */
export const dropFilesAfter = async (
  tx: Tx,
  deps: FilesDeps,
  events: ReadonlyArray<{ readonly id: Id; readonly pictures: readonly string[] }>,
): Promise<void> =>
  pictureFiles(deps).dropAfter(
    tx,
    events.flatMap(({ id, pictures }) => pictures.map(name => keyOf(id, name))),
  )

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

/** The pictures of an event as the caller sees them, with files of their own for another event. */
export const copyPictures = async (
  { db, installation }: Pick<FilesDeps, 'db' | 'installation'>,
  actor: Actor,
  from: Id,
  to: Id,
): Promise<{ readonly pictures: PictureRow[]; readonly files: KeptFile[] }> => {
  const pictures: PictureRow[] = []
  const files: KeptFile[] = []
  for (const picture of await db.read(actor, picturesOf, [from])) {
    const bytes = await installation.files.get(keyOf(from, picture.name))
    if (!bytes) continue
    files.push({ key: keyOf(to, picture.name), bytes })
    pictures.push(picture)
  }
  return { pictures, files }
}

export const keepRows = async (tx: Tx, eventId: Id, pictures: readonly PictureRow[]): Promise<void> => {
  await tx.run(insertRows, [eventId, pictures.map(one => one.name), pictures.map(one => one.alt)])
}

/** The cover of a copy: its own where the first had an own one, else the same address, else a drawing. */
export const coverOfCopy = (cover: string | null, from: Id, to: Id, copied: readonly PictureRow[]): string | null => {
  if (!cover?.startsWith(pathOf(from, ''))) return cover
  return copied[0] ? pathOf(to, copied[0].name) : null
}
