import type { RequestListener } from 'node:http'
import type { UserActor } from '@flow/contracts'
import { type Api, anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { receiver } from '../../testing/receiver.ts'
import { deliverMessage } from './deliver-message.ts'
import { retryAfterMs } from './retry-schedule.ts'
import { webhookContext } from './webhook-context.ts'

const local = serviceTest(eventsService, { installation: { callsPrivateNetwork: true } })
const HOUR = 3_600_000

/** A webhook with one message that nobody has tried to deliver. */
const waiting = async (api: Api, answer: RequestListener, owner: UserActor = anActor()) => {
  const { url, received } = await receiver(answer)
  const me = api.as(owner)
  const { body: hook } = await me.post('/api/v1/webhooks', { url, events: ['event.created'] })
  const { body: message } = await me.post(`/api/v1/webhooks/${hook.id}/test`)
  const address = `/api/v1/webhooks/${hook.id}/deliveries/${message.id}`
  return { received, hook, message, read: async () => (await me.get(address)).body, me }
}

const complete = async () => undefined

describe('a delivery', () => {
  local('that fails is tried again later, and told with what was answered', async ({ api, service, clock }) => {
    const context = webhookContext(service.deps)
    let status = 500
    const { read, message, received } = await waiting(api, (_, reply) => reply.writeHead(status).end('no\u0000t now'))
    await deliverMessage(context, { data: { messageId: message.id }, complete })
    const failed = await read()
    expect(failed).toMatchObject({
      status: 'waiting',
      attempts: 1,
      log: [{ responseStatus: 500, responseBody: 'not now' }],
    })
    const wait = Date.parse(failed.nextAttemptAt) - Date.parse(failed.lastAttempt.at)
    expect(wait).toBeGreaterThanOrEqual(5_000)
    expect(wait).toBeLessThanOrEqual(6_000)
    status = 204
    clock.advance(10_000)
    await deliverMessage(context, { data: { messageId: message.id }, complete })
    expect(await read()).toMatchObject({ status: 'delivered', attempts: 2, nextAttemptAt: null })
    await deliverMessage(context, { data: { messageId: message.id }, complete })
    expect(received).toHaveLength(2)
  })

  const answers: ReadonlyArray<readonly [string, RequestListener, object]> = [
    [
      'redirects into the private network',
      (_, reply) => reply.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      { responseStatus: 302 },
    ],
    ['hangs up', request => request.socket.destroy(), { fault: 'unreachable' }],
    [
      'answers without end',
      (_, reply) => {
        const more = () => {
          while (!reply.destroyed && reply.write('x'.repeat(65_536)));
        }
        reply.on('drain', more)
        more()
      },
      { responseStatus: 200 },
    ],
  ]
  local.for(answers)('to a receiver that %s ends', async ([, answer, expected], { api, service }) => {
    const { read, message } = await waiting(api, answer)
    await deliverMessage(webhookContext(service.deps), { data: { messageId: message.id }, complete })
    expect((await read()).log).toMatchObject([expected])
    expect((await read()).log[0].responseBody.length).toBeLessThanOrEqual(1000)
  })

  local('to a receiver that dribbles ends in time', async ({ api, service }) => {
    const { read, message } = await waiting(api, (request, reply) => {
      reply.writeHead(200)
      const timer = setInterval(() => reply.write('.'), 100)
      request.socket.once('close', () => clearInterval(timer))
    })
    await deliverMessage(
      { ...webhookContext(service.deps), timeoutMs: 700 },
      { data: { messageId: message.id }, complete },
    )
    expect((await read()).log).toMatchObject([{ fault: 'timeout', responseStatus: null }])
  })

  local(
    'after days of failures the webhook is disabled, its owner told once; active brings it back',
    async ({ api, service, clock, events }) => {
      const context = webhookContext(service.deps)
      const owner = anActor()
      const { read, message, hook, me } = await waiting(api, (_, reply) => reply.writeHead(503).end(), owner)
      const { body: second } = await me.post(`/api/v1/webhooks/${hook.id}/test`)
      for (let attempt = 1; attempt <= 9; attempt++) {
        await deliverMessage(context, { data: { messageId: message.id }, complete })
        clock.advance(retryAfterMs(attempt, () => 0) ?? 0)
      }
      expect((await me.get(`/api/v1/webhooks/${hook.id}`)).body.status).toBe('active')
      await deliverMessage(context, { data: { messageId: message.id }, complete })
      expect(await read()).toMatchObject({ status: 'failed', attempts: 10, nextAttemptAt: null })
      expect((await me.get(`/api/v1/webhooks/${hook.id}`)).body.status).toBe('disabled')
      await deliverMessage(context, { data: { messageId: second.id }, complete })
      const told = (await events('webhook.disabled')).filter(one => one.payload.ownerId === owner.id)
      expect(told).toHaveLength(1)
      expect(told[0]?.payload).toMatchObject({ webhookId: hook.id, host: expect.stringMatching(/^127/) })
      const back = await me.put(`/api/v1/webhooks/${hook.id}`, { status: 'active' })
      expect(back.body).toMatchObject({ status: 'active', failingSince: null })
    },
  )

  local('answered “gone” disables the webhook at once', async ({ api, service }) => {
    const { message, hook, me } = await waiting(api, (_, reply) => reply.writeHead(410).end())
    await deliverMessage(webhookContext(service.deps), { data: { messageId: message.id }, complete })
    expect((await me.get(`/api/v1/webhooks/${hook.id}`)).body.status).toBe('disabled')
  })
})

const strict = serviceTest(eventsService)
strict('addresses inside the private network are refused before anything is called', async ({ api }) => {
  const me = api.as(anActor())
  const refused: ReadonlyArray<readonly [string, string]> = [
    ['http://example.org/in', 'https_required'],
    ['https://127.0.0.1/in', 'address_refused'],
    ['https://[::ffff:10.0.0.1]/in', 'address_refused'],
    ['https://169.254.169.254/latest', 'address_refused'],
    ['https://2130706433/', 'address_refused'],
    ['https://localhost/in', 'address_refused'],
    ['https://user:password@8.8.8.8/in', 'url_refused'],
  ]
  for (const [url, code] of refused) {
    const reply = await me.post('/api/v1/webhooks', { url, events: ['event.created'] })
    expect(reply.body.errors, url).toMatchObject([{ path: '/url', code }])
  }
  const good = await me.post('/api/v1/webhooks', { url: 'https://8.8.8.8/in', events: ['event.created'] })
  expect(good.status).toBe(201)
  expect((await me.put(`/api/v1/webhooks/${good.body.id}`, { url: 'https://10.1.2.3/' })).status).toBe(422)
})

strict('waits grow to a day, each lengthened by a fifth at most', () => {
  const sums = [() => 0, () => 0.999].map(random => {
    let [sum, failures] = [0, 1]
    for (let wait = retryAfterMs(failures, random); wait !== undefined; wait = retryAfterMs(++failures, random))
      sum += wait
    return [failures, Math.round(sum / HOUR)]
  })
  expect(sums).toEqual([
    [10, 76],
    [10, 91],
  ])
})
