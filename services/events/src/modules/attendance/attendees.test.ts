import { type UserActor, userRegistered } from '@flow/contracts'
import { anActor, type ServiceUnderTest, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
type House = Pick<ServiceUnderTest<'events'>, 'db' | 'service'>

/** Somebody whose name, and who may see it, this service was told. */
const known = async ({ db, service }: House, displayName: string, visibility = 'public'): Promise<UserActor> => {
  const actor = anActor()
  const payload = { userId: actor.id, username: `u${actor.id.slice(-6)}`, displayName, avatarUrl: null, visibility }
  await db.asService('test', async tx => {
    for (const one of service.instance.consumers.users ?? [])
      if (one.event === userRegistered) await one.handle(tx, { payload } as never)
  })
  return actor
}

const names = (body: { items: { displayName: string }[] }) => body.items.map(({ displayName }) => displayName).sort()

describe('who goes', () => {
  test('is seen as each person lets it be seen, and in full by those who run the event', async ({
    api,
    db,
    service,
  }) => {
    const { event, organiser } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}`
    const [open, shy, hidden] = [
      await known({ db, service }, 'Olga Open'),
      await known({ db, service }, 'Sam Shy'),
      await known({ db, service }, 'Hanna Hidden', 'nobody'),
    ]
    await api.as(open).post(`${path}/attend`)
    await api.as(shy).post(`${path}/attend`, { shownTo: 'nobody' })
    await api.as(hidden).post(`${path}/attend`)
    expect(names((await api.get(`${path}/attendees`)).body)).toEqual(['Olga Open'])
    expect((await api.as(shy).get(`${path}/attendees`)).body).toMatchObject({ count: 3, shownTo: 'nobody' })
    expect(names((await api.as(organiser).get(`${path}/attendees`)).body)).toHaveLength(3)
    const again = await api.as(shy).post(`${path}/attend`, { shownTo: 'public' })
    expect(again.status).toBe(200)
    expect(names((await api.get(`${path}/attendees`)).body)).toEqual(['Olga Open', 'Sam Shy'])
  })

  test('is found by a part of the name, which is no pattern', async ({ api, db, service }) => {
    const { event, organiser } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}`
    for (const name of ['Anna Rossi', 'Bruno Rossi', 'Carla 100%'])
      await api.as(await known({ db, service }, name)).post(`${path}/attend`)
    const find = async (q: string) =>
      names((await api.as(organiser).get(`${path}/attendees?q=${encodeURIComponent(q)}`)).body)
    expect(await find('rossi')).toEqual(['Anna Rossi', 'Bruno Rossi'])
    expect(await find('%')).toEqual(['Carla 100%'])
    expect(await find('nobody')).toEqual([])
    expect((await api.as(organiser).post(`${path}/attend`, { shownTo: 'friends' })).status).toBe(422)
  })

  test('is told for one date of a series, to read and to take along', async ({ api, db, service }) => {
    const { event, organiser } = await makeEvent(api, { recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' } })
    const path = `/api/v1/events/${event.id}`
    const { items } = (await api.get(`${path}/occurrences`)).body as { items: { id: string; startsAt: string }[] }
    const [first, second] = items
    const [anna, bruno] = [await known({ db, service }, 'Anna'), await known({ db, service }, 'Bruno')]
    for (const [actor, date] of [[anna, first] as const, [anna, second] as const, [bruno, second] as const])
      await api.as(actor).post(`${path}/attend`, { occurrenceId: date?.id })
    const seen = async (date: string, caller = api.as(organiser)) =>
      (await caller.get(`${path}/attendees?occurrenceId=${date}`)).body
    expect(await seen(first?.id ?? '')).toMatchObject({
      count: 1,
      items: [{ displayName: 'Anna', occurrenceId: first?.id, startsAt: first?.startsAt }],
    })
    expect(names(await seen(second?.id ?? ''))).toEqual(['Anna', 'Bruno'])
    expect(names(await seen(second?.id ?? '', api))).toEqual(['Anna', 'Bruno'])
    const all: string[] = []
    for (let cursor = '', more = true; more; ) {
      const page = (await api.as(organiser).get(`${path}/attendees?limit=1${cursor}`)).body
      all.push(...page.items.map((one: { displayName: string }) => one.displayName))
      more = page.nextCursor !== null
      cursor = `&cursor=${page.nextCursor}`
    }
    expect(all.sort()).toEqual(['Anna', 'Anna', 'Bruno'])
    const file = await api.as(organiser).get(`${path}/attendees.csv?occurrenceId=${first?.id}`)
    expect(file.text.trim().split('\r\n').slice(1)).toEqual([expect.stringMatching(/^Anna,/)])
    expect((await api.get(`${path}/attendees?occurrenceId=later`)).status).toBe(422)
  })
})
