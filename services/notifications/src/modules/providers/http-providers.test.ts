import { createECDH, generateKeyPairSync, randomBytes } from 'node:crypto'
import { jwtVerify } from 'jose'
import { test as base, describe, expect } from 'vitest'
import { aMessage, breakOff, type HttpOutside, halfAnswer, httpOutside, json, silence } from '../../testing/outside.ts'
import { fcmSender } from './fcm.ts'
import type { Provider } from './provider.ts'
import { pushProvider } from './push.ts'
import { sendGridProvider } from './sendgrid.ts'
import { twilioProvider } from './twilio.ts'
import { vapidKeysFrom, webPushSender } from './web-push.ts'

// biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures asked for
const test = base.extend('server', async ({}, { onCleanup }) => {
  const server = await httpOutside()
  onCleanup(() => server.close())
  return server
})

const timeoutMs = 3_000
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const account = (server: HttpOutside) => ({
  project_id: 'flow',
  client_email: 'push@flow.example',
  private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  token_uri: `${server.url}/token`,
})
const browser = () => {
  const ecdh = createECDH('prime256v1')
  return { p256dh: ecdh.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') }
}
const subscription = (server: HttpOutside, path = '/push/1') =>
  JSON.stringify({ endpoint: `${server.url}${path}`, keys: browser() })
const keys = vapidKeysFrom(randomBytes(32))
const device = (platform: 'ios' | 'android' | 'web', token: string, id = '1') => ({ id, platform, token })

const makers: Record<string, (server: HttpOutside) => [Provider, ReturnType<typeof aMessage>]> = {
  SendGrid: ({ url }) => [
    sendGridProvider({ apiKey: 'key', from: 'Flow <no-reply@flow.example>', url, timeoutMs }),
    aMessage(),
  ],
  Twilio: ({ url }) => [
    twilioProvider({
      accountSid: 'AC1',
      authToken: 'secret',
      from: '+390',
      callbackUrl: 'https://flow.example/hook',
      url,
      timeoutMs,
    }),
    aMessage({ channel: 'sms', to: '+393331234567' }),
  ],
  'Web Push': server => [
    pushProvider({ web: webPushSender({ keys, subject: 'mailto:a@flow.example', hosts: [server.host], timeoutMs }) }),
    aMessage({ channel: 'push', to: '', devices: [device('web', subscription(server))] }),
  ],
  FCM: server => [
    pushProvider({ fcm: fcmSender({ account: account(server), url: server.url, timeoutMs }) }),
    aMessage({ channel: 'push', to: '', devices: [device('android', 'token-1')] }),
  ],
}
const made = (name: string, server: HttpOutside) => (makers[name] as (typeof makers)[string])(server)
/** FCM asks for an access token first. */
const before = (name: string) => (name === 'FCM' ? [json(200, { access_token: 'granted', expires_in: 3600 })] : [])

describe.for(Object.keys(makers))('%s', name => {
  const make = makers[name] as (typeof makers)[string]

  test.for([
    ['429 with a pause', json(429, {}, { 'retry-after': '7' }), { status: 'throttled', retryAfterMs: 7_000 }],
    ['429 without one', json(429), { status: 'throttled', retryAfterMs: 30_000 }],
    ['503 with a pause', json(503, {}, { 'retry-after': '60' }), { status: 'throttled', retryAfterMs: 60_000 }],
    ['500', json(500), { status: 'failed' }],
    ['504', json(504), { status: 'unknown' }],
    ['400', json(400), { status: 'refused' }],
    ['a broken connection', breakOff, { status: 'unknown' }],
    ['silence', silence, { status: 'unknown' }],
  ] as const)('%s', async ([, answer, outcome], { server }) => {
    server.answer(...before(name), answer)
    const [provider, message] = make(server)
    expect((await provider.send([message]))[0]).toMatchObject(outcome)
  })

  test('half an answer after success is success', async ({ server }) => {
    server.answer(...before(name), halfAnswer(name === 'FCM' ? 200 : 201))
    const [provider, message] = make(server)
    expect((await provider.send([message]))[0]?.status).toBe('accepted')
  })

  test('nobody at home means nothing was taken', async ({ server }) => {
    const [provider, message] = make(server)
    await server.close().catch(() => undefined)
    expect((await provider.send([message]))[0]?.status).toBe('failed')
    server.close = async () => undefined
  })
})

test('SendGrid gets the message with our id and no tracking of its own', async ({ server }) => {
  server.answer(json(202))
  const [provider, message] = made('SendGrid', server)
  expect(await provider.send([message])).toEqual([{ status: 'accepted', providerId: message.id }])
  const [{ path, headers, body }] = server.heard as [HttpOutside['heard'][0]]
  expect([path, headers.authorization]).toEqual(['/v3/mail/send', 'Bearer key'])
  expect(JSON.parse(body.toString())).toMatchObject({
    personalizations: [{ to: [{ email: message.to, name: 'Giulia' }], custom_args: { delivery: message.id } }],
    from: { email: 'no-reply@flow.example', name: 'Flow' },
    headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  })
})

test('Twilio gets a short text, and says which numbers are no good', async ({ server }) => {
  server.answer(json(201, { sid: 'SM1' }), json(400, { code: 21610 }))
  const [provider, message] = made('Twilio', server)
  expect(await provider.send([message])).toEqual([{ status: 'accepted', providerId: 'SM1' }])
  const form = new URLSearchParams(server.heard[0]?.body.toString())
  expect(Object.fromEntries(form)).toEqual({
    To: '+393331234567',
    From: '+390',
    Body: 'See you there! https://flow.example/events/1',
    StatusCallback: `https://flow.example/hook?delivery=${message.id}`,
  })
  expect(await provider.send([message])).toMatchObject([{ status: 'bounced' }])
})

test('FCM is asked as the service account, with one access token for many messages', async ({ server }) => {
  server.answer(
    json(200, { access_token: 'granted', expires_in: 3600 }),
    json(200, { name: 'projects/flow/messages/1' }),
  )
  const [provider, message] = made('FCM', server)
  await provider.send([message])
  await provider.send([message])
  expect(server.heard.map(one => one.path)).toEqual([
    '/token',
    '/v1/projects/flow/messages:send',
    '/v1/projects/flow/messages:send',
  ])
  const assertion = new URLSearchParams(server.heard[0]?.body.toString()).get('assertion') ?? ''
  const { payload } = await jwtVerify(assertion, publicKey, {
    audience: `${server.url}/token`,
    issuer: 'push@flow.example',
  })
  expect(payload.scope).toContain('firebase.messaging')
  expect(server.heard[1]?.headers.authorization).toBe('Bearer granted')
  expect(JSON.parse(server.heard[1]?.body.toString() ?? '').message).toMatchObject({
    token: 'token-1',
    data: { delivery: message.id },
  })
})

test('devices that are gone are named, and those that have it do not get it again', async ({ server }) => {
  const web = webPushSender({ keys, subject: 'mailto:a@flow.example', hosts: [server.host], timeoutMs })
  const provider = pushProvider({ web })
  const devices = [
    device('web', subscription(server, '/a'), 'a'),
    device('web', subscription(server, '/b'), 'b'),
    device('web', subscription(server, '/c'), 'c'),
  ]
  const byPath: Record<string, number> = { '/a': 201, '/b': 410, '/c': 500 }
  const answer = (reply: Parameters<ReturnType<typeof json>>[0], { path }: { path: string }) =>
    json(byPath[path] ?? 500)(reply)
  server.answer(answer)
  const message = aMessage({ channel: 'push', devices })
  expect((await provider.send([message]))[0]).toMatchObject({ status: 'failed', done: ['a'] })
  byPath['/c'] = 201
  expect((await provider.send([{ ...message, devices: devices.slice(1) }]))[0]).toMatchObject({
    status: 'accepted',
    goneDevices: ['b'],
  })
  const [first] = server.heard
  expect(first?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal' })
  expect(String(first?.headers.authorization)).toContain(`k=${keys.publicKey}`)
  expect(first?.body.toString()).not.toContain('Navigli')
})

test('a browser cannot make us call into our own network', async ({ server }) => {
  const web = webPushSender({ keys, subject: 'mailto:a@flow.example', hosts: ['.push.example'], timeoutMs })
  for (const token of [
    subscription(server),
    '{"endpoint":"https://push.example.evil/","keys":{"p256dh":"x","auth":"y"}}',
    'no json',
  ])
    expect(await web(aMessage(), token)).toBe('gone')
  expect(server.heard).toEqual([])
})
