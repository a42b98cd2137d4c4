import { newId } from '@flow/contracts'
import { anActor, serviceTest } from '@flow/testkit'
import fastify, { type FastifyPluginAsync, type RouteOptions } from 'fastify'
import { expect } from 'vitest'
import { eventsService } from './service.ts'
import { makeEvent } from './testing/make.ts'

const test = serviceTest(eventsService)

const id = newId()
const moments = ['', 'yesterday', 'infinity', '2026-02-30T00:00:00Z', '0000-01-01T00:00:00Z', 'x\u0000']
const numbers = [1e308, -1e308, 1e16, 1.5, 2 ** 31]
const orders = ['soonest', 'nearest', 'relevance', 'popular']
/** Cursors that are well written, and none of ours. */
const FORGED: readonly unknown[] = [
  ...moments.flatMap(at => [{ at, id }, { at, id, date: id }, [at, id]]),
  ...numbers.flatMap(at => [{ at, id }, [at, id], { d: at, i: id }]),
  ...orders.flatMap(s =>
    [...numbers.map(n => [n, n]), [1.5, 0], [0], []].map(k => ({ s, a: Date.now(), p: 'all', k, i: id })),
  ),
  ...numbers.map(a => ({ s: 'soonest', a, p: 'ahead', k: [] })),
  ...[{ tag: '\u0000' }, { n: '\u0000', i: id }, { i: '\u0000' }, null, 1, 'x', [], {}],
]
const cursors = [...FORGED.map(one => Buffer.from(JSON.stringify(one)).toString('base64url')), '%', 'a', '[[[[']

const listsOf = async (plugin: FastifyPluginAsync): Promise<RouteOptions[]> => {
  const found: RouteOptions[] = []
  const bare = fastify()
  bare.addHook('onRoute', route => void (String(route.method) === 'GET' && found.push(route)))
  await bare.register(plugin)
  const asked = ({ schema }: RouteOptions) =>
    Object.keys((schema?.querystring as { properties?: object } | undefined)?.properties ?? {})
  return found.filter(route => asked(route).includes('cursor'))
}

/** A list may be read in several ways, each with cursors of its own. */
const waysOf = (path: string): string[] => {
  if (path === '/api/v1/events') return [...orders.map(sort => `near=45,9&sort=${sort}&`), 'organiser=me&']
  if (path === '/api/v1/events/nearby') return ['lat=45&lng=9&']
  if (path === '/api/v1/events/moderated') return ['state=hidden&', 'state=featured&']
  return path === '/api/v1/venues' ? ['', 'near=45,9&'] : ['']
}

test('a forged cursor is the fault of who sent it, in every list', async ({ api, service }) => {
  const lists = await listsOf(service.instance.plugin)
  expect(lists.length).toBeGreaterThan(15)
  const admin = api.as(anActor({ role: 'admin' }))
  const { event } = await makeEvent(api)
  const faults: string[] = []
  for (const { url } of lists)
    for (const way of waysOf(url))
      for (const cursor of cursors) {
        const path = `${url.replace('/events/:id', `/events/${event.id}`).replace(/:\w+/g, id)}?${way}cursor=${encodeURIComponent(cursor)}`
        const { status, body } = await admin.get(path)
        if (status >= 500) faults.push(`${path} ${Buffer.from(cursor, 'base64url')}: ${body?.code}`)
      }
  expect(faults).toEqual([])
})
