import type { PasskeyCredential } from '@flow/contracts'
import type { Row, Tx } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import type { Client } from '../sessions/client.ts'
import { accountOf } from '../sign-in/find-account.ts'
import { completeSignIn, type SignInResult } from '../sign-in/sign-in.ts'
import { issueToken, useToken } from '../tokens/one-time-tokens.ts'
import { lockPasskey, usePasskey } from './passkeys.sql.ts'
import { challengeOf, relyingParty } from './relying-party.ts'
import { webauthn } from './webauthn.ts'

const LIFE_MS = 5 * 60_000

/** What the browser needs to ask for a passkey; the same for everyone, as the passkey itself says whose it is. */
export const signInOptions = async (context: UsersContext) => {
  const { rpID } = relyingParty(context.publicUrl)
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' })
  const token = { purpose: 'passkey_sign_in', secret: options.challenge, lifeMs: LIFE_MS } as const
  await context.db.asService('passkey options', tx => issueToken(tx, context, token))
  return options
}

const verify = async (
  context: UsersContext,
  credential: PasskeyCredential,
  challenge: string,
  known: Row<typeof lockPasskey>,
): Promise<number | undefined> => {
  const { origin, rpID } = relyingParty(context.publicUrl)
  const { verifyAuthenticationResponse } = await webauthn()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: credential as never,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: known.credential_id,
      publicKey: new Uint8Array(known.public_key),
      counter: known.counter,
      transports: known.transports as never,
    },
  }).catch(() => ({ verified: false as const, authenticationInfo: undefined }))
  return verified ? authenticationInfo?.newCounter : undefined
}

const signIn = async (tx: Tx, context: UsersContext, credential: PasskeyCredential, client: Client) => {
  const challenge = challengeOf(credential)
  if (!(await useToken(tx, context, 'passkey_sign_in', challenge))) throw problem('invalid_token')
  const known = await tx.first(lockPasskey, [credential.id])
  const counter = known && (await verify(context, credential, challenge, known))
  if (!known || counter === undefined) return undefined
  await tx.run(usePasskey, [known.id, counter, context.now()])
  return completeSignIn(tx, context, await accountOf(tx, known.person_id), client, 'passkey')
}

/**
 * Signs in by passkey. The authenticator verified the person, so no second factor is asked for.
 * @throws 401 `invalid_token` when the challenge is used up, `invalid_credentials`
 */
export const signInWithPasskey = async (
  context: UsersContext,
  credential: PasskeyCredential,
  client: Client,
): Promise<SignInResult> => {
  const result = await context.db.asService('sign in by passkey', tx => signIn(tx, context, credential, client))
  if (!result) throw problem('invalid_credentials')
  return result
}
