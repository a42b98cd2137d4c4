import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
const PATH = '/api/v1/tags'

describe('blocked tags', () => {
  test('go from every event with those merged into them, and nobody can use them until they are freed', async ({
    api,
    service,
  }) => {
    const admin = api.as(anActor({ role: 'admin' }))
    const { event } = await makeEvent(api, { tags: ['cheap pills', 'yoga', 'pills'] })
    await admin.post(`${PATH}/merge`, { from: ['pills'], into: 'cheap pills' })
    expect(await admin.post(`${PATH}/block`, { tags: ['Cheap  Pills'] })).toMatchObject({
      status: 200,
      body: { blocked: ['cheap pills'], events: 1 },
    })
    expect((await api.get(`/api/v1/events/${event.id}`)).body.tags).toEqual(['yoga'])
    expect((await makeEvent(api, { tags: ['pills', 'cheap pills', 'late'] })).event.tags).toEqual(['late'])
    const rules = await admin.get(`${PATH}/rules?q=pills`)
    expect(rules.body.items).toMatchObject([
      { tag: 'cheap pills', into: null },
      { tag: 'pills', into: null },
    ])
    const first = await admin.get(`${PATH}/rules?q=pills&limit=1`)
    expect((await admin.get(`${PATH}/rules?q=pills&cursor=${first.body.nextCursor}`)).body.items).toHaveLength(1)
    expect((await admin.delete(`${PATH}/rules/${encodeURIComponent('cheap pills')}`)).status).toBe(204)
    expect((await makeEvent(api, { tags: ['cheap pills'] })).event.tags).toEqual(['cheap pills'])
    expect((await admin.delete(`${PATH}/rules/nothing`)).body.code).toBe('resource_not_found')
    const trail = await service.internal.audit({ limit: 10, action: 'tag.' })
    expect(trail.map(line => line.action).sort()).toEqual(['tag.block', 'tag.free', 'tag.merge'])
  })

  test('are a matter of administrators', async ({ api }) => {
    for (const [caller, status] of [[api, 401] as const, [api.as(anActor()), 403] as const]) {
      expect((await caller.post(`${PATH}/block`, { tags: ['a'] })).status).toBe(status)
      expect((await caller.get(`${PATH}/rules`)).status).toBe(status)
      expect((await caller.delete(`${PATH}/rules/a`)).status).toBe(status)
    }
    const admin = api.as(anActor({ role: 'admin' }))
    for (const tags of [[], [' '], ['x'.repeat(41)]])
      expect((await admin.post(`${PATH}/block`, { tags })).status).toBe(422)
  })
})
