import { type Static, Type } from 'typebox'
import { Instant, Language, LatLng, Nullable, Page, PageQuery, TimeZone } from './common.ts'
import { Id } from './ids.ts'
import { PERMISSIONS, ROLES } from './permissions.ts'
import { closed, literals } from './schema-parts.ts'

/** A name to sign in with and be mentioned by: letters, digits, dot, dash and underscore. */
export const Username = Type.String({ pattern: '^[A-Za-z0-9](?:[A-Za-z0-9._-]{1,28})[A-Za-z0-9]$' })
export const Email = Type.String({ format: 'email', maxLength: 254 })
/** Length is counted by the password rules; this bounds what is read at all. */
export const Password = Type.String({ minLength: 1, maxLength: 1024 })
export const DisplayName = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })
const RoleName = literals(ROLES)
export const VISIBILITIES = ['public', 'connections', 'nobody'] as const
export const Visibility = literals(VISIBILITIES)
export type Visibility = (typeof VISIBILITIES)[number]

/** The parts of a profile whose visibility a person chooses one by one. */
export const PROFILE_FIELDS = ['bio', 'pronouns', 'interests', 'languages', 'links', 'place', 'stats'] as const
export type ProfileField = (typeof PROFILE_FIELDS)[number]

export const Privacy = Type.Object(
  {
    profile: Visibility,
    search: Visibility,
    nearby: Visibility,
    fields: Type.Object(
      Object.fromEntries(PROFILE_FIELDS.map(field => [field, Visibility])) as Record<ProfileField, typeof Visibility>,
      closed,
    ),
  },
  closed,
)
export type Privacy = Static<typeof Privacy>

const PrivacyChange = Type.Object(
  {
    profile: Type.Optional(Visibility),
    search: Type.Optional(Visibility),
    nearby: Type.Optional(Visibility),
    fields: Type.Optional(Type.Partial(Privacy.properties.fields, closed)),
  },
  closed,
)

export const ProfileLink = Type.Object(
  {
    label: Type.String({ minLength: 1, maxLength: 40 }),
    url: Type.String({ maxLength: 300, pattern: '^https?://[^\\s]+$' }),
  },
  closed,
)
export type ProfileLink = Static<typeof ProfileLink>

const Interests = Type.Array(Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' }), { maxItems: 30 })
const Languages = Type.Array(Language, { maxItems: 10 })
const Links = Type.Array(ProfileLink, { maxItems: 8 })

/** Where a person is, as they told it; shown to others only roughly. */
const OwnPlace = Type.Object(
  { name: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })), ...LatLng.properties },
  closed,
)

/** About where a person is: rounded to about five kilometres. */
const RoughPlace = Type.Object({ name: Nullable(Type.String()), lat: Type.Number(), lng: Type.Number() })

const cardFields = {
  id: Id,
  username: Type.String(),
  displayName: Type.String(),
  avatarUrl: Nullable(Type.String()),
}

/** A person in a list. */
export const PersonCard = Type.Object(cardFields)
export type PersonCard = Static<typeof PersonCard>

/** A person as others see them; a field that is hidden from the viewer is left out. */
export const PublicPerson = Type.Object({
  ...cardFields,
  memberSince: Instant,
  bio: Type.Optional(Nullable(Type.String())),
  pronouns: Type.Optional(Nullable(Type.String())),
  interests: Type.Optional(Type.Array(Type.String())),
})
export type PublicPerson = Static<typeof PublicPerson>

export const ExtendedProfile = Type.Object({
  ...PublicPerson.properties,
  languages: Type.Optional(Type.Array(Type.String())),
  links: Type.Optional(Type.Array(ProfileLink)),
  place: Type.Optional(Nullable(RoughPlace)),
  abilities: Type.Object({ edit: Type.Boolean() }),
})
export type ExtendedProfile = Static<typeof ExtendedProfile>

/** A person as they see themselves. */
export const OwnProfile = Type.Object({
  ...cardFields,
  email: Type.String(),
  emailVerified: Type.Boolean(),
  phone: Nullable(Type.String()),
  birthDate: Nullable(Type.String()),
  role: RoleName,
  permissions: Type.Array(literals(PERMISSIONS)),
  bio: Nullable(Type.String()),
  pronouns: Nullable(Type.String()),
  interests: Type.Array(Type.String()),
  languages: Type.Array(Type.String()),
  links: Type.Array(ProfileLink),
  place: Nullable(OwnPlace),
  privacy: Privacy,
  createdAt: Instant,
  updatedAt: Instant,
})
export type OwnProfile = Static<typeof OwnProfile>

/** A change of one's profile: only the fields that are given, `null` clears. */
export const ProfileChange = Type.Object(
  {
    username: Type.Optional(Username),
    displayName: Type.Optional(DisplayName),
    bio: Type.Optional(Nullable(Type.String({ maxLength: 2000 }))),
    pronouns: Type.Optional(Nullable(Type.String({ maxLength: 40 }))),
    interests: Type.Optional(Interests),
    languages: Type.Optional(Languages),
    links: Type.Optional(Links),
    phone: Type.Optional(Nullable(Type.String({ pattern: '^\\+[1-9]\\d{6,14}$' }))),
    birthDate: Type.Optional(Nullable(Type.String({ format: 'date' }))),
    place: Type.Optional(Nullable(OwnPlace)),
    privacy: Type.Optional(PrivacyChange),
  },
  closed,
)
export type ProfileChange = Static<typeof ProfileChange>

export const THEMES = ['system', 'light', 'dark'] as const
export const UNITS = ['metric', 'imperial'] as const

export const Preferences = Type.Object({
  language: Language,
  timeZone: TimeZone,
  theme: literals(THEMES),
  units: literals(UNITS),
  notifications: Type.Record(Type.String(), Type.Boolean()),
})
export type Preferences = Static<typeof Preferences>

export const PreferencesChange = Type.Object(
  {
    language: Type.Optional(Language),
    timeZone: Type.Optional(TimeZone),
    theme: Type.Optional(literals(THEMES)),
    units: Type.Optional(literals(UNITS)),
    notifications: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-z][a-z_]{0,39}$' }), Type.Boolean(), { maxProperties: 50, ...closed }),
    ),
  },
  closed,
)
export type PreferencesChange = Static<typeof PreferencesChange>

/** What an administrator decides of an account. */
export const Standing = Type.Object({
  role: Type.Optional(RoleName),
  status: Type.Optional(literals(['active', 'suspended'])),
})
export type Standing = Static<typeof Standing>

/** A change of any account by its owner or an administrator; the standing is the administrator's alone. */
export const AccountChange = Type.Object({ ...ProfileChange.properties, ...Standing.properties }, closed)

export const FindPeopleQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100, description: 'Part of a name or username' })),
  ...PageQuery,
})
export const PersonList = Page(PersonCard)

export const NearbyPerson = Type.Object({ ...cardFields, distanceKm: Type.Integer() })
export type NearbyPerson = Static<typeof NearbyPerson>
export const NearbyPeopleQuery = Type.Object({
  lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90, description: 'Own place unless given' })),
  lng: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  radiusKm: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 500, default: 10 })),
  ...PageQuery,
})
export const NearbyPeople = Page(NearbyPerson)

export const ACHIEVEMENTS = [
  'first_event',
  'ten_events',
  'fifty_events',
  'first_organised',
  'ten_organised',
  'four_weeks',
  'twelve_weeks',
] as const
export const Achievement = Type.Object({ code: literals(ACHIEVEMENTS), earnedAt: Instant })
export type Achievement = Static<typeof Achievement>

/** What a person did so far; all zero when they do not show it. */
export const PersonStats = Type.Object({
  hidden: Type.Boolean(),
  eventsAttended: Type.Integer(),
  eventsOrganised: Type.Integer(),
  streakWeeks: Type.Integer(),
  longestStreakWeeks: Type.Integer(),
  achievements: Type.Array(Achievement),
})
export type PersonStats = Static<typeof PersonStats>
