import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
const admin = anActor({ role: 'admin' })
const PATH = '/api/v1/tags/merge'

describe('merging tags', () => {
  test('makes them one on every event, in every list, and for what is written later', async ({ api, service }) => {
    const { event, organiser } = await makeEvent(api, { tags: ['live', 'Livemusic', 'live music'] })
    const { event: draft, organiser: author } = await makeEvent(api, { tags: ['livemusic'] }, { published: false })
    await api.get(`/api/v1/events/${event.id}`)
    const reply = await api.as(admin).post(PATH, { from: ['Livemusic', 'LIVE MUSIC '], into: 'Live Music' })
    expect(reply).toMatchObject({ status: 200, body: { tag: 'live music', merged: ['livemusic'], events: 2 } })
    expect((await api.get(`/api/v1/events/${event.id}`)).body.tags).toEqual(['live', 'live music'])
    expect((await api.as(author).get(`/api/v1/events/${draft.id}`)).body.tags).toEqual(['live music'])
    expect((await api.get('/api/v1/events?tags=livemusic')).body.items).toEqual([])
    expect((await api.get('/api/v1/events?tags=live%20music')).body.items).toHaveLength(1)
    const { event: later } = await makeEvent(api, { tags: ['livemusic', 'live music', 'late'] })
    expect(later.tags).toEqual(['live music', 'late'])
    const changed = await api.as(organiser).put(`/api/v1/events/${event.id}`, { tags: ['livemusic'] })
    expect(changed.body.tags).toEqual(['live music'])
    const trail = await service.internal.audit({ limit: 10, action: 'tag.merge' })
    expect(trail[0]).toMatchObject({ subjectId: 'live music', details: { from: ['livemusic'], events: 2 } })
  })

  test('follows from merge to merge, and can be turned round', async ({ api }) => {
    await makeEvent(api, { tags: ['sketching'] })
    await api.as(admin).post(PATH, { from: ['sketching'], into: 'drawing' })
    await api.as(admin).post(PATH, { from: ['drawing'], into: 'art class' })
    expect((await makeEvent(api, { tags: ['sketching'] })).event.tags).toEqual(['art class'])
    await api.as(admin).post(PATH, { from: ['art class'], into: 'drawing' })
    expect((await makeEvent(api, { tags: ['drawing', 'sketching', 'art class'] })).event.tags).toEqual(['drawing'])
  })

  test('is for administrators', async ({ api }) => {
    const body = { from: ['a'], into: 'b' }
    expect((await api.post(PATH, body)).status).toBe(401)
    expect((await api.as(anActor()).post(PATH, body)).body.code).toBe('forbidden')
    for (const wrong of [
      { from: ['b'], into: 'B' },
      { from: [], into: 'b' },
      { from: ['a'] },
      { from: ['a'], into: ' ' },
    ])
      expect((await api.as(admin).post(PATH, wrong)).status, JSON.stringify(wrong)).toBe(422)
  })
})
