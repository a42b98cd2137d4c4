import { problem, sameSecret } from '@flow/service-kit'
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { UsersContext } from '../../context.ts'
import type { Client } from '../sessions/client.ts'
import { beginTwoFactor, completeSignIn, type SignInResult } from '../sign-in/sign-in.ts'
import { issueToken, useToken } from '../tokens/one-time-tokens.ts'
import { hasTwoFactor } from '../two-factor/two-factor.ts'
import { accountOfProvider, type ProviderClaims } from './provider-account.ts'
import type { Providers } from './providers.ts'

/** What is remembered between leaving for a provider and coming back. */
interface Journey {
  readonly provider: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly returnTo: string
}

export const JOURNEY_LIFE_MS = 10 * 60_000

const callbackOf = (publicUrl: string, provider: string) => `${publicUrl}/api/v1/auth/oidc/${provider}/callback`

/** A path on our own site to come back to; anything else becomes the first page. */
export const safeReturn = (path: string | undefined): string =>
  path && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : '/'

/** Leaves for the provider (code flow with PKCE). Answers where to go and the secret that the browser keeps. */
export const leaveForProvider = async (
  context: UsersContext,
  providers: Providers,
  { name, returnTo }: { readonly name: string; readonly returnTo: string },
): Promise<{ location: string; secret: string }> => {
  const { config } = await providers.find(name)
  const journey: Journey = {
    provider: name,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    returnTo,
  }
  const location = buildAuthorizationUrl(config, {
    redirect_uri: callbackOf(context.publicUrl, name),
    scope: 'openid email profile',
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
  })
  const token = { purpose: 'oidc', lifeMs: JOURNEY_LIFE_MS, data: journey } as const
  const secret = await context.db.asService('leave for a provider', tx => issueToken(tx, context, token))
  return { location: location.href, secret }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const claimsFrom = async (
  context: UsersContext,
  providers: Providers,
  journey: Journey,
  query: string,
): Promise<ProviderClaims> => {
  const { config } = await providers.find(journey.provider)
  const here = new URL(`${callbackOf(context.publicUrl, journey.provider)}?${query}`)
  const tokens = await authorizationCodeGrant(config, here, {
    pkceCodeVerifier: journey.verifier,
    expectedState: journey.state,
    expectedNonce: journey.nonce,
    idTokenExpected: true,
  }).catch(cause => {
    throw problem('invalid_token', { detail: 'The provider did not confirm the sign-in.', cause })
  })
  const claims = tokens.claims()
  if (!claims) throw problem('invalid_token')
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: text(claims.email),
    emailVerified: claims.email_verified === true,
    name: text(claims.name),
    username: text(claims.preferred_username),
  }
}

export type ProviderSignIn = { readonly returnTo: string } & (
  | { readonly kind: 'signed-in'; readonly result: SignInResult }
  | { readonly kind: 'second-factor'; readonly challenge: string }
  | { readonly kind: 'declined' }
)

/** Comes back from the provider, once, in the browser that left. @throws 401 `invalid_token` */
export const comeBack = async (
  context: UsersContext,
  providers: Providers,
  back: { readonly name: string; readonly secret: string; readonly query: string },
  client: Client,
): Promise<ProviderSignIn> => {
  const token = await context.db.asService('come back', tx => useToken(tx, context, 'oidc', back.secret))
  const journey = token?.data as Journey | undefined
  const state = new URLSearchParams(back.query).get('state') ?? ''
  if (journey?.provider !== back.name || !sameSecret(state, journey.state)) throw problem('invalid_token')
  const { returnTo } = journey
  if (new URLSearchParams(back.query).has('error')) return { kind: 'declined', returnTo }
  const claims = await claimsFrom(context, providers, journey, back.query)
  return context.db.asService('sign in by provider', async tx => {
    const account = await accountOfProvider(tx, context, back.name, claims)
    if (await hasTwoFactor(tx, account.id))
      return { kind: 'second-factor', challenge: await beginTwoFactor(tx, context, account.id), returnTo }
    return { kind: 'signed-in', result: await completeSignIn(tx, context, account, client, 'provider'), returnTo }
  })
}
