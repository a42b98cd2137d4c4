import type { Id, PersonContact } from '@flow/contracts'
import { bool, bytea, nullable, statement, uuid } from '@flow/postgres'
import type { UsersContext } from '../../context.ts'
import { openDevices } from '../devices/push-devices.ts'
import { detailContext } from './email.ts'

const findContacts = statement(
  'users.people.contacts',
  { person_id: uuid, email: bytea, verified: bool, phone: nullable(bytea) },
  `select d.person_id, d.email, d.email_verified_at is not null as verified, d.phone
   from contact_details d join people p on p.id = d.person_id
   where d.person_id = any($1) and p.status <> 'suspended'`,
)

/** Where people can be reached, opened; who is gone or suspended is left out. */
export const readContacts = ({ db, vault }: UsersContext, userIds: readonly Id[]): Promise<PersonContact[]> =>
  db.asService('reach people', async tx => {
    const [rows, devices] = await Promise.all([tx.all(findContacts, [userIds]), openDevices(tx, { vault }, userIds)])
    const ofPerson = Map.groupBy(devices, device => device.personId)
    return rows.map(row => ({
      userId: row.person_id,
      email: vault.open(row.email, detailContext('email', row.person_id)),
      emailVerified: row.verified,
      phone: row.phone && vault.open(row.phone, detailContext('phone', row.person_id)),
      devices: (ofPerson.get(row.person_id) ?? []).map(({ id, platform, token }) => ({ id, platform, token })),
    }))
  })
