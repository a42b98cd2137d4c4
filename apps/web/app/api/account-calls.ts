import type {
  LoginReply,
  LoginRequest,
  OwnProfile,
  PasskeyCredential,
  PreferencesChange,
  ProfileChange,
  RegisterRequest,
} from '@flow/contracts'
import { type Client, of, take } from './take.ts'

/** What a browser is told to make or show a passkey with, as the Web Authentication API reads it. */
export interface PasskeyAsk {
  readonly challenge: string
}

/** The password again, where it was asked for. */
const confirmedBy = (password: string | undefined) => ({ body: password === undefined ? {} : { password } })

const entering = (api: Client) => ({
  register: (body: RegisterRequest) => take(api.POST('/api/v1/auth/register', { body })),
  signIn: (body: LoginRequest): Promise<LoginReply> => take(api.POST('/api/v1/auth/login', { body })),
  signInWithCode: (body: { readonly challenge: string; readonly code: string }) =>
    take(api.POST('/api/v1/auth/login/2fa', { body })),
  passkeySignInOptions: (): Promise<PasskeyAsk> => take(api.POST('/api/v1/auth/passkeys/login/options')),
  signInWithPasskey: (credential: PasskeyCredential) =>
    take(api.POST('/api/v1/auth/passkeys/login', { body: { credential } })),
  providers: async () => (await take(api.GET('/api/v1/auth/oidc'))).items,
  signOut: () => take(api.POST('/api/v1/auth/logout')),
  signOutEverywhere: () => take(api.POST('/api/v1/auth/logout-all')),
  verifyEmail: (token: string) => take(api.POST('/api/v1/auth/verify-email', { body: { token } })),
  askForVerification: (email: string) => take(api.POST('/api/v1/auth/verify-email/resend', { body: { email } })),
  askForReset: (email: string) => take(api.POST('/api/v1/auth/password/forgot', { body: { email } })),
  resetPassword: (body: { readonly token: string; readonly password: string }) =>
    take(api.POST('/api/v1/auth/password/reset', { body })),
})

const profile = (api: Client) => ({
  profile: (): Promise<OwnProfile> => take(api.GET('/api/v1/users/profile')),
  changeProfile: (body: ProfileChange) => take(api.PUT('/api/v1/users/profile', { body })),
  changePhoto: (photo: Blob) =>
    take(
      api.PUT('/api/v1/users/profile/photo', {
        body: photo as never,
        bodySerializer: () => photo,
        headers: { 'content-type': photo.type },
      }),
    ),
  removePhoto: () => take(api.DELETE('/api/v1/users/profile/photo')),
  person: (id: string) => take(api.GET('/api/v1/profiles/{id}', of(id))),
  preferences: () => take(api.GET('/api/v1/preferences')),
  changePreferences: (body: PreferencesChange) => take(api.PUT('/api/v1/preferences', { body })),
})

const security = (api: Client) => ({
  changePassword: (body: { readonly currentPassword: string; readonly newPassword: string }) =>
    take(api.PUT('/api/v1/auth/password', { body })),
  changeEmail: (body: { readonly email: string; readonly password: string }) =>
    take(api.POST('/api/v1/auth/email', { body })),
  sessions: () => take(api.GET('/api/v1/auth/sessions', { params: { query: { limit: 100 } } })),
  endSession: (id: string) => take(api.DELETE('/api/v1/auth/sessions/{id}', of(id))),
  signIns: (cursor: string | undefined) => take(api.GET('/api/v1/auth/history', { params: { query: { cursor } } })),
  twoFactor: () => take(api.GET('/api/v1/auth/2fa')),
  setUpTwoFactor: (password: string | undefined) => take(api.POST('/api/v1/auth/2fa/setup', confirmedBy(password))),
  enableTwoFactor: (code: string) => take(api.POST('/api/v1/auth/2fa/enable', { body: { code } })),
  disableTwoFactor: (code: string) => take(api.POST('/api/v1/auth/2fa/disable', { body: { code } })),
  newBackupCodes: (code: string) => take(api.POST('/api/v1/auth/2fa/backup-codes', { body: { code } })),
  passkeys: async () => (await take(api.GET('/api/v1/auth/passkeys'))).items,
  passkeyOptions: (password: string | undefined): Promise<PasskeyAsk> =>
    take(api.POST('/api/v1/auth/passkeys/options', confirmedBy(password))),
  addPasskey: (body: { readonly credential: PasskeyCredential; readonly label?: string }) =>
    take(api.POST('/api/v1/auth/passkeys', { body })),
  renamePasskey: (id: string, label: string) =>
    take(api.PUT('/api/v1/auth/passkeys/{id}', { ...of(id), body: { label } })),
  removePasskey: (id: string) => take(api.DELETE('/api/v1/auth/passkeys/{id}', of(id))),
})

const privacy = (api: Client) => ({
  privacyRequests: () => take(api.GET('/api/v1/privacy')),
  askForExport: (password: string | undefined) => take(api.POST('/api/v1/privacy/export', confirmedBy(password))),
  askForDeletion: (password: string | undefined) => take(api.POST('/api/v1/privacy/deletion', confirmedBy(password))),
  takeDeletionBack: () => take(api.DELETE('/api/v1/privacy/deletion')),
})

/** Every call that concerns one's account. */
export const accountCalls = (api: Client) => ({ ...entering(api), ...profile(api), ...security(api), ...privacy(api) })
