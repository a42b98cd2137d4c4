import { domainEvent, Id, type ServiceName } from '@flow/contracts'
import { publish } from '@flow/messaging'
import {
  audit,
  idempotent,
  problem,
  readAudit,
  type ServiceDefinition,
  signedIn,
  signedInActor,
} from '@flow/service-kit'
import { Type } from 'typebox'
import { expect } from 'vitest'
import { anActor } from './api.ts'
import { serviceTest } from './service-test.ts'

const greeted = domainEvent('person.greeted', 1, Type.Object({ id: Id }), payload => payload.id)
const Open = Type.Object({
  ...{ id: Type.String(), title: Type.String() },
  items: Type.Array(Type.Object({ id: Type.Integer(), title: Type.String() })),
})
let served = 0

/** The smallest service that uses all that a service is built with. */
const greeter: ServiceDefinition<ServiceName> = {
  name: 'social',
  migrations: new URL('../fixtures/', import.meta.url),
  build: ({ db }) => ({
    internal: { overview: async () => ({ served }), audit: readAudit(db, 'social') },
    consumers: {},
    plugin: async app => {
      app.get('/api/v1/social/open', { schema: { response: { 200: Open } } }, async () => ({
        ...{ id: 'a', title: 'b', hidden: 'x' },
        items: [{ id: 1, title: 'c', hidden: 'y' }],
      }))
      app.get('/api/v1/social/broken', async (_, reply) => {
        reply.headers({ etag: '"good"', 'cache-control': 'public, max-age=3600' })
        throw new Error('a secret inside')
      })
      await app.register(
        signedIn(async inside => {
          idempotent(inside, db)
          const body = Type.Object({ name: Type.String({ minLength: 2 }) }, { additionalProperties: false })
          inside.post('/api/v1/social/greet', { schema: { body } }, async (request, reply) => {
            const actor = signedInActor(request)
            if (request.body.name === 'nobody') throw problem('user_not_found')
            await db.asUser(actor, async tx => {
              await publish(tx, greeted, { id: actor.id })
              await audit(tx, actor, { action: 'person.greet', subject: { type: 'user', id: actor.id } })
            })
            return reply.code(201).send({ greeting: `Hello ${request.body.name}`, count: ++served })
          })
        }),
      )
    },
  }),
}

const test = serviceTest(greeter)
const GREET = '/api/v1/social/greet'

test('a service reached without the service key answers nobody', async ({ app }) => {
  const reply = await app.inject({ url: '/api/v1/social/open', headers: { 'x-user-id': anActor().id } })
  expect([reply.statusCode, reply.json().code]).toEqual([401, 'unauthenticated'])
})

test('a signed-in scope refuses strangers before it looks at the body', async ({ api }) => {
  expect(await api.post(GREET, { wrong: true })).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
})

test('a wrong body is told field by field', async ({ api }) => {
  const reply = await api.as(anActor()).post(GREET, { name: 'x', admin: true })
  expect(reply.status).toBe(422)
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(reply.body.errors.map((fault: { path: string; code: string }) => [fault.path, fault.code])).toEqual(
    expect.arrayContaining([
      ['/name', 'min_length'],
      ['/admin', 'unknown_field'],
    ]),
  )
})

test.for([
  ['{"name": ', 400, 'malformed_body'],
  ['{"name":"ab","$gt":1}', 400, 'dangerous_key'],
  ['{"name":"ab","__proto__":{"a":1}}', 400, 'dangerous_key'],
  ['{"name":"ab","constructor":{"prototype":1}}', 400, 'dangerous_key'],
  ['[]', 422, 'validation_failed'],
  ['{"name":5}', 422, 'validation_failed'],
] as const)('the body %s is refused', async ([payload, status, code], { api }) => {
  const reply = await api
    .as(anActor())
    .call({ method: 'POST', url: GREET, payload, headers: { 'content-type': 'application/json' } })
  expect([reply.status, reply.body.code]).toEqual([status, code])
})

test('an effect, its event and its audit line are stored together', async ({ api, events, service }) => {
  const actor = anActor()
  expect((await api.as(actor).post(GREET, { name: 'Anna' })).status).toBe(201)
  expect(await events('person.greeted')).toContainEqual({ type: 'person.greeted', payload: { id: actor.id } })
  expect(await service.internal.audit({ limit: 100 })).toContainEqual(
    expect.objectContaining({ actorId: actor.id, action: 'person.greet', service: 'social' }),
  )
})

test('a repeated key answers the first reply again, and another body is refused', async ({ api }) => {
  const me = api.as(anActor())
  const key = { 'idempotency-key': 'a-key' }
  const first = await me.post(GREET, { name: 'Anna' }, key)
  expect(await me.post(GREET, { name: 'Anna' }, key)).toMatchObject({ status: 201, body: first.body })
  expect((await me.post(GREET, { name: 'Bruno' }, key)).body.code).toBe('idempotency_key_reused')
  expect((await api.as(anActor()).post(GREET, { name: 'Anna' }, key)).body.count).toBeGreaterThan(first.body.count)
})

test('only the fields asked for are sent, and what is held already is not sent again', async ({ api }) => {
  expect((await api.get('/api/v1/social/open?fields=id')).body.items).toEqual([{ id: 1 }])
  expect((await api.get('/api/v1/social/open?fields=id,hidden,constructor')).body.items).toEqual([{ id: 1 }])
  expect((await api.get('/api/v1/social/open?fields=a;b')).status).toBe(422)
  const { etag } = (await api.get('/api/v1/social/open')).headers
  expect((await api.get('/api/v1/social/open', { 'if-none-match': String(etag) })).status).toBe(304)
})

test('an unknown error says nothing of itself', async ({ api }) => {
  const reply = await api.get('/api/v1/social/broken')
  expect(reply).toMatchObject({ status: 500, body: { code: 'internal_error' } })
  expect(reply.text).not.toContain('secret')
  expect([reply.headers['cache-control'], reply.headers.etag]).toEqual(['no-store', undefined])
})

test('a correlation id is taken when it is well formed, else made', async ({ api }) => {
  const given = await api.get('/api/v1/social/open', { 'x-correlation-id': 'abcdef-123' })
  expect(given.headers['x-correlation-id']).toBe('abcdef-123')
  const made = await api.get('/api/v1/social/open', { 'x-correlation-id': 'a b\r\nc' })
  expect(made.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/)
})

test('a service that others wait on for its next event closes without waiting with them', async ({ app, service }) => {
  const waiting = service.internal.readOutbox({ after: 0, types: ['nothing.happened'], limit: 10, waitMs: 600_000 })
  await app.close()
  expect(await waiting).toMatchObject({ events: [] })
})
