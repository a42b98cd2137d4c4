import { newId } from '@flow/contracts'
import { anActor, serviceTest } from '@flow/testkit'
import fastify, { type RouteOptions } from 'fastify'
import { expect } from 'vitest'
import { eventsService } from './service.ts'

const test = serviceTest(eventsService)

/** Words of access that need no session. */
const OPEN = ['public', 'secret address', 'signed by the provider']
/** Words that a role alone opens, and who may not, though signed in. */
const BY_ROLE: Readonly<Record<string, readonly ('user' | 'moderator')[]>> = {
  admin: ['user', 'moderator'],
  moderator: ['user'],
}

type Method = 'get' | 'post' | 'put' | 'delete'

test('every route says who may call it, and refuses who may not before it looks at what was sent', async ({
  api,
  service,
}) => {
  const routes: RouteOptions[] = []
  const bare = fastify()
  bare.addHook('onRoute', route => void routes.push(route))
  await bare.register(service.instance.plugin)
  expect(routes.length).toBeGreaterThan(100)
  const refused = { anonymous: 0, byRole: 0 }
  for (const { method, url, config } of routes) {
    const access = config?.access ?? ''
    expect(access, url).not.toBe('')
    const path = url.replace(/:\w+/g, newId())
    for (const verb of [method].flat().map(one => one.toLowerCase() as Method)) {
      if ((verb as string) === 'head' || OPEN.includes(access)) continue
      expect((await api[verb](path)).status, `${verb} ${url} without a session`).toBe(401)
      refused.anonymous += 1
      for (const role of BY_ROLE[access] ?? []) {
        expect((await api.as(anActor({ role }))[verb](path)).status, `${verb} ${url} as ${role}`).toBe(403)
        refused.byRole += 1
      }
    }
  }
  expect(refused.anonymous).toBeGreaterThan(60)
  expect(refused.byRole).toBeGreaterThan(15)
})
