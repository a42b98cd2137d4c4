import { eventLiked, eventPublished, userRegistered, userUpdated } from '@flow/contracts'
import { anActor, serviceTest, type TestClock } from '@flow/testkit'
import { beforeEach, describe, expect } from 'vitest'
import { notificationsServiceWith } from '../../service.ts'
import { aCopy, anEvent, hear } from '../../testing/world.ts'

const test = serviceTest(notificationsServiceWith({}))
type Running = Parameters<typeof hear>[0]
type Service = { instance: { consumers: Running['consumers'] } }
let world: Running
let time: TestClock
beforeEach<{ db: Running['db']; clock: TestClock; service: Service }>(({ db, clock, service }) => {
  world = { db, consumers: service.instance.consumers }
  time = clock
})

/** An organiser with an event, and a way for people to like it. */
const organised = async () => {
  const organiser = aCopy()
  await hear(world, userRegistered, organiser)
  const event = anEvent({ organiserId: organiser.userId })
  await hear(world, eventPublished, event)
  const like = async (displayName: string, id?: string) => {
    // Who acted last is told by the millisecond.
    time.advance(1)
    const fan = aCopy({ displayName })
    await hear(world, userUpdated, fan)
    await hear(world, eventLiked, { eventId: event.eventId, userId: fan.userId }, id ? { id } : {})
    return fan
  }
  return { actor: anActor({ id: organiser.userId }), organiser, event, like }
}

const inbox = '/api/v1/notifications'

describe('the inbox', () => {
  test('tells of many acts on one thing as one item, with the last who acted first', async ({ api }) => {
    const { actor, event, like } = await organised()
    for (const name of ['Ugo', 'Mia', 'Leo', 'Zoe', 'Anna']) await like(name)
    const { body } = await api.as(actor).get(`${inbox}?type=event_like`)
    expect(body.items).toHaveLength(1)
    expect(body.items[0]).toMatchObject({
      title: 'Anna and 4 others liked Jazz on the Navigli',
      count: 5,
      link: `/events/${event.eventId}/jazz-on-the-navigli`,
      readAt: null,
    })
    expect(body.items[0].actors.map((one: { displayName: string }) => one.displayName)).toEqual(['Anna', 'Zoe', 'Leo'])
  })

  test('an event that is heard twice changes nothing, and one person counts once', async ({ api }) => {
    const { actor, event, like } = await organised()
    const fan = await like('Ugo', '00000000-0000-7000-8000-00000000aaaa')
    await hear(
      world,
      eventLiked,
      { eventId: event.eventId, userId: fan.userId },
      { id: '00000000-0000-7000-8000-00000000aaaa' },
    )
    await hear(world, eventLiked, { eventId: event.eventId, userId: fan.userId })
    const { body } = await api.as(actor).get(`${inbox}?type=event_like`)
    expect(body.items.map((one: { title: string }) => one.title)).toEqual(['Ugo liked Jazz on the Navigli'])
  })

  test('what comes after it was read begins a new item, and the count follows', async ({ api }) => {
    const { actor, like } = await organised()
    const me = api.as(actor)
    const count = async () => (await me.get(`${inbox}/unread/count`)).body.count
    await me.put(`${inbox}/read-all`)
    await like('Ugo')
    await like('Mia')
    expect(await count()).toBe(1)
    const [item] = (await me.get(`${inbox}?unread=true`)).body.items
    expect((await me.put(`${inbox}/${item.id}/read`)).status).toBe(204)
    expect(await count()).toBe(0)
    await like('Leo')
    expect(await count()).toBe(1)
    expect((await me.get(`${inbox}?type=event_like`)).body.items.map((one: { title: string }) => one.title)).toEqual([
      'Leo liked Jazz on the Navigli',
      'Mia and one other liked Jazz on the Navigli',
    ])
  })

  test('speaks the language the person chose, also of what came before', async ({ api }) => {
    const { actor, organiser, like } = await organised()
    await like('Ugo')
    await hear(world, userUpdated, { ...organiser, language: 'it' })
    const { body } = await api.as(actor).get(inbox)
    expect(body.items.map((one: { title: string }) => one.title)).toEqual([
      'A Ugo piace Jazz on the Navigli',
      `Benvenuto su Flow, ${organiser.displayName}`,
    ])
  })

  test('pages hold every item once', async ({ api }) => {
    const { actor, organiser } = await organised()
    for (let nth = 0; nth < 5; nth++) {
      const event = anEvent({ organiserId: organiser.userId, title: `Evening ${nth}` })
      await hear(world, eventPublished, event)
      await hear(world, eventLiked, { eventId: event.eventId, userId: aCopy().userId })
    }
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await api.as(actor).get(`${inbox}?limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items.map((one: { id: string }) => one.id))
      cursor = body.nextCursor ?? ''
    } while (cursor)
    expect(seen).toHaveLength(6)
    expect(new Set(seen).size).toBe(6)
    expect((await api.as(actor).get(`${inbox}?cursor=nonsense`)).status).toBe(422)
  })

  test('is nobody else’s to see, mark or remove', async ({ api, db }) => {
    const { actor, like } = await organised()
    await like('Ugo')
    const [item] = (await api.as(actor).get(inbox)).body.items
    const stranger = anActor()
    expect((await api.as(stranger).get(inbox)).body.items).toEqual([])
    for (const reply of [
      await api.as(stranger).put(`${inbox}/${item.id}/read`),
      await api.as(stranger).delete(`${inbox}/${item.id}`),
    ])
      expect([reply.status, reply.body.code]).toEqual([404, 'notification_not_found'])
    for (const reply of [
      await api.get(inbox),
      await api.put(`${inbox}/read-all`),
      await api.get(`${inbox}/unread/count`),
    ])
      expect(reply.status).toBe(401)
    const leaked = await db.asUser(stranger, tx => tx.query({ text: 'select 1 from notifications', params: [] }))
    expect(leaked).toEqual([])
    expect((await api.as(actor).delete(`${inbox}/${item.id}`)).status).toBe(204)
    expect((await api.as(actor).delete(`${inbox}/${item.id}`)).status).toBe(404)
  })

  test('each change is told to those who carry it to the person’s screens', async ({ api, events, service }) => {
    const { actor, like } = await organised()
    await like('Ugo')
    const created = (await events('notification.created')).filter(one => one.payload.userId === actor.id).at(-1)
    const { items } = (await api.as(actor).get(`${inbox}?type=event_like`)).body
    expect(created?.payload.notificationId).toBe(items[0].id)
    expect(await service.internal.inboxItems({ userId: actor.id, ids: [items[0].id] })).toEqual(items)
    await api.as(actor).put(`${inbox}/${items[0].id}/read`)
    const read = (await events('notification.read')).at(-1)
    expect(read?.payload).toEqual({ userId: actor.id, notificationId: items[0].id })
    expect(await service.internal.unreadCount({ userId: actor.id })).toBe(1)
  })

  test('facts of long ago change what is known, but tell nobody', async ({ api }) => {
    const { actor, event } = await organised()
    const at = new Date(Date.now() - 25 * 3_600_000)
    await hear(world, eventLiked, { eventId: event.eventId, userId: aCopy().userId }, { at })
    expect((await api.as(actor).get(`${inbox}?type=event_like`)).body.items).toEqual([])
  })
})
