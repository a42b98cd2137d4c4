import { newId, type PasskeyCredential, type PasskeyView, type UserActor } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { audit, invalid, problem } from '@flow/service-kit'
import type { VerifiedRegistrationResponse } from '@simplewebauthn/server'
import type { UsersContext } from '../../context.ts'
import { writeMail } from '../mail/mails.ts'
import { confirmItIsYou } from '../passwords/confirm-password.ts'
import { ownProfileIn } from '../people/read-people.ts'
import { issueToken, useToken } from '../tokens/one-time-tokens.ts'
import { dropPasskey, insertPasskey, listPasskeys, type PasskeyRow, renamePasskey as rename } from './passkeys.sql.ts'
import { challengeOf, relyingParty } from './relying-party.ts'
import { webauthn } from './webauthn.ts'

const LIFE_MS = 5 * 60_000
const MOST = 20

const present = (row: PasskeyRow): PasskeyView => ({
  id: row.id,
  label: row.label,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
})

export const readPasskeys = async ({ db }: Pick<UsersContext, 'db'>, actor: UserActor): Promise<PasskeyView[]> =>
  (await db.read(actor, listPasskeys, [actor.id])).map(present)

/** What the browser needs to make a passkey. It is asked to verify the person and to remember who they are. */
export const registrationOptions = async (context: UsersContext, actor: UserActor, password: string | undefined) => {
  await confirmItIsYou(context, actor, password)
  const { generateRegistrationOptions } = await webauthn()
  return context.db.asService('passkey options', async tx => {
    const person = await ownProfileIn(tx, context, actor.id)
    const known = await tx.all(listPasskeys, [actor.id])
    const options = await generateRegistrationOptions({
      rpName: 'Flow',
      rpID: relyingParty(context.publicUrl).rpID,
      userName: person.username,
      userDisplayName: person.displayName,
      userID: new Uint8Array(Buffer.from(actor.id.replaceAll('-', ''), 'hex')),
      excludeCredentials: known.map(row => ({ id: row.credential_id, transports: row.transports as never })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestationType: 'none',
    })
    const token = { purpose: 'passkey_registration', personId: actor.id, secret: options.challenge } as const
    await issueToken(tx, context, { ...token, lifeMs: LIFE_MS })
    return options
  })
}

const notVerified = () => invalid('/credential', 'not_verified', 'could not be verified')

const verify = async (context: UsersContext, credential: PasskeyCredential, challenge: string) => {
  const { origin, rpID } = relyingParty(context.publicUrl)
  const { verifyRegistrationResponse } = await webauthn()
  const verified: VerifiedRegistrationResponse = await verifyRegistrationResponse({
    response: credential as never,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => ({ verified: false }))
  if (!verified.verified) throw notVerified()
  return verified.registrationInfo.credential
}

const keep = async (
  tx: Tx,
  context: UsersContext,
  actor: UserActor,
  given: { credential: PasskeyCredential; label: string },
) => {
  const challenge = challengeOf(given.credential)
  const token = await useToken(tx, context, 'passkey_registration', challenge)
  if (token?.personId !== actor.id) throw problem('invalid_token')
  const { id, publicKey, counter, transports } = await verify(context, given.credential, challenge)
  const known = await tx.all(listPasskeys, [actor.id])
  if (known.length >= MOST) throw problem('conflict', { detail: `An account holds at most ${MOST} passkeys.` })
  const row = [newId(), actor.id, id, Buffer.from(publicKey), counter, transports ?? [], given.label, context.now()]
  if ((await tx.run(insertPasskey, row)) === 0) throw problem('conflict', { detail: 'This passkey is known already.' })
}

/** Adds a passkey to the account. @throws 401 `invalid_token`, 409, 422 */
export const registerPasskey = (
  context: UsersContext,
  actor: UserActor,
  given: { readonly credential: PasskeyCredential; readonly label: string },
): Promise<PasskeyView> =>
  context.db.asService('register a passkey', async tx => {
    await keep(tx, context, actor, given)
    const data = { device: given.label, link: `${context.publicUrl}/settings/security` }
    await writeMail(tx, context, { personId: actor.id, kind: 'passkey_added', data })
    await audit(tx, actor, { action: 'passkey.add', subject: { type: 'user', id: actor.id } })
    const [newest] = await tx.all(listPasskeys, [actor.id])
    return present(newest as PasskeyRow)
  })

/** Calls a passkey by another name. @throws 404 when it is not one's own */
export const renamePasskey = (
  { db }: Pick<UsersContext, 'db'>,
  actor: UserActor,
  { id, label }: { readonly id: string; readonly label: string },
): Promise<PasskeyView> =>
  db.asService('rename a passkey', async tx => {
    if ((await tx.run(rename, [id, actor.id, label.trim()])) === 0) throw problem('resource_not_found')
    return present((await tx.all(listPasskeys, [actor.id])).find(row => row.id === id) as PasskeyRow)
  })

/** @throws 404 when it is not one's own */
export const removePasskey = (context: UsersContext, actor: UserActor, id: string): Promise<void> =>
  context.db.asService('remove a passkey', async tx => {
    const dropped = await tx.first(dropPasskey, [id, actor.id])
    if (!dropped) throw problem('resource_not_found')
    const data = { device: dropped.label, link: `${context.publicUrl}/settings/security` }
    await writeMail(tx, context, { personId: actor.id, kind: 'passkey_removed', data })
    await audit(tx, actor, { action: 'passkey.remove', subject: { type: 'user', id: actor.id } })
  })
