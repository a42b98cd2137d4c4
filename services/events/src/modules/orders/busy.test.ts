import { openPool } from '@flow/postgres'
import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)

describe('when somebody else holds the shelves of an event', () => {
  test('who waits too long is told to try again, another event sells on, and afterwards all goes well', async ({
    api,
    adminUrl,
  }) => {
    const tiers = [{ name: 'Seat', kind: 'paid' as const, price: { amount: 1000, currency: 'EUR' }, quantity: 5 }]
    const [{ event }, other] = [await makeEvent(api, { tiers }), await makeEvent(api, { tiers })]
    const lines = (of: typeof event) => ({ lines: [{ tierId: of.tiers[0]?.id, quantity: 1 }] })
    const buyer = api.as(anActor())
    const path = `/api/v1/events/${event.id}`
    const { id } = (await buyer.post(`${path}/orders`, lines(event))).body
    const admin = openPool({ url: adminUrl, max: 1 })
    const client = await admin.connect()
    await client.query('begin')
    await client.query(`select 1 from events.part_stock where part_id = $1 for update`, [event.tiers[0]?.id])
    const wishes = [
      () => api.as(anActor()).post(`${path}/orders`, lines(event)),
      () => buyer.post(`/api/v1/orders/${id}/complete`, { method: 'door' }),
      () => api.as(anActor()).post(`${path}/waitlist`, { partySize: 5 }),
    ]
    const waiting = wishes.map(wish => wish())
    const elsewhere = await api.as(anActor()).post(`/api/v1/events/${other.event.id}/orders`, lines(other.event))
    expect(elsewhere.status).toBe(201)
    const told = await Promise.all(waiting)
    expect(told.map(({ status, body, headers }) => [status, body.code, headers['retry-after']])).toEqual(
      told.map(() => [503, 'busy', '1']),
    )
    await client.query('rollback')
    client.release()
    await admin.end()
    // One after the other: who waits for five goes before who comes later.
    const granted: number[] = []
    for (const wish of wishes) granted.push((await wish()).status)
    expect(granted).toEqual([201, 200, 201])
  })
})
