import { anActor, eventually, serviceTest } from '@flow/testkit'
import { Webhook } from 'standardwebhooks'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'
import { receiver } from '../../testing/receiver.ts'

const test = serviceTest(eventsService, { installation: { callsPrivateNetwork: true } })
test.beforeAll(({ service }) => service.begin())

const published = ['event.published', 'attendee.registered']

describe('webhooks', () => {
  test('tell an organiser of their own events, signed, and nobody else', async ({ api }) => {
    const [organiser, guest] = [anActor(), anActor()]
    const { url, received } = await receiver()
    const made = await api.as(organiser).post('/api/v1/webhooks', { url: `${url}/in`, events: published })
    expect(made).toMatchObject({ status: 201, body: { status: 'active', secret: expect.stringMatching(/^whsec_/) } })
    await makeEvent(api)
    const { event } = await makeEvent(api, { title: 'Told to the receiver' }, { organiser })
    await api.as(guest).post(`/api/v1/events/${event.id}/attend`)
    await eventually(() => received.length === 2)
    const told = received.map(one => new Webhook(made.body.secret).verify(one.body, one.headers as never)) as never[]
    expect(told.find(({ type }) => type === 'event.published')).toMatchObject({
      timestamp: expect.any(String),
      data: { eventId: event.id, title: 'Told to the receiver', url: `http://localhost:3000/events/${event.slug}` },
    })
    expect(told.find(({ type }) => type === 'attendee.registered')).toMatchObject({
      data: { eventId: event.id, attendee: { id: guest.id } },
    })
    const own = (await api.as(organiser).get('/api/v1/webhooks')).body.items
    expect(own).toHaveLength(1)
    expect(own[0]).not.toHaveProperty('secret')
    const log = await eventually(async () => {
      const [hook] = (await api.as(organiser).get('/api/v1/webhooks')).body.items
      return hook.deliveries.every((one: { status: string }) => one.status === 'delivered') && hook.deliveries
    })
    expect(log).toHaveLength(2)
    expect(log[0].lastAttempt).toMatchObject({ responseStatus: 200, fault: null, latencyMs: expect.any(Number) })
  })

  test('tell of single dates of a series that move or are called off', async ({ api }) => {
    const organiser = anActor()
    const me = api.as(organiser)
    const { url, received } = await receiver()
    await me.post('/api/v1/webhooks', { url, events: ['event.dates_changed', 'event.dates_cancelled'] })
    const { event } = await makeEvent(api, { recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' } }, { organiser })
    const { items } = (await api.get(`/api/v1/events/${event.id}/occurrences`)).body
    const [first, second] = items
    const times = { startsAt: second.endsAt, endsAt: new Date(Date.parse(second.endsAt) + 3_600_000).toISOString() }
    await me.put(`/api/v1/events/${event.id}`, { ...times, occurrenceId: second.id, scope: 'this' })
    await me.post(`/api/v1/events/${event.id}/cancel`, { occurrenceId: first.id, scope: 'this', reason: 'Rain' })
    await eventually(() => received.length === 2)
    const told = received.map(one => JSON.parse(one.body)).sort((one, other) => one.type.localeCompare(other.type))
    expect(told).toMatchObject([
      { type: 'event.dates_cancelled', data: { eventId: event.id, scope: 'this', reason: 'Rain' } },
      { type: 'event.dates_changed', data: { eventId: event.id, scope: 'this', url: expect.any(String) } },
    ])
  })

  test('a test message arrives; a replay sends the same bytes under the same id', async ({ api }) => {
    const me = api.as(anActor())
    const { url, received } = await receiver()
    const { body: hook } = await me.post('/api/v1/webhooks', { url, events: published })
    const sent = await me.post(`/api/v1/webhooks/${hook.id}/test`)
    expect(sent).toMatchObject({ status: 202, body: { type: 'webhook.test', status: 'waiting' } })
    const address = `/api/v1/webhooks/${hook.id}/deliveries/${sent.body.id}`
    await eventually(async () => (await me.get(address)).body.status === 'delivered')
    expect((await me.post(`${address}/replay`)).status).toBe(202)
    await eventually(async () => (await me.get(address)).body.log.length === 2)
    expect(received.map(one => one.headers['webhook-id'])).toEqual([sent.body.id, sent.body.id])
    expect(received[0]?.body).toBe(received[1]?.body)
    const list = await me.get(`/api/v1/webhooks/${hook.id}/deliveries?status=delivered&limit=1`)
    expect(list.body).toMatchObject({ items: [{ id: sent.body.id }], nextCursor: null })
  })

  test('a new secret signs beside the old one for a day, then alone', async ({ api, clock }) => {
    const me = api.as(anActor())
    const { url, received } = await receiver()
    const { body: hook } = await me.post('/api/v1/webhooks', { url, events: published })
    const rotated = await me.post(`/api/v1/webhooks/${hook.id}/rotate-secret`)
    expect(rotated.body.secret).not.toBe(hook.secret)
    await me.post(`/api/v1/webhooks/${hook.id}/test`)
    const first = await eventually(() => received[0])
    expect(String(first.headers['webhook-signature']).split(' ')).toHaveLength(2)
    for (const secret of [hook.secret, rotated.body.secret])
      expect(new Webhook(secret).verify(first.body, first.headers as never)).toMatchObject({ type: 'webhook.test' })
    clock.advance(25 * 3_600_000)
    await me.post(`/api/v1/webhooks/${hook.id}/test`)
    const second = await eventually(() => received[1])
    expect(String(second.headers['webhook-signature']).split(' ')).toHaveLength(1)
  })

  test('are seen and changed by their owner alone', async ({ api, db }) => {
    const owner = anActor()
    const { body: hook } = await api
      .as(owner)
      .post('/api/v1/webhooks', { url: 'http://127.0.0.1:9/in', events: published })
    const path = `/api/v1/webhooks/${hook.id}`
    for (const other of [anActor(), anActor({ role: 'admin' })]) {
      const them = api.as(other)
      for (const reply of [
        await them.get(path),
        await them.put(path, { status: 'paused' }),
        await them.delete(path),
        await them.post(`${path}/rotate-secret`),
        await them.post(`${path}/test`),
        await them.get(`${path}/deliveries`),
      ])
        expect(reply.body.code).toBe('webhook_not_found')
      expect((await them.get('/api/v1/webhooks')).body.items).toEqual([])
    }
    expect((await api.get('/api/v1/webhooks')).body.code).toBe('unauthenticated')
    expect((await api.post('/api/v1/webhooks', {})).status).toBe(401)
    const hidden = await db.asUser(anActor(), tx => tx.query({ text: 'select from webhooks', params: [] }))
    expect(hidden).toEqual([])
    const mine = api.as(owner)
    expect((await mine.put(path, { status: 'paused' })).body).toMatchObject({ status: 'paused' })
    expect((await mine.post(`${path}/test`)).status).toBe(409)
    expect((await mine.put(path, {})).status).toBe(422)
    expect((await mine.put(path, { url: 'ftp://example.org' })).status).toBe(422)
    expect((await mine.delete(path)).status).toBe(204)
    expect((await mine.get(path)).status).toBe(404)
  })

  test('their secrets stand sealed in the database, and go with their person', async ({ api, db, service }) => {
    const owner = anActor()
    const { body: hook } = await api
      .as(owner)
      .post('/api/v1/webhooks', { url: 'http://127.0.0.1:9/in', events: published })
    const rows = (text: string) => db.asService('test', tx => tx.query<{ found: string }>({ text, params: [hook.id] }))
    const [row] = await rows('select secret::text as found from webhooks where id = $1')
    expect(Buffer.from(row?.found.slice(2) ?? '', 'hex').toString('latin1')).not.toContain(hook.secret.slice(6, 20))
    const [deleted] = service.instance.consumers.users?.filter(one => one.event.name === 'user.deleted') ?? []
    await db.asService(
      'test',
      tx => deleted?.handle(tx, { payload: { userId: owner.id } } as never) as Promise<unknown>,
    )
    expect(await rows('select id::text as found from webhooks where id = $1')).toEqual([])
  })

  test('a person has twenty at most, also when they ask for all at once', async ({ api }) => {
    const me = api.as(anActor())
    const ask = () => me.post('/api/v1/webhooks', { url: 'http://127.0.0.1:9/in', events: published })
    const statuses = (await Promise.all(Array.from({ length: 23 }, ask))).map(reply => reply.status)
    expect(statuses.filter(status => status === 201)).toHaveLength(20)
    expect(statuses.filter(status => status === 409)).toHaveLength(3)
  })
})
