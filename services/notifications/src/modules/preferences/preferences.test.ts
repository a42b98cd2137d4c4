import { anActor, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { notificationsServiceWith } from '../../service.ts'

const test = serviceTest(notificationsServiceWith({}))
const path = '/api/v1/notifications/preferences'

test('everybody begins with the same table, and changes only what they say', async ({ api }) => {
  const me = api.as(anActor())
  const { body } = await me.get(path)
  expect(body).toMatchObject({ digest: 'daily', reminders: ['day', 'hours'], quietHours: { enabled: false } })
  const row = (type: string, from = body) => from.items.find((one: { type: string }) => one.type === type)
  expect(row('event_reminder').channels).toEqual({ in_app: true, push: true, email: true, sms: false })
  const changed = await me.put(path, {
    items: [{ type: 'event_reminder', channel: 'email', enabled: false }],
    quietHours: { enabled: true, from: '22:30', to: '08:00' },
  })
  expect(changed.status).toBe(200)
  expect(row('event_reminder', changed.body).channels).toEqual({ in_app: true, push: true, email: false, sms: false })
  expect(changed.body).toMatchObject({ digest: 'daily', quietHours: { enabled: true, from: '22:30', to: '08:00' } })
  expect((await me.get(path)).body).toEqual(changed.body)
})

test.for([
  [{ items: [{ type: 'security_alert', channel: 'email', enabled: false }] }, '/items/0/type'],
  [{ items: [{ type: 'welcome', channel: 'sms', enabled: true }] }, '/items/0/channel'],
  [{ quietHours: { enabled: true, from: '25:00', to: '07:00' } }, '/quietHours/from'],
  [{ digest: 'yearly' }, '/digest'],
  [{ colour: 'red' }, '/colour'],
] as const)('%j is refused at %s', async ([body, at], { api }) => {
  const reply = await api.as(anActor()).put(path, body)
  expect(reply.status).toBe(422)
  expect(reply.body.errors[0].path).toBe(at)
})

test('nobody sees or changes another’s', async ({ api, db }) => {
  const owner = anActor()
  await api.as(owner).put(path, { digest: 'weekly' })
  expect((await api.get(path)).status).toBe(401)
  expect((await api.put(path, {})).status).toBe(401)
  const query = { text: 'select 1 from settings where user_id = $1', params: [owner.id] }
  expect(await db.asUser(anActor(), tx => tx.query(query))).toEqual([])
})
