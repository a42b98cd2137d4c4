import { hash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { invalid } from './problem.ts'

const pick = (value: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(names.filter(name => Object.hasOwn(value, name)).map(name => [name, value[name]]))

const pickFrom = (value: Record<string, unknown>, names: readonly string[]) => {
  const { items } = value
  return Array.isArray(items) ? { ...value, items: items.map(item => pick(item, names)) } : pick(value, names)
}

const FIELDS = /^[A-Za-z][A-Za-z0-9]*(,[A-Za-z][A-Za-z0-9]*)*$/

/** `?fields=id,title` keeps only those fields of the object, or of each item of a list. */
export const sparseFields = (app: FastifyInstance): void => {
  app.addHook('preSerialization', (request, reply, payload, done) => {
    const fields = (request.query as { fields?: unknown } | undefined)?.fields
    if (fields === undefined || reply.statusCode !== 200 || typeof payload !== 'object' || payload === null)
      return done(null, payload)
    if (typeof fields !== 'string' || !FIELDS.test(fields))
      return done(invalid('fields', 'invalid_fields', 'must be field names with commas between them'))
    const names = fields.split(',')
    // Written whole first: what the schema of the reply does not name cannot be asked for either.
    const write = reply.getSerializationFunction('200') as ((whole: unknown) => string) | undefined
    reply.serializer((whole: unknown) => JSON.stringify(pickFrom(write ? JSON.parse(write(whole)) : whole, names)))
    done(null, payload)
  })
}

/** What clients read again and again: JSON, feeds, calendars. */
const CACHEABLE = /^(application\/(json|rss\+xml|atom\+xml)|text\/calendar)\b/

/** RFC 9110, 13.1.2: any of a list, weakly compared, or whatever there is. */
const isHeld = (held: string | undefined, tag: string): boolean =>
  held !== undefined && (held === tag || held.split(',').some(one => ['*', tag].includes(one.trim())))

/**
 * A weak `ETag` on every successful read of JSON, a feed or a calendar, and 304 when the client holds that version
 * already. A route that knows the tag of what it sends sets it itself; one whose reply holds what does not make another
 * version says so by `config.versionOf`.
 */
export const conditionalReads = (app: FastifyInstance): void => {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.method !== 'GET' || reply.statusCode !== 200) return done(null, payload)
    let tag = reply.getHeader('etag')
    if (tag === undefined) {
      if (typeof payload !== 'string' || !CACHEABLE.test(String(reply.getHeader('content-type'))))
        return done(null, payload)
      const { versionOf } = request.routeOptions.config
      tag = tagOf(versionOf ? versionOf(payload) : payload)
      reply.header('etag', tag)
    }
    if (!isHeld(request.headers['if-none-match'], String(tag))) return done(null, payload)
    reply.code(304)
    done(null, '')
  })
}

/** The weak `ETag` of a reply's content. */
export const tagOf = (payload: string | Uint8Array): string => `W/"${hash('sha1', payload, 'base64url')}"`
