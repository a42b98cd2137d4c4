import { ROLE_PERMISSIONS, type Role, type TokenPair } from '@flow/contracts'
import { signAccessToken } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'

/** An access token for the session, with the refresh token beside it. */
export const tokenPair = (
  { settings, secrets, now }: Pick<UsersContext, 'settings' | 'secrets' | 'now'>,
  session: { readonly id: string; readonly personId: string; readonly role: Role },
  refreshToken: string,
): TokenPair => {
  const iat = Math.floor(now().getTime() / 1000)
  const expiresIn = Math.floor(settings.accessTokenMs / 1000)
  const claims = {
    sub: session.personId,
    sid: session.id,
    role: session.role,
    permissions: ROLE_PERMISSIONS[session.role],
    iat,
    exp: iat + expiresIn,
  }
  return { accessToken: signAccessToken(claims, secrets.tokenKey), refreshToken, expiresIn }
}
