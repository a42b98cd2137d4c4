import { newId, type PushDevice, type PushDeviceRequest, type UserActor } from '@flow/contracts'
import { bytea, nullable, oneOf, type Row, statement, type Tx, text, timestamptz, uuid } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'

const columns = {
  id: uuid,
  platform: oneOf<PushDevice['platform']>(),
  label: nullable(text),
  created_at: timestamptz,
  last_seen_at: timestamptz,
}
const selected = 'id, platform, label, created_at, last_seen_at'

const ownedDevice = statement(
  'users.pushDevices.owned',
  { id: uuid, created_at: timestamptz },
  'select id, created_at from push_devices where token_index = any($1) and person_id = $2',
)
/** A phone belongs to whoever signed in on it last. */
const dropByToken = statement(
  'users.pushDevices.dropByToken',
  {},
  'delete from push_devices where token_index = any($1)',
)
const insertDevice = statement(
  'users.pushDevices.insert',
  columns,
  `insert into push_devices (id, person_id, platform, token, token_index, label, created_at, last_seen_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (token_index) do update set last_seen_at = excluded.last_seen_at returning ${selected}`,
)
const listDevices = statement(
  'users.pushDevices.list',
  columns,
  `select ${selected} from push_devices where person_id = $1 order by created_at desc, id desc limit $2`,
)
const dropDevice = statement('users.pushDevices.drop', {}, 'delete from push_devices where id = $1 and person_id = $2')
const dropOldest = statement(
  'users.pushDevices.dropOldest',
  {},
  `delete from push_devices where id in
     (select id from push_devices where person_id = $1 order by last_seen_at desc, id desc offset $2)`,
)

const dropByIds = statement('users.pushDevices.dropByIds', {}, 'delete from push_devices where id = any($1)')
const devicesOf = statement(
  'users.pushDevices.ofMany',
  { id: uuid, person_id: uuid, platform: oneOf<PushDevice['platform']>(), token: bytea },
  'select id, person_id, platform, token from push_devices where person_id = any($1) order by id',
)

const MOST_DEVICES = 50
const tokenContext = (id: string) => `push_devices.token:${id}`

const present = (row: Row<typeof listDevices>): PushDevice => ({
  id: row.id,
  platform: row.platform,
  label: row.label,
  createdAt: row.created_at.toISOString(),
  lastSeenAt: row.last_seen_at.toISOString(),
})

/** Registers a device for push messages; doing it again is the same as once. */
export const registerDevice = (
  { db, vault, now }: UsersContext,
  actor: UserActor,
  { platform, token, label }: PushDeviceRequest,
): Promise<PushDevice> =>
  db.asService('register a push device', async tx => {
    const indexes = vault.blindIndexes(token, 'push-token')
    const at = now()
    const known = await tx.first(ownedDevice, [indexes, actor.id])
    const id = known?.id ?? newId(at.getTime())
    await tx.run(dropByToken, [indexes])
    const sealed = vault.seal(token, tokenContext(id))
    const row = await tx.one(insertDevice, [
      id,
      actor.id,
      platform,
      sealed,
      indexes[0],
      label ?? null,
      known?.created_at ?? at,
      at,
    ])
    await tx.run(dropOldest, [actor.id, MOST_DEVICES])
    return present(row)
  })

export const readDevices = async ({ db }: Pick<UsersContext, 'db'>, actor: UserActor): Promise<PushDevice[]> =>
  (await db.read(actor, listDevices, [actor.id, MOST_DEVICES])).map(present)

/** @throws 404 when it is not one's own */
export const removeDevice = async ({ db }: Pick<UsersContext, 'db'>, actor: UserActor, id: string): Promise<void> => {
  const removed = await db.asUser(actor, tx => tx.run(dropDevice, [id, actor.id]))
  if (removed === 0) throw problem('resource_not_found')
}

/** The devices of several people, opened. */
export const openDevices = async (tx: Tx, { vault }: Pick<UsersContext, 'vault'>, personIds: readonly string[]) =>
  (await tx.all(devicesOf, [personIds])).map(row => ({
    personId: row.person_id,
    id: row.id,
    platform: row.platform,
    token: vault.open(row.token, tokenContext(row.id)),
  }))

/** Forgets devices that push services no longer know. */
export const dropDevices = async ({ db }: Pick<UsersContext, 'db'>, ids: readonly string[]): Promise<void> => {
  await db.asService('forget dead push devices', tx => tx.run(dropByIds, [ids]))
}
