import { type Actor, type OwnProfile, type UserActor, userUpdated } from '@flow/contracts'
import { nullable, statement, text } from '@flow/postgres'
import { problem } from '@flow/service-kit'
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

const replace = async (context: UsersContext, actor: UserActor, name: string | null): Promise<OwnProfile> => {
  const { db, files, now } = context
  const { old, profile } = await db.asUser(actor, async tx => {
    const before = await tx.first(setAvatar, [actor.id, name, now()])
    if (!before) throw problem('user_not_found')
    await publishPerson(tx, userUpdated, actor.id)
    return { old: before.old, profile: await ownProfileIn(tx, context, actor.id) }
  })
  if (old && old !== name) await files.drop(keyOf(actor.id, old))
  return profile
}

/** Makes an upload one's picture. @throws 422 when it is not one */
export const changePhoto = async (context: UsersContext, actor: UserActor, upload: unknown): Promise<OwnProfile> => {
  const photo = await makePicture(upload, PROFILE)
  await context.files.put(keyOf(actor.id, photo.name), photo.bytes, 'image/webp')
  return replace(context, actor, photo.name)
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

/** Removes a person's picture from the storage. */
export const erasePhoto = async ({ db, files }: Pick<UsersContext, 'db' | 'files'>, id: string): Promise<void> => {
  const row = await db.asService('erase a picture', tx => tx.first(findAvatar, [id]))
  if (row?.avatar) await files.drop(keyOf(id, row.avatar))
}
