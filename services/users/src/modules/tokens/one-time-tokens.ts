import { bytea, int4, nullable, statement, type Tx, uuid } from '@flow/postgres'
import type { UsersContext } from '../../context.ts'
import { hashSecret, newSecret } from './secrets.ts'

const insertToken = statement(
  'users.tokens.insert',
  {},
  `insert into one_time_tokens (hash, person_id, purpose, data, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
)
const takeToken = statement(
  'users.tokens.take',
  { person_id: nullable(uuid), data: nullable(bytea) },
  'delete from one_time_tokens where hash = $1 and purpose = $2 and expires_at > $3 returning person_id, data',
)
const lookAtToken = statement(
  'users.tokens.lookAt',
  { person_id: nullable(uuid), data: nullable(bytea) },
  'select person_id, data from one_time_tokens where hash = $1 and purpose = $2 and expires_at > $3 for update',
)
const dropTokens = statement(
  'users.tokens.drop',
  {},
  'delete from one_time_tokens where person_id = $1 and purpose = any($2)',
)
const countRecent = statement(
  'users.tokens.countRecent',
  { count: int4 },
  `select count(*)::int as count from one_time_tokens where person_id = $1 and purpose = $2 and created_at > $3`,
)
const sweepTokens = statement('users.tokens.sweep', {}, 'delete from one_time_tokens where expires_at < $1')

/** What a token is good for; one for something else does not work. */
export type TokenPurpose =
  | 'verify_email'
  | 'email_change_old'
  | 'email_change_new'
  | 'reset_password'
  | 'two_factor'
  | 'passkey_registration'
  | 'passkey_sign_in'
  | 'oidc'

type Needs = Pick<UsersContext, 'vault' | 'now'>

export interface NewToken {
  readonly purpose: TokenPurpose
  readonly personId?: string
  readonly lifeMs: number
  /** Kept encrypted beside it. */
  readonly data?: unknown
  /** The secret, when somebody else made it. */
  readonly secret?: string
}

/** Another token of the kind is not made for a person more often than this. */
const SHORTEST_PAUSE_MS = 60_000

export interface OneTimeToken {
  readonly personId: string | null
  readonly data: unknown
}

const context = (purpose: TokenPurpose) => `one_time_tokens.data:${purpose}`

/** Makes a token that works once, until its time is over. Answers the secret, which is stored nowhere. */
export const issueToken = async (tx: Tx, { vault, now }: Needs, token: NewToken): Promise<string> => {
  const secret = token.secret ?? newSecret()
  const at = now()
  const data = token.data === undefined ? null : vault.seal(JSON.stringify(token.data), context(token.purpose))
  const expires = new Date(at.getTime() + token.lifeMs)
  await tx.run(insertToken, [hashSecret(secret), token.personId ?? null, token.purpose, data, at, expires])
  return secret
}

const read = async (
  tx: Tx,
  { vault, now }: Needs,
  how: typeof takeToken,
  [purpose, secret]: [TokenPurpose, string],
): Promise<OneTimeToken | undefined> => {
  const row = await tx.first(how, [hashSecret(secret), purpose, now()])
  if (!row) return undefined
  return { personId: row.person_id, data: row.data && JSON.parse(vault.open(row.data, context(purpose))) }
}

/** Uses a token up. Of several who try at once one gets it. */
export const useToken = (tx: Tx, needs: Needs, purpose: TokenPurpose, secret: string) =>
  read(tx, needs, takeToken, [purpose, secret])

/** Looks at a token, locking it, without using it up. */
export const peekToken = (tx: Tx, needs: Needs, purpose: TokenPurpose, secret: string) =>
  read(tx, needs, lookAtToken, [purpose, secret])

/** Makes the person's tokens of these kinds worthless. */
export const revokeTokens = (tx: Tx, personId: string, purposes: readonly TokenPurpose[]): Promise<number> =>
  tx.run(dropTokens, [personId, purposes])

/** Whether the person was given such a token a moment ago. */
export const isTooSoon = async (tx: Tx, { now }: Pick<Needs, 'now'>, personId: string, purpose: TokenPurpose) => {
  const since = new Date(now().getTime() - SHORTEST_PAUSE_MS)
  return (await tx.one(countRecent, [personId, purpose, since])).count > 0
}

export const sweepExpiredTokens = ({ db, now }: UsersContext): Promise<number> =>
  db.asService('sweep tokens', tx => tx.run(sweepTokens, [now()]))
