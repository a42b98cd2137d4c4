import type { Actor, ExtendedProfile, OwnProfile, ProfileField, PublicPerson, UserActor } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { findContactDetails, findPerson, type PersonRow } from './people.sql.ts'
import { presentExtended, presentOwn, presentPublic, type Relation, shownFields } from './present-person.ts'

type Reading = Pick<UsersContext, 'db' | 'vault'>

const relationOf = (viewer: Actor, personId: string): Relation =>
  viewer.kind === 'user' && viewer.id === personId ? 'self' : 'stranger'

/** The person as the policies let the viewer see them. @throws 404 `user_not_found`, hidden or missing alike */
const visiblePerson = async ({ db }: Pick<UsersContext, 'db'>, viewer: Actor, id: string): Promise<PersonRow> => {
  const [row] = await db.read(viewer, findPerson, [id])
  if (!row) throw problem('user_not_found')
  return row
}

/** The parts of a profile that the viewer is shown. @throws 404 `user_not_found` */
export const shownOf = async (context: Reading, viewer: Actor, id: string): Promise<ReadonlySet<ProfileField>> =>
  shownFields(await visiblePerson(context, viewer, id), relationOf(viewer, id))

export const readPublicPerson = async (context: Reading, viewer: Actor, id: string): Promise<PublicPerson> =>
  presentPublic(await visiblePerson(context, viewer, id), relationOf(viewer, id))

export const readExtendedProfile = async (context: Reading, viewer: Actor, id: string): Promise<ExtendedProfile> =>
  presentExtended(await visiblePerson(context, viewer, id), relationOf(viewer, id))

/** One's own account, with what others do not see. */
export const readOwnProfile = async ({ db, vault }: Reading, actor: UserActor): Promise<OwnProfile> => {
  const [[person], [contact]] = await Promise.all([
    db.read(actor, findPerson, [actor.id]),
    db.read(actor, findContactDetails, [actor.id]),
  ])
  if (!person || !contact) throw problem('user_not_found')
  return presentOwn(vault, person, contact)
}

/** One's own account as it stands in an open transaction. */
export const ownProfileIn = async (tx: Tx, { vault }: Pick<UsersContext, 'vault'>, id: string): Promise<OwnProfile> => {
  const [person, contact] = await Promise.all([tx.one(findPerson, [id]), tx.one(findContactDetails, [id])])
  return presentOwn(vault, person, contact)
}
