import { createPublicKey, verify } from 'node:crypto'
import type { EventDetails, UserActor } from '@flow/contracts'
import { type Api, anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)

const withTickets = async (api: Api, count: number) => {
  const { event, organiser } = await makeEvent(api)
  const guest = anActor()
  const came = await api.as(guest).post(`/api/v1/events/${event.id}/attend`, { partySize: count })
  const order = await api.as(guest).get(`/api/v1/orders/${came.body.orderId}`)
  const tickets: Array<{ id: string; code: string }> = order.body.tickets
  return { event, organiser, guest, tickets }
}

const door = async (api: Api, event: EventDetails, organiser: UserActor) => {
  const staff = anActor()
  const path = `/api/v1/events/${event.id}`
  await api.as(organiser).get(path)
  return { path, staff, own: api.as(organiser) }
}

describe('at the door', () => {
  test('a ticket goes in once, by its code or its QR, and is told who was first', async ({ api, clock, events }) => {
    const { event, organiser, guest, tickets } = await withTickets(api, 2)
    const { path, own } = await door(api, event, organiser)
    const [one, two] = tickets
    const qr = (await api.as(guest).get(`/api/v1/tickets/${two?.id}`)).body.qr
    const typed = `${one?.code.slice(0, 6).toLowerCase()}-${one?.code.slice(6)}`
    const first = await own.post(`${path}/check-ins`, { code: typed, deviceId: 'gate 1' })
    expect(first.body).toMatchObject({ status: 'ok', ticket: { id: one?.id } })
    clock.advance(1000)
    const second = await own.post(`${path}/check-ins`, { code: one?.code, deviceId: 'gate 2' })
    expect(second.body).toMatchObject({ status: 'already', firstCheckIn: { deviceId: 'gate 1' } })
    expect((await own.post(`${path}/check-ins`, { code: qr })).body.status).toBe('ok')
    expect((await own.post(`${path}/check-ins`, { code: `${qr.slice(0, -4)}AAAA` })).body).toEqual({
      status: 'invalid',
    })
    expect((await own.get(`${path}/check-ins`)).body).toMatchObject({ tickets: 2, checkedIn: 2 })
    const told = (await events('attendee.checked_in')).filter(fact => fact.payload.eventId === event.id)
    expect(told.map(fact => fact.payload.ticketId).sort()).toEqual([one?.id, two?.id].sort())
  })

  test('thirty scans of one ticket at once find one check-in', async ({ api }) => {
    const { event, organiser, tickets } = await withTickets(api, 1)
    const { path, own } = await door(api, event, organiser)
    const replies = await Promise.all(
      Array.from({ length: 30 }, (_, nth) =>
        own.post(`${path}/check-ins`, { code: tickets[0]?.code, deviceId: `gate ${nth}` }),
      ),
    )
    expect(replies.map(reply => reply.body.status).filter(status => status === 'ok')).toHaveLength(1)
    expect(replies.every(reply => ['ok', 'already'].includes(reply.body.status))).toBe(true)
  })

  test('offline scans are merged: the first by time wins, sent twice they are one, and both are recorded', async ({
    api,
    clock,
    db,
  }) => {
    const { event, organiser, tickets } = await withTickets(api, 2)
    const { path, own } = await door(api, event, organiser)
    const at = (ms: number) => new Date(clock.now().getTime() - 60_000 + ms).toISOString()
    const [one, two] = tickets
    const scan = (code: string | undefined, ms: number, deviceId: string) => ({ code, scannedAt: at(ms), deviceId })
    const north = {
      batch: [scan(one?.code, 2_000, 'north'), scan(two?.code, 3_000, 'north'), scan('NOTHING', 1, 'north')],
    }
    const south = { batch: [scan(one?.code, 1_000, 'south'), scan(two?.code, 4_000, 'south')] }
    const statuses = (body: { items: Array<{ status: string }> }) => body.items.map(({ status }) => status)
    const first = await own.post(`${path}/check-ins`, north)
    expect(statuses(first.body)).toEqual(['ok', 'ok', 'invalid'])
    const merged = await own.post(`${path}/check-ins`, south)
    expect(statuses(merged.body)).toEqual(['ok', 'already'])
    expect(merged.body.items[1].firstCheckIn.deviceId).toBe('north')
    expect(statuses((await own.post(`${path}/check-ins`, south)).body)).toEqual(['ok', 'already'])
    expect(statuses((await own.post(`${path}/check-ins`, north)).body)).toEqual(['already', 'ok', 'invalid'])
    const count = 'select count(*)::int as scans from events.scans where event_id = $1 and ticket_id is not null'
    const [row] = await db.asService('test', tx => tx.query<{ scans: number }>({ text: count, params: [event.id] }))
    expect(row?.scans).toBe(4)
  })

  test('the list holds what a scanner needs: the signature of a QR is right by its key alone', async ({
    api,
    clock,
  }) => {
    const { event, organiser, guest, tickets } = await withTickets(api, 3)
    const { path, own } = await door(api, event, organiser)
    const list = (await own.get(`${path}/door-list`)).body
    expect(list.columns).toEqual(['id', 'code', 'name', 'tier', 'version', 'status', 'checkedInAt', 'due'])
    expect(list.tickets.map((row: unknown[]) => row[0]).sort()).toEqual(tickets.map(({ id }) => id).sort())
    const { qr } = (await api.as(guest).get(`/api/v1/tickets/${tickets[0]?.id}`)).body
    const bytes = Buffer.from(qr.slice(list.qr.prefix.length), 'base64url')
    const x = list.qr.publicKeys.find((key: { id: number }) => key.id === bytes.readUInt16BE(0)).key
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    expect(verify(null, bytes.subarray(0, 38), key, bytes.subarray(38))).toBe(true)
    clock.advance(5_000)
    const since = clock.now().toISOString()
    await own.post(`${path}/check-ins`, { code: tickets[1]?.code })
    const changed = (await own.get(`${path}/door-list?since=${since}`)).body.tickets
    expect(changed).toHaveLength(1)
    expect(changed[0].slice(0, 2)).toEqual([tickets[1]?.id, tickets[1]?.code])
    expect(changed[0][6]).toBeGreaterThan(0)
  })

  test('a given-on, refunded or foreign ticket does not go in, and a check-in can be undone', async ({
    api,
    service,
  }) => {
    const { event, organiser, guest, tickets } = await withTickets(api, 2)
    const other = await withTickets(api, 1)
    const { path, own } = await door(api, event, organiser)
    const [one, two] = tickets
    const old = (await api.as(guest).get(`/api/v1/tickets/${one?.id}`)).body
    const friend = anActor()
    await service.deps.db.asService('test', tx =>
      tx.query({
        text: `insert into people (id, username, display_name) values ($1, $2, 'Friend')`,
        params: [friend.id, `f${friend.id}`],
      }),
    )
    const give = (body: object) => api.as(guest).post(`/api/v1/tickets/${one?.id}/transfer`, body)
    expect((await give({ username: 'nobody at all' })).body.code).toBe('user_not_found')
    expect((await give({ userId: friend.id })).status).toBe(204)
    expect((await give({ userId: friend.id })).body.code).toBe('ticket_not_found')
    for (const code of [old.qr, old.code])
      expect((await own.post(`${path}/check-ins`, { code })).body.status).toBe('invalid')
    const now = (await api.as(friend).get(`/api/v1/tickets/${one?.id}`)).body
    const codesSeenBy = async (who: Api) =>
      (await who.get(`/api/v1/orders/${now.orderId}`)).body.tickets.map((ticket: { code: string }) => ticket.code)
    expect(await codesSeenBy(api.as(guest))).toEqual(['', two?.code])
    expect(await codesSeenBy(own)).toEqual([now.code, two?.code])
    const { abilities } = (await api.as(guest).get(`/api/v1/orders/${now.orderId}`)).body
    expect(abilities.cancel).toBe(false)
    expect(now.holder).toEqual({ id: friend.id, name: 'Friend' })
    expect((await api.as(friend).get(`/api/v1/events/${event.id}`)).body.viewer.attending).toBe(true)
    expect((await own.post(`${path}/check-ins`, { code: now.qr })).body.status).toBe('ok')
    expect((await own.delete(`${path}/check-ins/${one?.id}`)).status).toBe(204)
    expect((await own.post(`${path}/check-ins`, { code: now.qr })).body.status).toBe('ok')
    expect((await own.post(`${path}/check-ins`, { code: other.tickets[0]?.code })).body).toEqual({
      status: 'wrong_event',
    })
    await api.as(guest).delete(`${path}/attend`)
    expect((await own.post(`${path}/check-ins`, { code: two?.code })).body.status).toBe('refunded')
  })

  test('only those who manage attendees stand at the door', async ({ api, service }) => {
    const { event, organiser, tickets } = await withTickets(api, 1)
    const { path, staff } = await door(api, event, organiser)
    const calls = (who: Api) => [
      who.post(`${path}/check-ins`, { code: tickets[0]?.code }),
      who.get(`${path}/check-ins`),
      who.get(`${path}/door-list`),
      who.get(`${path}/door-list/search?q=a`),
      who.delete(`${path}/check-ins/${tickets[0]?.id}`),
    ]
    for (const reply of await Promise.all(calls(api))) expect(reply.status).toBe(401)
    for (const reply of await Promise.all(calls(api.as(staff)))) expect(reply.status).toBe(403)
    await service.deps.db.asService('test', tx =>
      tx.query({
        text: `insert into people (id, username, display_name) values ($1, $2, 'S')`,
        params: [staff.id, `s${staff.id}`],
      }),
    )
    await api.as(organiser).put(`${path}/staff/${staff.id}`, { permissions: ['manage_attendees'] })
    for (const reply of await Promise.all(calls(api.as(staff)))) expect(reply.status).toBeLessThan(300)
    // Pages open by what one may do: the door, and nothing of the organiser's.
    const seen = (await api.as(staff).get(path)).body.abilities
    expect(seen).toMatchObject({ manageAttendees: true, edit: false, cancel: false })
    for (const room of ['orders', 'sales', 'quality', 'promo-codes', 'waitlist'])
      expect((await api.as(staff).get(`${path}/${room}`)).status, room).toBe(403)
  })
})
