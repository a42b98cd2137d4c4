import { bytea, int4, nullable, statement, type Tx, timestamptz } from '@flow/postgres'
import type { Vault } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { deviceIds } from '../sessions/known-devices.ts'

/** One more try for each subject; a subject at rest stays as it is, one whose time is over begins anew. */
const countTries = statement(
  'users.signIn.countTries',
  { subject: bytea, failures: int4, locked_until: nullable(timestamptz) },
  `insert into sign_in_failures as f (subject, failures, last_at)
   select s, 1, $2 from unnest($1::bytea[]) s order by s
   on conflict (subject) do update set
     failures = case when coalesce(f.locked_until, f.last_at + $4) <= $2 then 1 else f.failures + 1 end,
     locked_until = case
       when coalesce(f.locked_until, f.last_at + $4) <= $2 then null
       when f.locked_until is null and f.failures + 1 >= $3 then $2 + $4
       else f.locked_until end,
     last_at = $2
   returning subject, failures, locked_until`,
)
const forgetTries = statement('users.signIn.forgetTries', {}, 'delete from sign_in_failures where subject = any($1)')
const sweepTries = statement('users.signIn.sweepTries', {}, 'delete from sign_in_failures where last_at < $1')

/** Whether each subject may be tried: it is counted before anything is compared, so parallel guesses are all counted. */
export const countTry = async (
  tx: Tx,
  { settings, now }: Pick<UsersContext, 'settings' | 'now'>,
  subjects: readonly Buffer[],
): Promise<boolean[]> => {
  const interval = `${settings.lockMs} milliseconds`
  const rows = await tx.all(countTries, [subjects, now(), settings.failuresToLock, interval])
  return subjects.map(subject => {
    const row = rows.find(one => one.subject.equals(subject))
    return row !== undefined && row.failures <= settings.failuresToLock
  })
}

/** What is counted of a try: the name that was given and the account it stands for, apart for each known device. */
export const trySubjects = (
  vault: Vault,
  { login, account, device = '' }: { readonly login: string; readonly account: string; readonly device?: string },
): readonly [login: Buffer, account: Buffer] => [
  vault.blindIndexes(`${login.trim().normalize('NFC').toLowerCase()}\n${device}`, 'sign-in-login')[0] as Buffer,
  vault.blindIndexes(`${account}\n${device}`, 'sign-in-account')[0] as Buffer,
]

/** Ends every rest of a person's account, on whatever device and by whatever name. */
export const forgetPersonFailures = async (
  tx: Tx,
  { vault }: Pick<UsersContext, 'vault'>,
  person: { readonly id: string; readonly username: string; readonly email: string },
): Promise<void> => {
  const devices = ['', ...(await deviceIds(tx, person.id))]
  const subjects = devices.flatMap(device =>
    [person.username, person.email].flatMap(login => trySubjects(vault, { login, account: person.id, device })),
  )
  await tx.run(forgetTries, [subjects])
}

/** A right password makes the failures before it forgotten. */
export const forgetFailures = (tx: Tx, subjects: readonly Buffer[]): Promise<number> => tx.run(forgetTries, [subjects])

export const sweepFailures = ({ db, settings, now }: UsersContext): Promise<number> =>
  db.asService('sweep sign-in failures', tx => tx.run(sweepTries, [new Date(now().getTime() - 2 * settings.lockMs)]))
