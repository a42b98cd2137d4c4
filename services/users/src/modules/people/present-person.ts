import {
  type ExtendedProfile,
  type OwnProfile,
  type PersonCard,
  PROFILE_FIELDS,
  type Privacy,
  type ProfileField,
  type PublicPerson,
  ROLE_PERMISSIONS,
  type Visibility,
} from '@flow/contracts'
import type { Vault } from '@flow/service-kit'
import { detailContext } from './email.ts'
import type { ContactRow, PersonRow } from './people.sql.ts'

/** How close the viewer is to the person. */
export type Relation = 'self' | 'connection' | 'stranger'

const DEFAULT_FIELDS: Readonly<Record<ProfileField, Visibility>> = {
  bio: 'public',
  pronouns: 'public',
  interests: 'public',
  languages: 'public',
  links: 'public',
  place: 'connections',
  stats: 'public',
}

export const privacyOf = (row: PersonRow): Privacy => ({
  profile: row.profile_visibility,
  search: row.search_visibility,
  nearby: row.nearby_visibility,
  fields: { ...DEFAULT_FIELDS, ...row.field_visibility },
})

/** Whether something of that visibility is shown to someone that close. */
export const isShown = (visibility: Visibility, relation: Relation): boolean =>
  relation === 'self' || visibility === 'public' || (visibility === 'connections' && relation === 'connection')

export const shownFields = (row: PersonRow, relation: Relation): ReadonlySet<ProfileField> => {
  const { fields } = privacyOf(row)
  return new Set(PROFILE_FIELDS.filter(field => isShown(fields[field], relation)))
}

/** A picture's address, or null when the person has none. */
export const avatarUrl = (id: string, avatar: string | null): string | null =>
  avatar && `/api/v1/users/${id}/photo/${avatar}`

export const presentCard = (row: Pick<PersonRow, 'id' | 'username' | 'display_name' | 'avatar'>): PersonCard => ({
  id: row.id,
  username: row.username,
  displayName: row.display_name,
  avatarUrl: avatarUrl(row.id, row.avatar),
})

export const presentPublic = (row: PersonRow, relation: Relation): PublicPerson => {
  const shown = shownFields(row, relation)
  return {
    ...presentCard(row),
    memberSince: row.created_at.toISOString(),
    ...(shown.has('bio') ? { bio: row.bio } : {}),
    ...(shown.has('pronouns') ? { pronouns: row.pronouns } : {}),
    ...(shown.has('interests') ? { interests: row.interests } : {}),
  }
}

const roughPlace = (row: PersonRow) =>
  row.approximate_lat === null || row.approximate_lng === null
    ? null
    : { name: row.place_name, lat: row.approximate_lat, lng: row.approximate_lng }

export const presentExtended = (row: PersonRow, relation: Relation): ExtendedProfile => {
  const shown = shownFields(row, relation)
  return {
    ...presentPublic(row, relation),
    ...(shown.has('languages') ? { languages: row.languages } : {}),
    ...(shown.has('links') ? { links: row.links } : {}),
    ...(shown.has('place') ? { place: roughPlace(row) } : {}),
    abilities: { edit: relation === 'self' },
  }
}

/** Opens what is encrypted of a person. */
export const openDetails = (vault: Vault, personId: string, contact: ContactRow) => {
  const open = (field: Parameters<typeof detailContext>[0], sealed: Buffer | null) =>
    sealed === null ? null : vault.open(sealed, detailContext(field, personId))
  const place = open('exact_place', contact.exact_place)
  return {
    email: open('email', contact.email) as string,
    phone: open('phone', contact.phone),
    birthDate: open('birth_date', contact.birth_date),
    exactPlace: place === null ? null : (JSON.parse(place) as { lat: number; lng: number }),
  }
}

export const presentOwn = (vault: Vault, row: PersonRow, contact: ContactRow): OwnProfile => {
  const { exactPlace, ...details } = openDetails(vault, row.id, contact)
  return {
    ...presentCard(row),
    ...details,
    emailVerified: contact.email_verified_at !== null,
    role: row.role,
    permissions: [...ROLE_PERMISSIONS[row.role]],
    bio: row.bio,
    pronouns: row.pronouns,
    interests: row.interests,
    languages: row.languages,
    links: row.links,
    place: exactPlace && { ...(row.place_name === null ? {} : { name: row.place_name }), ...exactPlace },
    privacy: privacyOf(row),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}
