import cors from '@fastify/cors'
import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { corsBy } from './cors.ts'

const gateway = async () => {
  const app = fastify()
  await app.register(cors, { delegator: corsBy(['https://ours.example']) })
  app.route({ method: ['GET', 'POST'], url: '/api/*', handler: async () => ({ ok: true }) })
  const ask = async (method: 'GET' | 'POST' | 'OPTIONS', url: string, origin: string, headers = {}) => {
    const reply = await app.inject({ method, url, headers: { origin, ...headers } })
    const { 'access-control-allow-origin': allowed, 'access-control-allow-credentials': withSession } = reply.headers
    return [allowed, withSession]
  }
  return ask
}

describe('pages of other sites', () => {
  it.for([
    '/api/v1/events?q=jazz',
    '/api/v1/events/0190',
    '/api/v1/events/nearby?lat=1',
    '/api/v1/feeds/events.atom',
    '/api/v1/tags',
  ])('read %s as strangers', async url => {
    const ask = await gateway()
    expect(await ask('GET', url, 'https://blog.example')).toEqual(['*', undefined])
    expect(await ask('GET', url, 'null')).toEqual(['*', undefined])
  })

  it('read nothing of a person and change nothing', async () => {
    const ask = await gateway()
    for (const url of [
      '/api/v1/users/profile',
      '/api/v1/events/0190/attendees',
      '/api/v1/events/0190/analytics',
      '/api/v1/calendars/x.ics',
      '/api/v1/webhooks',
      '/api/v1/eventsx',
      '/api/events/0190',
      '/api/health',
    ])
      expect(await ask('GET', url, 'https://blog.example'), url).not.toContain('*')
    const preflight = { 'access-control-request-method': 'POST' }
    expect((await ask('OPTIONS', '/api/v1/events', 'https://blog.example', preflight))[0]).not.toBe('*')
    expect((await ask('POST', '/api/v1/events', 'https://blog.example'))[0]).not.toBe('*')
  })

  it('of origins that the operator named do everything with a session', async () => {
    const ask = await gateway()
    for (const [method, url] of [
      ['GET', '/api/v1/events'],
      ['POST', '/api/v1/events'],
      ['GET', '/api/v1/users/profile'],
    ] as const)
      expect(await ask(method, url, 'https://ours.example')).toEqual(['https://ours.example', 'true'])
    expect(await ask('GET', '/api/v1/users/profile', 'https://ours.example.evil.example')).not.toContain('*')
  })
})
