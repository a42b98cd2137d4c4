import { createHash } from 'node:crypto'
import { type Database, int4, jsonb, nullable, statement, text } from '@flow/postgres'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { invalid, problem } from './problem.ts'

const claim = statement(
  'kit.idempotency.claim',
  {},
  `insert into idempotency_keys (owner, key, fingerprint) values ($1, $2, $3)
   on conflict (owner, key) do update set fingerprint = excluded.fingerprint, status = null, headers = null, body = null,
     created_at = now()
   where idempotency_keys.created_at < now() - interval '24 hours'
      or (idempotency_keys.status is null and idempotency_keys.created_at < now() - interval '2 minutes')`,
)
const find = statement(
  'kit.idempotency.find',
  {
    fingerprint: text,
    status: nullable(int4),
    headers: nullable(jsonb<Record<string, string>>()),
    body: nullable(text),
  },
  'select fingerprint, status, headers, body from idempotency_keys where owner = $1 and key = $2',
)
const keep = statement(
  'kit.idempotency.keep',
  {},
  'update idempotency_keys set status = $3, headers = $4, body = $5 where owner = $1 and key = $2',
)
const release = statement('kit.idempotency.release', {}, 'delete from idempotency_keys where owner = $1 and key = $2')

const KEY = /^[\x21-\x7e]{1,128}$/
const KEPT_HEADERS = ['location', 'content-type', 'etag']
const held = new WeakMap<FastifyRequest, { owner: string; key: string }>()

const fingerprintOf = (request: FastifyRequest) =>
  createHash('sha256')
    .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex')

const begin = async (db: Database, request: FastifyRequest, reply: FastifyReply) => {
  const key = request.headers['idempotency-key']
  if (request.method !== 'POST' || key === undefined || request.actor.kind !== 'user') return
  if (typeof key !== 'string' || !KEY.test(key))
    throw invalid('idempotency-key', 'invalid_idempotency_key', 'must be 1 to 128 visible ASCII characters')
  const owner = request.actor.id
  const fingerprint = fingerprintOf(request)
  const known = await db.asService('idempotency', async tx =>
    (await tx.run(claim, [owner, key, fingerprint])) === 1 ? undefined : tx.first(find, [owner, key]),
  )
  if (!known) return void held.set(request, { owner, key })
  if (known.fingerprint !== fingerprint) throw problem('idempotency_key_reused')
  if (known.status === null) throw problem('request_in_progress', { retryAfter: 1 })
  reply.code(known.status).headers({ ...known.headers, 'idempotent-replay': 'true' })
  return reply.serializer((body: string) => body).send(known.body ?? '')
}

const finish = async (db: Database, request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
  const mine = held.get(request)
  if (!mine) return
  held.delete(request)
  const headers = Object.fromEntries(
    KEPT_HEADERS.filter(name => reply.hasHeader(name)).map(name => [name, String(reply.getHeader(name))]),
  )
  await db.asService('idempotency', tx =>
    reply.statusCode >= 500
      ? tx.run(release, [mine.owner, mine.key])
      : tx.run(keep, [
          mine.owner,
          mine.key,
          reply.statusCode,
          JSON.stringify(headers),
          typeof payload === 'string' ? payload : '',
        ]),
  )
}

/**
 * `Idempotency-Key` on POST for signed-in callers: the same key and body answer the first reply again, another body
 * is 422, one still running is 409. Keys are kept 24 hours. A reply of 5xx is forgotten, so that it can be tried again.
 */
export const idempotent = (app: FastifyInstance, db: Database): void => {
  app.addHook('preHandler', (request, reply) => begin(db, request, reply))
  app.addHook('onSend', async (request, reply, payload) => {
    await finish(db, request, reply, payload)
    return payload
  })
}
