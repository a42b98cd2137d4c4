import { cacheKeys, type OwnProfile, type ProfileChange, type UserActor, userUpdated } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { audit, invalid, problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { detailContext } from './email.ts'
import { usernameTaken } from './insert-account.ts'
import {
  type ContactRow,
  findContactDetails,
  lockPerson,
  type PersonRow,
  updateContactDetails,
  updatePerson,
} from './people.sql.ts'
import { presentOwn, privacyOf } from './present-person.ts'
import { publishPerson } from './publish-person.ts'

const YOUNGEST_YEARS = 13
const OLDEST_YEARS = 125
/** A twentieth of a degree: about five kilometres. */
const ROUGH = 20

const tidy = (values: readonly string[]) => [...new Set(values.map(value => value.trim()))]
const rough = (degrees: number) => Math.round(degrees * ROUGH) / ROUGH

const assertBirthDate = (birthDate: string, now: Date) => {
  const years = now.getUTCFullYear() - Number(birthDate.slice(0, 4))
  const hadBirthday = now.toISOString().slice(5, 10) >= birthDate.slice(5)
  const age = hadBirthday ? years : years - 1
  if (age < YOUNGEST_YEARS || age > OLDEST_YEARS)
    throw invalid('/birthDate', 'implausible_age', `must give an age from ${YOUNGEST_YEARS} to ${OLDEST_YEARS} years`)
}

const placeColumns = (row: PersonRow, place: ProfileChange['place']) => {
  if (place === undefined) return [row.place_name, row.approximate_lat, row.approximate_lng]
  return place === null ? [null, null, null] : [place.name ?? null, rough(place.lat), rough(place.lng)]
}

const savePerson = (tx: Tx, row: PersonRow, change: ProfileChange, at: Date) => {
  const privacy = privacyOf(row)
  const { fields, ...visibility } = { ...privacy, ...change.privacy }
  return tx.run(updatePerson, [
    row.id,
    change.username ?? row.username,
    change.displayName?.trim() ?? row.display_name,
    change.bio === undefined ? row.bio : change.bio,
    change.pronouns === undefined ? row.pronouns : change.pronouns,
    change.interests ? tidy(change.interests) : row.interests,
    change.languages ? tidy(change.languages) : row.languages,
    JSON.stringify(change.links ?? row.links),
    ...placeColumns(row, change.place),
    visibility.profile,
    visibility.search,
    visibility.nearby,
    JSON.stringify({ ...privacy.fields, ...fields }),
    at,
  ])
}

const saveDetails = (
  tx: Tx,
  { vault }: Pick<UsersContext, 'vault'>,
  id: string,
  contact: ContactRow,
  change: ProfileChange,
) => {
  const sealed = (field: Parameters<typeof detailContext>[0], next: string | null | undefined, old: Buffer | null) => {
    if (next === undefined) return old
    return next === null ? null : vault.seal(next, detailContext(field, id))
  }
  const place = change.place && JSON.stringify({ lat: change.place.lat, lng: change.place.lng })
  return tx.run(updateContactDetails, [
    id,
    sealed('phone', change.phone, contact.phone),
    sealed('birth_date', change.birthDate, contact.birth_date),
    sealed('exact_place', place, contact.exact_place),
  ])
}

const asUsernameTaken = (fault: unknown) => {
  if ((fault as { constraint?: string }).constraint !== 'people_username') return fault
  return usernameTaken()
}

const apply = async (
  tx: Tx,
  context: UsersContext,
  actor: UserActor,
  id: string,
  change: ProfileChange,
): Promise<OwnProfile> => {
  const row = await tx.first(lockPerson, [id])
  const contact = await tx.first(findContactDetails, [id])
  if (!row || !contact) throw problem('user_not_found')
  await savePerson(tx, row, change, context.now())
  await saveDetails(tx, context, id, contact, change)
  await publishPerson(tx, userUpdated, id)
  if (actor.id !== id)
    await audit(tx, actor, {
      action: 'user.change',
      subject: { type: 'user', id },
      details: { fields: Object.keys(change) },
    })
  return presentOwn(context.vault, await tx.one(lockPerson, [id]), await tx.one(findContactDetails, [id]))
}

/**
 * Changes the given fields of a profile: one's own, or as an administrator anybody's.
 * @throws 403 for anyone else, 409 `username_taken`
 */
export const changeProfile = async (
  context: UsersContext,
  actor: UserActor,
  id: string,
  change: ProfileChange,
): Promise<OwnProfile> => {
  const isOwn = actor.id === id
  if (!isOwn && !actor.permissions.includes('administer')) throw problem('forbidden')
  if (typeof change.birthDate === 'string') assertBirthDate(change.birthDate, context.now())
  const work = (tx: Tx) => apply(tx, context, actor, id, change)
  const changed = await (isOwn
    ? context.db.asUser(actor, work)
    : context.db.asService('an administrator changes a profile', work)
  ).catch(fault => {
    throw asUsernameTaken(fault)
  })
  await context.store.cache.drop(cacheKeys.userProfile(id).key)
  return changed
}
