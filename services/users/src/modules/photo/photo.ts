import { type Actor, type OwnProfile, type UserActor, userUpdated } from '@flow/contracts'
import { nullable, statement, type Tx, text } from '@flow/postgres'
import { fileKind, keptFiles, problem } from '@flow/service-kit'
import { makePicture } from '@flow/service-kit/pictures'
import type { UsersContext } from '../../context.ts'
import { publishPerson } from '../people/publish-person.ts'
import { ownProfileIn } from '../people/read-people.ts'

const setAvatar = statement(
  'users.photo.set',
  { old: nullable(text) },
  `update people set avatar = $2, updated_at = $3 from (select id as old_id, avatar as old from people where id = $1
     for update) before where id = old_id returning old`,
)
const findAvatar = statement('users.photo.find', { avatar: nullable(text) }, 'select avatar from people where id = $1')

/** Profile pictures are square. */
const PROFILE = { width: 512, height: 512, fit: 'cover' } as const

const keyOf = (personId: string, name: string) => `avatars/${personId}/${name}`

const named = statement(
  'users.photo.named',
  { key: text },
  `select k.key from unnest($1::text[]) as k (key)
   join people p on p.id = split_part(k.key, '/', 2)::uuid and p.avatar = split_part(k.key, '/', 3)`,
)
const kind = fileKind('users.dropPhotos', async (tx, keys) => (await tx.all(named, [keys])).map(({ key }) => key))

/** The files of people's pictures. */
export const photoFiles = (context: UsersContext) => keptFiles(context, kind)

const replace = (context: UsersContext, actor: UserActor, name: string | null): Promise<OwnProfile> =>
  context.db.asUser(actor, async tx => {
    const before = await tx.first(setAvatar, [actor.id, name, context.now()])
    if (!before) throw problem('user_not_found')
    if (before.old) await photoFiles(context).dropAfter(tx, [keyOf(actor.id, before.old)])
    await publishPerson(tx, userUpdated, actor.id)
    return ownProfileIn(tx, context, actor.id)
  })

/** Makes an upload one's picture; one that is refused leaves no file. @throws 422 when it is not one */
export const changePhoto = async (context: UsersContext, actor: UserActor, upload: unknown): Promise<OwnProfile> => {
  const { name, bytes } = await makePicture(upload, PROFILE)
  const file = { key: keyOf(actor.id, name), bytes }
  return photoFiles(context).during([file], () => replace(context, actor, name))
}

export const removePhoto = (context: UsersContext, actor: UserActor): Promise<OwnProfile> =>
  replace(context, actor, null)

/** A person's picture, for who may see the person. @throws 404 */
export const readPhoto = async (
  { db, files }: Pick<UsersContext, 'db' | 'files'>,
  viewer: Actor,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Buffer> => {
  const [row] = await db.read(viewer, findAvatar, [id])
  const bytes = row?.avatar === name ? await files.get(keyOf(id, name)) : undefined
  if (!bytes) throw problem('resource_not_found')
  return bytes
}

/** The picture of a person who is known to exist, for their export. */
export const photoOf = async (
  { db, files }: Pick<UsersContext, 'db' | 'files'>,
  id: string,
): Promise<Buffer | undefined> => {
  const row = await db.asService('picture of a person', tx => tx.first(findAvatar, [id]))
  return row?.avatar ? files.get(keyOf(id, row.avatar)) : undefined
}

/** Removes the picture of a person, whose row is locked, from the storage. */
export const erasePhoto = async (tx: Tx, { files }: Pick<UsersContext, 'files'>, id: string): Promise<void> => {
  const row = await tx.first(findAvatar, [id])
  if (row?.avatar) await files.drop(keyOf(id, row.avatar))
}
