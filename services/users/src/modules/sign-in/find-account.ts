import type { Role } from '@flow/contracts'
import { bool, nullable, oneOf, type Row, statement, type Tx, text, uuid } from '@flow/postgres'
import type { Vault } from '@flow/service-kit'
import { emailIndexes } from '../people/email.ts'

const columns = {
  id: uuid,
  role: oneOf<Role>(),
  status: oneOf<'active' | 'suspended' | 'leaving'>(),
  password_hash: nullable(text),
  digest_key: nullable(text),
  email_proven: bool,
}
const selected = `select p.id, p.role, p.status, c.password_hash, c.digest_key, d.email_verified_at is not null as email_proven
  from people p join credentials c on c.person_id = p.id join contact_details d on d.person_id = p.id`

const byUsername = statement('users.signIn.byUsername', columns, `${selected} where lower(p.username) = lower($1)`)
const byId = statement('users.signIn.byId', columns, `${selected} where p.id = $1`)
/** The one who proved the address, else the one who claimed it first. */
const byEmail = statement(
  'users.signIn.byEmail',
  columns,
  `${selected} where d.email_index = any($1) order by d.email_verified_at nulls last, p.created_at limit 1`,
)

export type Account = Row<typeof byUsername>

/** The account that a login, an e-mail address or a username, stands for. */
export const findAccount = (tx: Tx, vault: Vault, login: string): Promise<Account | undefined> =>
  login.includes('@') ? tx.first(byEmail, [emailIndexes(vault, login)]) : tx.first(byUsername, [login.trim()])

/** The account of a person who is known to exist. */
export const accountOf = (tx: Tx, personId: string): Promise<Account> => tx.one(byId, [personId])
