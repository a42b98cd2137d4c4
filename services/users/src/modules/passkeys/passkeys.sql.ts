import { bytea, int8, nullable, type Row, statement, text, textArray, timestamptz, uuid } from '@flow/postgres'

export const insertPasskey = statement(
  'users.passkeys.insert',
  {},
  `insert into passkeys (id, person_id, credential_id, public_key, counter, transports, label, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing`,
)
export const listPasskeys = statement(
  'users.passkeys.list',
  {
    id: uuid,
    credential_id: text,
    transports: textArray,
    label: text,
    created_at: timestamptz,
    last_used_at: nullable(timestamptz),
  },
  `select id, credential_id, transports, label, created_at, last_used_at from passkeys where person_id = $1
   order by created_at desc, id desc`,
)
export type PasskeyRow = Row<typeof listPasskeys>

export const lockPasskey = statement(
  'users.passkeys.lock',
  { id: uuid, person_id: uuid, credential_id: text, public_key: bytea, counter: int8, transports: textArray },
  `select id, person_id, credential_id, public_key, counter, transports from passkeys where credential_id = $1 for update`,
)
export const usePasskey = statement(
  'users.passkeys.use',
  {},
  'update passkeys set counter = $2, last_used_at = $3 where id = $1',
)
export const renamePasskey = statement(
  'users.passkeys.rename',
  {},
  'update passkeys set label = $3 where id = $1 and person_id = $2',
)
export const dropPasskey = statement(
  'users.passkeys.drop',
  { label: text },
  'delete from passkeys where id = $1 and person_id = $2 returning label',
)
