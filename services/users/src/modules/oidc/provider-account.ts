import { randomInt } from 'node:crypto'
import { oneOf, statement, type Tx, uuid } from '@flow/postgres'
import { audit, problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { welcomeByMail } from '../email/verify-email.ts'
import { insertAccount, isProvenEmail, isUsernameFree } from '../people/insert-account.ts'
import { type Account, accountOf, findAccount } from '../sign-in/find-account.ts'

const findIdentity = statement(
  'users.oidc.find',
  { person_id: uuid },
  'select person_id from provider_identities where issuer = $1 and subject = $2',
)
const insertIdentity = statement(
  'users.oidc.insert',
  { person_id: uuid },
  `insert into provider_identities (issuer, subject, person_id, provider, created_at) values ($1, $2, $3, $4, $5)
   returning person_id`,
)
const lockIdentity = statement(
  'users.oidc.lock',
  { locked: oneOf<string>() },
  `select pg_advisory_xact_lock(hashtextextended($1, 0))::text as locked`,
)

/** What a provider says of a person. */
export interface ProviderClaims {
  readonly issuer: string
  readonly subject: string
  readonly email: string | undefined
  readonly emailVerified: boolean
  readonly name: string | undefined
  readonly username: string | undefined
}

const NUMBERS = 10_000
const LONGEST_BASE = 24

/** A free username that resembles what the provider knows. */
const freeUsername = async (tx: Tx, { username, email }: ProviderClaims): Promise<string> => {
  const wish = (username ?? email?.split('@')[0] ?? '').normalize('NFD').replace(/[^A-Za-z0-9._-]/g, '')
  const base = wish.replace(/^[._-]+|[._-]+$/g, '').slice(0, LONGEST_BASE)
  const begin = base.length >= 3 ? base.replace(/[._-]+$/, '') : 'guest'
  for (let tries = 0; tries < 20; tries++) {
    const candidate = tries === 0 && base.length >= 3 ? begin : `${begin}${randomInt(NUMBERS)}`
    if (await isUsernameFree(tx, candidate)) return candidate
  }
  throw problem('busy', { retryAfter: 1 })
}

const newAccount = async (tx: Tx, context: UsersContext, claims: ProviderClaims): Promise<string> => {
  const { email, emailVerified } = claims
  if (!email)
    throw problem('forbidden', { detail: 'The provider did not tell an e-mail address; allow it, or register here.' })
  const username = await freeUsername(tx, claims)
  const id = await insertAccount(tx, context, {
    username,
    displayName: claims.name?.trim().slice(0, 80) || username,
    email,
    emailProven: emailVerified && !(await isProvenEmail(tx, context, email)),
    role: 'user',
    language: 'en',
    timeZone: 'UTC',
    password: undefined,
  })
  if (!emailVerified) await welcomeByMail(tx, context, id, email)
  return id
}

/** The account that proved the same address, when the provider vouches for it too. Nothing else links accounts. */
const accountToLink = async (tx: Tx, { vault }: UsersContext, { email, emailVerified }: ProviderClaims) => {
  if (!email || !emailVerified) return undefined
  const account = await findAccount(tx, vault, email)
  return account?.email_proven ? account.id : undefined
}

/** The account of a person who signed in at a provider: known, linked through a verified address, or new. */
export const accountOfProvider = async (
  tx: Tx,
  context: UsersContext,
  provider: string,
  claims: ProviderClaims,
): Promise<Account> => {
  await tx.one(lockIdentity, [`${claims.issuer} ${claims.subject}`])
  const known = await tx.first(findIdentity, [claims.issuer, claims.subject])
  if (known) return accountOf(tx, known.person_id)
  const personId = (await accountToLink(tx, context, claims)) ?? (await newAccount(tx, context, claims))
  await tx.run(insertIdentity, [claims.issuer, claims.subject, personId, provider, context.now()])
  await audit(
    tx,
    { kind: 'anonymous' },
    {
      action: 'provider.link',
      subject: { type: 'user', id: personId },
      details: { provider },
    },
  )
  return accountOf(tx, personId)
}
