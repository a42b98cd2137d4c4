import { newId } from '@flow/contracts'
import { createVault, secretsFrom } from '@flow/service-kit'
import { anActor, eventually } from '@flow/testkit'
import { expect } from 'vitest'
import { houseTest, statesOf } from '../../testing/house.ts'
import { sealMailAnew } from './sealed.ts'

const test = houseTest()
const admin = anActor({ role: 'admin' })
const path = '/api/v1/notifications'
const link = 'http://localhost:3000/reset-password?token=sesame'

const aMail = (userId: string, more: object = {}) => ({
  ...{ id: newId(), userId, to: 'new.address@example.org', kind: 'reset_password', language: 'it', alert: false },
  ...{ subject: 'Scegli una nuova password', lines: ['Ciao Giulia,', 'Qui puoi scegliere una nuova password.', link] },
  ...more,
})

test('a mail of the accounts is carried once, as it is, to the address it names, and its secret stays nowhere', async ({
  house,
}) => {
  const { service, api, db } = house.running
  const person = await house.person()
  const mail = aMail(person.userId)
  expect(await service.internal.sendMail(mail)).toEqual({ accepted: true })
  expect(await service.internal.sendMail(mail)).toEqual({ accepted: false })
  const [letter] = await eventually(async () => {
    const { items } = (await api.as(admin).get(`${path}/outbox?userId=${person.userId}`)).body
    return items.length ? items : undefined
  })
  expect(letter).toMatchObject({
    to: 'new.address@example.org',
    subject: 'Scegli una nuova password',
    type: 'account_mail',
    link,
  })
  expect(letter.html).toContain('lang="it"')
  expect(letter.html).not.toContain('/click/')
  for (const table of ['deliveries', 'letters', 'requests', 'outbox', 'event_log', 'jobs']) {
    const query = { text: `select 1 from ${table} t where t::text like '%sesame%'`, params: [] }
    expect([table, await db.asService('test', tx => tx.query(query))]).toEqual([table, []])
  }
  const sealed = { text: 'select 1 from deliveries where id = $1 and content is not null', params: [mail.id] }
  expect(await db.asService('test', tx => tx.query(sealed))).toEqual([])
})

test('what touches the safety of an account also alerts, whatever the person switched off and however late it is', async ({
  house,
}) => {
  const { service, api } = house.running
  const person = await house.person({ timeZone: 'UTC' }, { devices: [{ id: newId(), platform: 'web', token: 'x' }] })
  const me = api.as(anActor({ id: person.userId }))
  await me.put(`${path}/preferences`, { quietHours: { enabled: true, from: '00:00', to: '23:59' } })
  await service.internal.sendMail(aMail(person.userId, { kind: 'new_device', alert: true, device: 'Firefox on Linux' }))
  const [alert] = (await me.get(`${path}?type=security_alert`)).body.items
  expect(alert).toMatchObject({ title: 'A sign-in from a new device', priority: 'urgent' })
  expect(alert.body).toContain('Firefox on Linux')
  await eventually(async () => (await statesOf(house, person.userId)).delivered === 2)
  const { items } = (await api.as(admin).get(`${path}/outbox?userId=${person.userId}`)).body
  expect(items.map((one: { channel: string }) => one.channel).sort()).toEqual(['email', 'push'])
})

test('the outbox is for administrators', async ({ house }) => {
  const { api } = house.running
  expect((await api.get(`${path}/outbox`)).status).toBe(401)
  expect((await api.as(anActor()).get(`${path}/outbox`)).status).toBe(403)
})

test('after a change of the root secret kept letters open with the new one alone', async ({ house }) => {
  const { service, api, db } = house.running
  const person = await house.person()
  await service.internal.sendMail(aMail(person.userId))
  const outbox = `${path}/outbox?userId=${person.userId}`
  await eventually(async () => (await api.as(admin).get(outbox)).body.items.length > 0)
  const ringOf = (root: string, ...older: string[]) =>
    createVault(secretsFrom(root, older).ringFor('notifications/content'))
  const [oldRoot, newRoot] = [
    'a root secret that is used by tests and by nobody else',
    'a new root secret, that replaces the one that leaked',
  ]
  expect(await sealMailAnew({ db, vault: ringOf(newRoot, oldRoot) })).toBeGreaterThan(0)
  expect(await sealMailAnew({ db, vault: ringOf(newRoot, oldRoot) })).toBe(0)
  // Back again, so that the running service reads what the new secret alone sealed.
  expect(await sealMailAnew({ db, vault: ringOf(oldRoot, newRoot) })).toBeGreaterThan(0)
  expect((await api.as(admin).get(outbox)).body.items[0].subject).toBe('Scegli una nuova password')
})
