import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
const PATH = '/api/v1/categories'

interface Node {
  readonly slug: string
  readonly name: { readonly en: string }
  readonly children: Node[]
}

describe('administrators', () => {
  test('rename, move, order and remove categories; searches follow', async ({ api, service }) => {
    const admin = api.as(anActor({ role: 'admin' }))
    const tree = async (): Promise<Node[]> => (await api.get(PATH)).body.items
    for (const slug of ['crafts', 'pottery', 'weaving'])
      expect((await admin.post(PATH, { slug, name: { en: slug, it: slug } })).status).toBe(201)
    await makeEvent(api, { category: 'pottery' })
    expect((await admin.put(`${PATH}/pottery`, { parent: 'crafts' })).status).toBe(204)
    expect((await admin.put(`${PATH}/weaving`, { parent: 'crafts', name: { en: 'Looms', it: 'Telai' } })).status).toBe(
      204,
    )
    const crafts = async () => (await tree()).find(one => one.slug === 'crafts')
    expect((await api.get('/api/v1/events?category=crafts')).body.items).toHaveLength(1)
    expect((await admin.put(PATH, { slugs: ['weaving', 'pottery'] })).status).toBe(204)
    expect((await crafts())?.children.map(one => [one.slug, one.name.en])).toEqual([
      ['weaving', 'Looms'],
      ['pottery', 'pottery'],
    ])
    expect((await admin.put(`${PATH}/weaving`, { parent: null })).status).toBe(204)
    expect((await tree()).map(one => one.slug)).toContain('weaving')
    expect((await admin.delete(`${PATH}/weaving`)).status).toBe(204)
    expect((await tree()).map(one => one.slug)).not.toContain('weaving')
    expect((await admin.delete(`${PATH}/pottery`)).body.code).toBe('conflict')
    expect((await admin.delete(`${PATH}/crafts`)).body.code).toBe('conflict')
    const trail = await service.internal.audit({ limit: 20, action: 'category.' })
    expect(new Set(trail.map(line => line.action))).toEqual(
      new Set(['category.create', 'category.update', 'category.order', 'category.delete']),
    )
  })

  test('cannot bend the tree', async ({ api }) => {
    const admin = api.as(anActor({ role: 'admin' }))
    const refused = [
      [{ parent: 'jazz' }, 'unknown_category'],
      [{ parent: 'film' }, 'too_deep'],
      [{ parent: 'music' }, 'unknown_category'],
      [{ parent: 'nowhere' }, 'unknown_category'],
    ] as const
    for (const [body, code] of refused)
      expect((await admin.put(`${PATH}/music`, body)).body.errors, JSON.stringify(body)).toMatchObject([{ code }])
    expect((await admin.put(`${PATH}/music`, {})).status).toBe(422)
    expect((await admin.put(`${PATH}/nowhere`, { parent: null })).body.code).toBe('category_not_found')
    expect((await admin.delete(`${PATH}/nowhere`)).status).toBe(404)
    expect((await admin.put(PATH, { slugs: ['music', 'nowhere'] })).status).toBe(422)
  })

  test('are the only ones who may', async ({ api }) => {
    for (const [caller, status] of [[api, 401] as const, [api.as(anActor()), 403] as const]) {
      expect((await caller.put(PATH, { slugs: ['music'] })).status).toBe(status)
      expect((await caller.put(`${PATH}/music`, { parent: null })).status).toBe(status)
      expect((await caller.delete(`${PATH}/music`)).status).toBe(status)
    }
  })
})
