import { bytea, int4, nullable, statement, timestamptz } from '@flow/postgres'

export const findTwoFactor = statement(
  'users.twoFactor.find',
  { secret: bytea, enabled_at: nullable(timestamptz) },
  'select secret, enabled_at from two_factor where person_id = $1',
)
export const setUpTwoFactor = statement(
  'users.twoFactor.setUp',
  {},
  `insert into two_factor (person_id, secret) values ($1, $2)
   on conflict (person_id) do update set secret = excluded.secret, used_steps = '{}'
   where two_factor.enabled_at is null`,
)
export const enableTwoFactor = statement(
  'users.twoFactor.enable',
  {},
  'update two_factor set enabled_at = $2 where person_id = $1 and enabled_at is null',
)
export const disableTwoFactor = statement('users.twoFactor.disable', {}, 'delete from two_factor where person_id = $1')

/** Marks a time step as used; touches nothing when it was used already. */
export const takeStep = statement(
  'users.twoFactor.takeStep',
  {},
  `update two_factor set used_steps = ($2::bigint || used_steps)[1:10]
   where person_id = $1 and not ($2 = any(used_steps))`,
)

export const insertBackupCodes = statement(
  'users.twoFactor.insertBackupCodes',
  {},
  'insert into backup_codes (person_id, hash) select $1, h from unnest($2::bytea[]) h',
)
export const dropBackupCodes = statement(
  'users.twoFactor.dropBackupCodes',
  {},
  'delete from backup_codes where person_id = $1',
)
export const takeBackupCode = statement(
  'users.twoFactor.takeBackupCode',
  {},
  'delete from backup_codes where person_id = $1 and hash = $2',
)
export const countBackupCodes = statement(
  'users.twoFactor.countBackupCodes',
  { count: int4 },
  'select count(*)::int as count from backup_codes where person_id = $1',
)
