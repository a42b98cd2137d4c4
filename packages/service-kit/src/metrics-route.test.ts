import { afterAll, expect, test } from 'vitest'
import { createHttpApp } from './http-app.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import { metricsRoute } from './metrics-route.ts'
import { secretsFrom } from './secrets.ts'

const metrics = createMetrics()
const secrets = secretsFrom('a root secret that only this test knows of')
const app = createHttpApp({ service: 'users', log: createLog({ level: 'silent', service: 'users' }), metrics })
metricsRoute(app, { metrics, secrets })
afterAll(() => app.close())

const ask = (headers: Record<string, string>, remoteAddress = '10.1.2.3') =>
  app.inject({ url: '/metrics', headers, remoteAddress })

test('Prometheus reads the metrics with their key', async () => {
  await ask({})
  const reply = await ask({ authorization: `Bearer ${secrets.metricsKey}` })
  expect(reply.statusCode).toBe(200)
  expect(reply.headers['content-type']).toMatch(/^text\/plain/)
  expect(reply.body).toMatch(
    /flow_http_request_seconds_bucket\{le="0.001",service="users",method="GET",route="\/metrics",status="404"\}/,
  )
})

test.for([
  ['no key', {}, '10.1.2.3'],
  ['a wrong key', { authorization: 'Bearer x' }, '10.1.2.3'],
  ['the service key', { authorization: `Bearer ${secrets.serviceKey}` }, '10.1.2.3'],
  ['somebody behind a local proxy', { 'x-forwarded-for': '203.0.113.9' }, '127.0.0.1'],
] as const)('for %s there are no metrics', async ([, headers, address]) => {
  const reply = await ask(headers, address)
  expect([reply.statusCode, reply.json().code]).toEqual([404, 'route_not_found'])
})

test('on the machine itself no key is needed', async () => {
  expect((await ask({}, '127.0.0.1')).statusCode).toBe(200)
})
