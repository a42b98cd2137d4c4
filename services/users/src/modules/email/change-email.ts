import { type UserActor, userUpdated } from '@flow/contracts'
import { bool, bytea, statement, type Tx } from '@flow/postgres'
import { audit, invalid, problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { writeMail } from '../mail/mails.ts'
import { confirmPassword } from '../passwords/confirm-password.ts'
import { contactOf, proveEmail } from '../people/contact.ts'
import { canonicalEmail } from '../people/email.ts'
import { publishPerson } from '../people/publish-person.ts'
import { issueToken, revokeTokens, useToken } from '../tokens/one-time-tokens.ts'

const startChange = statement(
  'users.email.startChange',
  {},
  `insert into email_changes (person_id, new_email, old_confirmed, expires_at) values ($1, $2, $3, $4)
   on conflict (person_id) do update set new_email = excluded.new_email, old_confirmed = excluded.old_confirmed,
     new_confirmed = false, expires_at = excluded.expires_at`,
)
const confirmSide = statement(
  'users.email.confirmSide',
  { new_email: bytea, done: bool },
  `update email_changes set old_confirmed = old_confirmed or $2, new_confirmed = new_confirmed or not $2
   where person_id = $1 and expires_at > $3 returning new_email, old_confirmed and new_confirmed as done`,
)
const endChange = statement('users.email.endChange', {}, 'delete from email_changes where person_id = $1')

const contextOf = (personId: string) => `email_changes.new_email:${personId}`
const SIDES = ['email_change_old', 'email_change_new'] as const

/** Begins a change of address: mails go to both, and it is done when both have confirmed. An unproven old one need not. */
export const changeEmail = async (
  context: UsersContext,
  actor: UserActor,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> => {
  await confirmPassword(context, actor, password)
  const { db, vault, now, settings, publicUrl } = context
  await db.asService('change an address', async tx => {
    const old = await contactOf(tx, context, actor.id)
    if (canonicalEmail(old.email) === canonicalEmail(email))
      throw invalid('/email', 'unchanged', 'is your address already')
    const expires = new Date(now().getTime() + settings.verificationLifeMs)
    const sealed = vault.seal(email.trim(), contextOf(actor.id))
    await tx.run(startChange, [actor.id, sealed, !old.emailProven, expires])
    await revokeTokens(tx, actor.id, SIDES)
    for (const kind of old.emailProven ? SIDES : (['email_change_new'] as const)) {
      const life = { personId: actor.id, lifeMs: settings.verificationLifeMs }
      const secret = await issueToken(tx, context, { purpose: kind, ...life })
      const to = kind === 'email_change_new' ? email.trim() : old.email
      await writeMail(tx, context, {
        personId: actor.id,
        kind,
        to,
        data: { link: `${publicUrl}/verify-email?token=${secret}` },
      })
    }
    await audit(tx, actor, { action: 'email.change_asked', subject: { type: 'user', id: actor.id } })
  })
}

const tokenOfEitherSide = async (tx: Tx, context: UsersContext, secret: string) => {
  for (const side of SIDES) {
    const token = await useToken(tx, context, side, secret)
    if (token?.personId) return { personId: token.personId, isOld: side === 'email_change_old' }
  }
  throw problem('invalid_token')
}

/** Confirms one side of a change; after the second the new address is the account's. */
export const confirmEmailChange = async (
  tx: Tx,
  context: UsersContext,
  secret: string,
): Promise<'verified' | 'waiting'> => {
  const { personId, isOld } = await tokenOfEitherSide(tx, context, secret)
  const change = await tx.first(confirmSide, [personId, isOld, context.now()])
  if (!change) throw problem('invalid_token')
  if (!change.done) return 'waiting'
  const old = await contactOf(tx, context, personId)
  await proveEmail(tx, context, personId, context.vault.open(change.new_email, contextOf(personId)))
  await tx.run(endChange, [personId])
  await revokeTokens(tx, personId, ['reset_password', 'verify_email'])
  const data = { link: `${context.publicUrl}/settings/security` }
  await writeMail(tx, context, { personId, kind: 'email_changed', to: old.email, data })
  await audit(tx, { kind: 'anonymous' }, { action: 'email.change', subject: { type: 'user', id: personId } })
  await publishPerson(tx, userUpdated, personId)
  return 'verified'
}
