import { newId } from '@flow/contracts'
import { anActor, eventually } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { houseTest, statesOf } from '../../testing/house.ts'

const test = houseTest()
const admin = anActor({ role: 'admin' })
const path = '/api/v1/notifications'
const announcement = { title: 'Water', body: 'The fountain works again.' }
const settled = { pending: 0, claimed: 0, sending: 0 }

describe('telling people something', () => {
  test('reaches the inbox and the outbox, in each person’s language', async ({ house }) => {
    const { api } = house.running
    const [giulia, john] = [await house.person({ language: 'it' }), await house.person()]
    const body = {
      type: 'group_invitation',
      userIds: [giulia.userId, john.userId],
      data: { group: 'Night walkers' },
      link: '/groups/1',
    }
    const told = await api.as(admin).post(path, body)
    expect([told.status, told.body.accepted]).toEqual([202, 2])
    const progress = await eventually(async () => {
      const { body: view } = await api.as(admin).get(told.headers.location as string)
      return view.deliveries.delivered + view.deliveries.suppressed === 4 ? view : undefined
    })
    expect(progress).toMatchObject({
      status: 'accepted',
      accepted: 2,
      deliveries: { delivered: 2, suppressed: 2, ...settled },
    })
    const letterTo = async (id: string) =>
      (await api.as(admin).get(`${path}/outbox?userId=${id}&channel=email`)).body.items[0]
    expect(await letterTo(giulia.userId)).toMatchObject({
      to: giulia.email,
      subject: 'Flow ti invita in Night walkers',
      channel: 'email',
    })
    const letter = await letterTo(john.userId)
    expect(letter).toMatchObject({ subject: 'Flow invites you to Night walkers' })
    expect(letter.html).toContain('<html lang="en">')
    expect((await api.as(anActor({ id: giulia.userId })).get(path)).body.items[0]).toMatchObject({
      title: 'Flow ti invita in Night walkers',
      link: '/groups/1',
    })
  })

  test('the same key tells once', async ({ house }) => {
    const { api } = house.running
    const person = await house.person()
    const body = { type: 'system_announcement', userIds: [person.userId], data: announcement, channels: ['in_app'] }
    const headers = { 'idempotency-key': newId() }
    const [first, second] = [
      await api.as(admin).post(path, body, headers),
      await api.as(admin).post(path, body, headers),
    ]
    expect(second.body).toEqual(first.body)
    const items = (await api.as(anActor({ id: person.userId })).get(`${path}?type=system_announcement`)).body.items
    expect(items).toHaveLength(1)
  })

  test('is for administrators, with facts that are all there and people who exist', async ({ house }) => {
    const { api } = house.running
    const person = await house.person()
    const body = { type: 'system_announcement', userIds: [person.userId], data: announcement }
    expect((await api.post(path, body)).status).toBe(401)
    expect((await api.as(anActor()).post(path, body)).status).toBe(403)
    const missing = await api.as(admin).post(path, { ...body, data: { title: 'x' } })
    expect([missing.status, missing.body.errors[0].path]).toEqual([422, '/data/body'])
    const stranger = await api.as(admin).post(path, { ...body, userIds: [newId()] })
    expect([stranger.status, stranger.body.errors[0].code]).toEqual([422, 'user_not_found'])
    expect((await api.as(admin).post(path, { ...body, link: '//evil.example' })).status).toBe(422)
  })

  test('waits for its hour in the receiver’s own zone, and can be called back', async ({ house }) => {
    const { api, db } = house.running
    const [rome, tokyo] = [
      await house.person({ timeZone: 'Europe/Rome' }),
      await house.person({ timeZone: 'Asia/Tokyo' }),
    ]
    const told = await api.as(admin).post(path, {
      ...{ type: 'system_announcement', userIds: [rome.userId, tokyo.userId], data: announcement },
      scheduleAtLocal: '2031-01-15T09:00',
    })
    const rows = await db.asService('test', tx =>
      tx.query<{ user_id: string; due_at: Date }>({
        text: 'select user_id, due_at from deliveries where request_id = $1',
        params: [told.body.id],
      }),
    )
    const dueOf = (id: string) => rows.find(row => row.user_id === id)?.due_at.toISOString()
    expect([dueOf(rome.userId), dueOf(tokyo.userId)]).toEqual(['2031-01-15T08:00:00.000Z', '2031-01-15T00:00:00.000Z'])
    expect((await api.as(anActor({ id: rome.userId })).get(`${path}?type=system_announcement`)).body.items).toEqual([])
    expect((await api.as(admin).delete(told.headers.location as string)).status).toBe(204)
    const view = (await api.as(admin).get(told.headers.location as string)).body
    expect([view.status, view.deliveries.cancelled, view.deliveries.pending]).toEqual(['cancelled', 2, 0])
  })
})

describe('a broadcast', () => {
  test('reaches exactly its audience, part by part, and says how far it is', async ({ house }) => {
    const { api } = house.running
    const zone = 'Pacific/Chatham'
    const people = await Promise.all(Array.from({ length: 7 }, () => house.person({ timeZone: zone })))
    const words = { en: { title: 'Hello {{ name }}', body: 'News.\n\nMore news.' } }
    const told = await api
      .as(admin)
      .post(`${path}/broadcast`, { words, audience: { timeZone: zone }, channels: ['in_app', 'email'] })
    expect([told.status, told.body.accepted]).toEqual([202, 7])
    const view = await eventually(async () => {
      const { body } = await api.as(admin).get(told.headers.location as string)
      return body.deliveries.delivered === 7 ? body : undefined
    })
    expect(view).toMatchObject({ status: 'accepted', total: 7, accepted: 7 })
    const [first] = people
    const { items } = (await api.as(anActor({ id: first?.userId ?? '' })).get(`${path}?type=system_announcement`)).body
    expect(items.map((one: { title: string }) => one.title)).toEqual([`Hello ${first?.displayName}`])
  })

  test('whose words cannot be rendered is refused before anybody is told', async ({ house }) => {
    const { api } = house.running
    const words = { en: { title: 'Hello {{ surname }}', body: 'News.' } }
    const reply = await api.as(admin).post(`${path}/broadcast`, { words })
    expect([reply.status, reply.body.errors[0]]).toMatchObject([
      422,
      { path: '/words/en/title', code: 'template_invalid' },
    ])
    expect((await api.as(anActor()).post(`${path}/broadcast`, { words })).status).toBe(403)
    expect((await api.post(`${path}/broadcast`, { words })).status).toBe(401)
    expect(Object.keys(await statesOf(house)).every(state => state !== 'dead')).toBe(true)
  })
})
