import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
const PATH = '/api/v1/categories'

describe('merging categories', () => {
  test('moves events and what is below, and whoever names the old one means the other', async ({ api, service }) => {
    const admin = api.as(anActor({ role: 'admin' }))
    const { event } = await makeEvent(api, { category: 'books' })
    await api.get(`/api/v1/events/${event.id}`)
    const merged = await admin.post(`${PATH}/merge`, { from: 'books', into: 'learning' })
    expect(merged).toMatchObject({ status: 200, body: { category: 'learning', events: 1 } })
    expect((await api.get(`/api/v1/events/${event.id}`)).body.category).toBe('learning')
    const tree = (await api.get(PATH)).body.items.map((one: { slug: string }) => one.slug)
    expect(tree).toContain('learning')
    expect(tree).not.toContain('books')
    expect((await makeEvent(api, { category: 'books' })).event.category).toBe('learning')
    expect((await api.get('/api/v1/events?category=books')).body.items).toHaveLength(2)
    await admin.post(`${PATH}/merge`, { from: 'learning', into: 'community' })
    expect((await makeEvent(api, { category: 'books' })).event.category).toBe('community')
    expect((await admin.post(PATH, { slug: 'books', name: { en: 'Books', it: 'Libri' } })).status).toBe(201)
    expect((await makeEvent(api, { category: 'books' })).event.category).toBe('books')
    const [line] = await service.internal.audit({ limit: 1, action: 'category.merge' })
    expect(line).toMatchObject({ subjectId: 'learning', details: { into: 'community', events: 2 } })
  })

  test('keeps the tree two levels deep, and is for administrators', async ({ api }) => {
    const admin = api.as(anActor({ role: 'admin' }))
    const refused = [
      [{ from: 'film', into: 'film' }, 'same_category'],
      [{ from: 'music', into: 'jazz' }, 'too_deep'],
    ] as const
    for (const [body, code] of refused)
      expect((await admin.post(`${PATH}/merge`, body)).body.errors).toMatchObject([{ path: '/into', code }])
    expect((await admin.post(`${PATH}/merge`, { from: 'nowhere', into: 'film' })).body.code).toBe('category_not_found')
    expect((await admin.post(`${PATH}/merge`, { from: 'film' })).status).toBe(422)
    const body = { from: 'improv', into: 'film' }
    expect((await api.post(`${PATH}/merge`, body)).status).toBe(401)
    expect((await api.as(anActor()).post(`${PATH}/merge`, body)).status).toBe(403)
  })
})
