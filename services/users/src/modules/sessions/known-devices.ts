import { newId } from '@flow/contracts'
import { statement, type Tx, uuid } from '@flow/postgres'
import { hashSecret, newSecret } from '../tokens/secrets.ts'
import type { Client } from './client.ts'

const touchDevice = statement(
  'users.devices.touch',
  { id: uuid },
  `update known_devices set last_seen_at = $3, label = $4 where secret_hash = $1 and person_id = $2 returning id`,
)
const insertDevice = statement(
  'users.devices.insert',
  {},
  `insert into known_devices (id, person_id, secret_hash, label, first_seen_at, last_seen_at)
   values ($1, $2, $3, $4, $5, $5)`,
)
const findDevice = statement(
  'users.devices.find',
  { id: uuid },
  'select id from known_devices where secret_hash = $1 and person_id = $2',
)

const devicesOf = statement('users.devices.of', { id: uuid }, 'select id from known_devices where person_id = $1')

/** Recognises the device a person signs in from, or remembers it as a new one with a secret of its own. */
export const rememberDevice = async (
  tx: Tx,
  personId: string,
  client: Client,
  at: Date,
): Promise<{ id: string; isNew: boolean; isFirst: boolean; secret?: string }> => {
  if (client.deviceSecret) {
    const known = await tx.first(touchDevice, [hashSecret(client.deviceSecret), personId, at, client.label])
    if (known) return { id: known.id, isNew: false, isFirst: false }
  }
  const isFirst = (await deviceIds(tx, personId)).length === 0
  const [id, secret] = [newId(at.getTime()), newSecret()]
  await tx.run(insertDevice, [id, personId, hashSecret(secret), client.label, at])
  return { id, isNew: true, isFirst, secret }
}

/** The id of the device when it belongs to that person. */
export const knownDevice = async (tx: Tx, personId: string, client: Client): Promise<string | undefined> =>
  client.deviceSecret === undefined
    ? undefined
    : (await tx.first(findDevice, [hashSecret(client.deviceSecret), personId]))?.id

/** All devices a person has signed in from. */
export const deviceIds = async (tx: Tx, personId: string): Promise<string[]> =>
  (await tx.all(devicesOf, [personId])).map(({ id }) => id)
