import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl, REFUSED_PATH } from './canonical-path.ts'

describe('the one spelling of a path', () => {
  it.each([
    ['/api/events?limit=2', '/api/v1/events?limit=2'],
    ['/api/v1/events', '/api/v1/events'],
    ['/api/connections/requests', '/api/v1/social/connections/requests'],
    ['/api/v1/crews', '/api/v1/social/crews'],
    ['/api/social/crews', '/api/v1/social/crews'],
    ['/api/templates', '/api/v1/notifications/templates'],
    ['/api/openapi.json', '/api/openapi.json'],
    ['/api-docs', '/api-docs'],
    ['/events/some-page', '/events/some-page'],
  ])('%s is %s', (given, expected) => expect(canonicalUrl(given)).toBe(expected))

  it.each([
    '/api/v2/events',
    '/api/v1/../../metrics',
    '/api/events/%2e%2e/orders',
    '/api/v1/events/..%2f..%2finternal',
    '/api/v1\\events',
    '/api/v1/events;x=1',
    '/api//v1/events',
    '/api/v1/events/%252e',
    '/api/v1/events/\u0000',
    'http://elsewhere/api/v1/events',
  ])('%s is refused', given => expect(canonicalUrl(given)).toBe(REFUSED_PATH))

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.webPath(), path => {
        const once = canonicalUrl(`/api${path}`)
        expect(canonicalUrl(once)).toBe(once)
      }),
    )
  })

  it('never leaves the version prefix with a dot segment', () => {
    const part = fc.constantFrom('events', '..', '.', '%2e', 'a', '/', '//', '\\', ';', 'v1', '%2F')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), parts => {
        const made = canonicalUrl(`/api/v1/${parts.join('/')}`)
        expect(made === REFUSED_PATH || !/(^|\/)\.\.?(\/|$)|\/\/|\\|;|%2e|%2f/i.test(made)).toBe(true)
      }),
    )
  })
})
