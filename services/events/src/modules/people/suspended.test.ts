import { anActor, eventually, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { tellOf } from '../../testing/known-person.ts'
import { makeEvent } from '../../testing/make.ts'
import { receiver } from '../../testing/receiver.ts'
import { findMatches } from '../saved-searches/find-matches.ts'
import { deliverMessage } from '../webhooks/deliver-message.ts'
import { webhookContext } from '../webhooks/webhook-context.ts'

const test = serviceTest(eventsService, { installation: { callsPrivateNetwork: true } })

describe('while a person is suspended', () => {
  test('their webhooks are told of nothing, and of what happens once they are back', async ({ api, db, service }) => {
    const organiser = anActor()
    const { url, received } = await receiver()
    await api.as(organiser).post('/api/v1/webhooks', { url, events: ['event.published'] })
    await service.begin()
    await tellOf({ db, service }, organiser, { active: false })
    await makeEvent(api, { title: 'While suspended' }, { organiser })
    const told = (other: string) => received.some(({ body }) => body.includes(other))
    const witness = anActor()
    const other = await receiver()
    await api.as(witness).post('/api/v1/webhooks', { url: other.url, events: ['event.published'] })
    await makeEvent(api, { title: 'By a witness' }, { organiser: witness })
    await eventually(() => other.received.length === 1)
    await tellOf({ db, service }, organiser)
    await makeEvent(api, { title: 'Back again' }, { organiser })
    await eventually(() => told('Back again'))
    expect(told('While suspended')).toBe(false)
  })

  test('a message that waits is not sent', async ({ api, db, service }) => {
    const organiser = anActor()
    const { url, received } = await receiver()
    const { body: hook } = await api.as(organiser).post('/api/v1/webhooks', { url, events: ['event.created'] })
    await tellOf({ db, service }, organiser, { active: false })
    const { body: message } = await api.as(organiser).post(`/api/v1/webhooks/${hook.id}/test`)
    const complete = async () => undefined
    await deliverMessage(webhookContext(service.deps), { data: { messageId: message.id }, complete })
    expect(received).toEqual([])
    const address = `/api/v1/webhooks/${hook.id}/deliveries/${message.id}`
    expect((await api.as(organiser).get(address)).body.status).toBe('failed')
  })

  test('the address of their calendar is not there, and is the same afterwards', async ({ api, db, service }) => {
    const guest = anActor()
    const address = new URL((await api.as(guest).get('/api/v1/calendars')).body.url).pathname
    const status = async () => (await api.get(address)).status
    expect(await status()).toBe(200)
    await tellOf({ db, service }, guest, { active: false })
    expect(await status()).toBe(404)
    await tellOf({ db, service }, guest)
    expect(await status()).toBe(200)
  })

  test('nothing is looked for in their name', async ({ api, db, service, clock, events }) => {
    const [gone, here] = [anActor(), anActor()]
    for (const one of [gone, here])
      await api.as(one).post('/api/v1/events/saved-searches', { name: 'Tubas', query: { q: 'tubas' } })
    await tellOf({ db, service }, gone, { active: false })
    clock.advance(60_000)
    await makeEvent(api, { title: 'Subcontrabass tubas' })
    clock.advance(60_000)
    await findMatches(service.deps, new AbortController().signal)
    const told = async () => (await events('search.matched')).map(({ payload }) => payload.userId)
    await eventually(async () => (await told()).includes(here.id))
    expect(await told()).not.toContain(gone.id)
  })
})
