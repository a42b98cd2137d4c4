import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { newId } from '@flow/contracts'
import { anActor, eventually } from '@flow/testkit'
import { expect } from 'vitest'
import { type House, houseTest, statesOf } from '../../testing/house.ts'
import type { OutsideChannel, Provider } from './provider.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const sendGridKey = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
const taking = (name: string, channel: OutsideChannel): Provider => ({
  ...{ name, channel, chunk: 5, confirms: true },
  send: async messages => messages.map(one => ({ status: 'accepted', providerId: one.id })),
})
const test = houseTest({
  outside: {
    webhooks: { sendGridKey, twilioToken: 'token' },
    providers: () => ({ email: [taking('mail', 'email')], sms: [taking('texts', 'sms')] }),
  },
})
const admin = anActor({ role: 'admin' })

/** A message that a provider took; answers its id. */
const sent = async (house: House, userId: string, channel: OutsideChannel) => {
  const { api, db } = house.running
  await api.as(admin).post('/api/v1/notifications', {
    ...{ type: 'security_alert', userIds: [userId], channels: [channel] },
    data: { kind: 'new_device', device: 'Firefox', happenedAt: new Date().toISOString() },
  })
  const query = {
    text: `select id from deliveries where user_id = $1 and channel = $2 and state = 'delivered' order by id desc`,
    params: [userId, channel],
  }
  return (await eventually(async () => (await db.asService('test', tx => tx.query<{ id: string }>(query)))[0])).id
}

const report = (house: House, events: unknown, tamper = '') => {
  const body = JSON.stringify(events)
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = sign('sha256', Buffer.from(timestamp + body), privateKey).toString('base64')
  return house.running.app.inject({
    method: 'POST',
    url: '/api/v1/notifications/webhooks/sendgrid',
    payload: body + tamper,
    headers: {
      'content-type': 'application/json',
      'x-api-key': 'whatever the gateway sends',
      'x-twilio-email-event-webhook-timestamp': timestamp,
      'x-twilio-email-event-webhook-signature': signature,
    },
  })
}

const asGateway = async (house: House, events: unknown, tamper = '') => {
  const body = JSON.stringify(events)
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = sign('sha256', Buffer.from(timestamp + body), privateKey).toString('base64')
  return house.running.api.call({
    method: 'POST',
    url: '/api/v1/notifications/webhooks/sendgrid',
    payload: body + tamper,
    headers: {
      'content-type': 'application/json',
      'x-twilio-email-event-webhook-timestamp': timestamp,
      'x-twilio-email-event-webhook-signature': signature,
    },
  })
}

test('an arrival is confirmed, a bounce ends in bounced and the address is not written to again', async ({ house }) => {
  const person = await house.person()
  const first = await sent(house, person.userId, 'email')
  expect((await asGateway(house, [{ event: 'delivered', delivery: first, email: person.email }])).status).toBe(204)
  const bounce = [{ event: 'bounce', delivery: first, email: person.email, reason: `550 ${person.email} unknown` }]
  for (let twice = 0; twice < 2; twice++) expect((await asGateway(house, bounce)).status).toBe(204)
  expect(await statesOf(house, person.userId)).toMatchObject({ bounced: 1 })
  const { api } = house.running
  await api.as(admin).post('/api/v1/notifications', {
    ...{ type: 'system_announcement', userIds: [person.userId], channels: ['email'] },
    data: { title: 'News', body: 'More.' },
  })
  await eventually(async () => (await statesOf(house, person.userId)).suppressed === 1)
  const { body } = await api.as(admin).get('/api/v1/notifications/analytics')
  expect(body.total).toMatchObject({ confirmed: 1 })
})

test('who complains keeps what was delivered, and is not written to again', async ({ house }) => {
  const person = await house.person()
  const { api } = house.running
  const first = await sent(house, person.userId, 'email')
  const complaint = [{ event: 'spamreport', delivery: first, email: person.email.toUpperCase() }]
  for (let twice = 0; twice < 2; twice++) expect((await asGateway(house, complaint)).status).toBe(204)
  expect(await statesOf(house, person.userId)).toEqual({ delivered: 1 })
  await api.as(admin).post('/api/v1/notifications', {
    ...{ type: 'system_announcement', userIds: [person.userId], channels: ['email'] },
    data: { title: 'News', body: 'More.' },
  })
  await eventually(async () => (await statesOf(house, person.userId)).suppressed === 1)
})

test('reports that are forged, changed or of somebody else change nothing', async ({ house }) => {
  const person = await house.person()
  const id = await sent(house, person.userId, 'email')
  expect((await asGateway(house, [{ event: 'bounce', delivery: id, email: person.email }], ' ')).status).toBe(403)
  expect((await report(house, [])).statusCode).toBe(401)
  expect(
    (await asGateway(house, [{ event: 'bounce', delivery: newId(), email: 'x@example.org' }, { event: 'open' }, null]))
      .status,
  ).toBe(204)
  expect(await statesOf(house, person.userId)).toMatchObject({ delivered: 1 })
})

test('Twilio tells what became of a text, signed with the account’s token', async ({ house }) => {
  const person = await house.person({}, { phone: '+393331234567' })
  const { api } = house.running
  await api.as(anActor({ id: person.userId })).get('/api/v1/notifications')
  const id = await sent(house, person.userId, 'sms').catch(() => undefined)
  expect(id).toBeDefined()
  const path = `/api/v1/notifications/webhooks/twilio?delivery=${id}`
  const fields = { MessageSid: 'SM1', MessageStatus: 'undelivered', ErrorCode: '30003' }
  const told = Object.entries(fields).sort().flat().join('')
  const signature = createHmac('sha1', 'token').update(`http://localhost:3000${path}${told}`).digest('base64')
  const call = (given: string) =>
    api.call({
      method: 'POST',
      url: path,
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': given },
    })
  expect((await call('forged')).status).toBe(403)
  expect((await call(signature)).status).toBe(204)
  expect(await statesOf(house, person.userId)).toMatchObject({ bounced: 1 })
})
