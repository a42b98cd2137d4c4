import { type Static, Type } from 'typebox'
import { Instant, Language, Nullable, Page, TimeZone } from './common.ts'
import { Id } from './ids.ts'
import { closed, literals } from './schema-parts.ts'
import { DisplayName, Email, OwnProfile, Password, Username } from './users.ts'

export const RegisterRequest = Type.Object(
  {
    email: Email,
    username: Username,
    password: Password,
    displayName: Type.Optional(DisplayName),
    language: Type.Optional(Language),
    timeZone: Type.Optional(TimeZone),
  },
  closed,
)
export type RegisterRequest = Static<typeof RegisterRequest>

export const LoginRequest = Type.Object(
  { login: Type.String({ minLength: 1, maxLength: 254 }), password: Password },
  closed,
)
export type LoginRequest = Static<typeof LoginRequest>

export const RefreshRequest = Type.Object({ refreshToken: Type.Optional(Type.String({ maxLength: 128 })) }, closed)

/** A pair of tokens; `expiresIn` is the access token's life in seconds. */
export const TokenPair = Type.Object({
  accessToken: Type.String(),
  refreshToken: Type.String(),
  expiresIn: Type.Integer(),
})
export type TokenPair = Static<typeof TokenPair>

export const SignedIn = Type.Object({ user: OwnProfile, ...TokenPair.properties })
export type SignedIn = Static<typeof SignedIn>

/** A place where one is signed in. */
const Country = Nullable(
  Type.String({ description: 'Country of the network address (ISO 3166-1), a rough place; null when unknown' }),
)
export const SessionView = Type.Object({
  id: Id,
  current: Type.Boolean(),
  device: Type.String(),
  address: Type.String({ description: 'Network address, shortened' }),
  country: Country,
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
})
export type SessionView = Static<typeof SessionView>
export const SessionList = Page(SessionView)

/** Work that was taken on; what comes of it arrives by mail. */
export const Accepted = Type.Object({ status: Type.Literal('accepted') })
const Secret = Type.String({ minLength: 1, maxLength: 128 })
export const TokenRequest = Type.Object({ token: Secret }, closed)
export const EmailRequest = Type.Object({ email: Email }, closed)
export const ChangeEmailRequest = Type.Object({ email: Email, password: Password }, closed)
export const ResetPasswordRequest = Type.Object({ token: Secret, password: Password }, closed)
export const ChangePasswordRequest = Type.Object({ currentPassword: Password, newPassword: Password }, closed)

/** The password was right; a code of the second factor is asked for. */
export const TwoFactorChallenge = Type.Object({ twoFactorRequired: Type.Literal(true), challenge: Type.String() })
export type TwoFactorChallenge = Static<typeof TwoFactorChallenge>
export const LoginReply = Type.Union([SignedIn, TwoFactorChallenge])
export type LoginReply = Static<typeof LoginReply>
const Code = Type.String({ minLength: 6, maxLength: 40, description: 'A code of the app, or a backup code' })
export const TwoFactorLoginRequest = Type.Object({ challenge: Secret, code: Code }, closed)
export const CodeRequest = Type.Object({ code: Code }, closed)
/** The password again, unless one signed in a moment ago. */
export const ConfirmRequest = Type.Object({ password: Type.Optional(Password) }, closed)
export const TwoFactorState = Type.Object({ enabled: Type.Boolean(), backupCodesLeft: Type.Integer() })
export const TwoFactorSetup = Type.Object({
  secret: Type.String({ description: 'Base 32, for typing in' }),
  otpauthUri: Type.String(),
  qr: Type.String({ description: 'Picture as a data: URL' }),
})
export const BackupCodes = Type.Object({ backupCodes: Type.Array(Type.String()) })

/** One try to sign in. */
export const SignInView = Type.Object({
  id: Id,
  at: Instant,
  method: literals(['registration', 'password', 'totp', 'backup_code', 'passkey', 'provider'] as const),
  succeeded: Type.Boolean(),
  device: Type.String(),
  address: Type.String({ description: 'Network address, shortened' }),
  country: Country,
})
export type SignInView = Static<typeof SignInView>
export const SignInList = Page(SignInView)

const Platform = literals(['ios', 'android', 'web'] as const)
export const PushDevice = Type.Object({
  id: Id,
  platform: Platform,
  label: Nullable(Type.String()),
  createdAt: Instant,
  lastSeenAt: Instant,
})
export type PushDevice = Static<typeof PushDevice>
export const PushDeviceRequest = Type.Object(
  {
    platform: Platform,
    token: Type.String({ minLength: 1, maxLength: 4096 }),
    label: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
  },
  closed,
)
export type PushDeviceRequest = Static<typeof PushDeviceRequest>

const Base64Url = Type.String({ maxLength: 20_000, pattern: '^[A-Za-z0-9_-]+$' })
/** A credential as browsers write it (`PublicKeyCredential.toJSON`); they may add fields. */
export const PasskeyCredential = Type.Object({
  id: Base64Url,
  rawId: Base64Url,
  type: Type.Literal('public-key'),
  clientExtensionResults: Type.Object({}),
  authenticatorAttachment: Type.Optional(Type.String({ maxLength: 40 })),
  response: Type.Object({
    clientDataJSON: Base64Url,
    attestationObject: Type.Optional(Base64Url),
    authenticatorData: Type.Optional(Base64Url),
    signature: Type.Optional(Base64Url),
    userHandle: Type.Optional(Nullable(Type.String({ maxLength: 128 }))),
    transports: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 })),
  }),
})
export type PasskeyCredential = Static<typeof PasskeyCredential>
/** Options as `PublicKeyCredential.parse…OptionsFromJSON` reads them. */
export const PasskeyOptions = Type.Object({ challenge: Type.String() }, { additionalProperties: true })
export const PasskeyRequest = Type.Object(
  { credential: PasskeyCredential, label: Type.Optional(Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })) },
  closed,
)
export const PasskeyChange = Type.Object(
  { label: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }) },
  closed,
)
export const PasskeyLoginRequest = Type.Object({ credential: PasskeyCredential }, closed)
export const PasskeyView = Type.Object({
  id: Id,
  label: Type.String(),
  createdAt: Instant,
  lastUsedAt: Nullable(Instant),
})
export type PasskeyView = Static<typeof PasskeyView>

/** An export of everything that is held about a person. */
export const ExportView = Type.Object({
  id: Id,
  status: literals(['pending', 'ready', 'failed']),
  createdAt: Instant,
  expiresAt: Instant,
  downloadUrl: Nullable(Type.String()),
})
export type ExportView = Static<typeof ExportView>

/** A deletion that is planned; until then it can be taken back. */
export const DeletionView = Type.Object({ status: Type.Literal('planned'), deleteAt: Instant })
export type DeletionView = Static<typeof DeletionView>

/** What one asked for concerning one's data and is not over yet. */
export const PrivacyRequests = Type.Object({
  export: Nullable(ExportView),
  deletion: Nullable(
    Type.Object({
      ...DeletionView.properties,
      canTakeBack: Type.Boolean({ description: 'Not when an administrator decided it' }),
    }),
  ),
})
export type PrivacyRequests = Static<typeof PrivacyRequests>
