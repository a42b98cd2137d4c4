import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { newNonce, pagePolicy } from './security-headers.ts'

/** The built admin portal: one page, and its files with hashed names below `assets`. */
export interface AdminPortal {
  readonly dir: string
}

/** Serves the admin portal below `/admin`: its files for ever, and its page at every other address there. */
export const adminPortal =
  ({ dir }: AdminPortal) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(fastifyStatic, {
      root: join(dir, 'assets'),
      prefix: '/admin/assets/',
      index: false,
      immutable: true,
      maxAge: '365d',
      decorateReply: false,
    })
    // Read each time, so that a portal built anew is served without a restart.
    const send = async (_: FastifyRequest, reply: FastifyReply) =>
      reply
        .header('content-security-policy', pagePolicy(newNonce()))
        .header('cache-control', 'no-cache')
        .type('text/html; charset=utf-8')
        .send(await readFile(join(dir, 'index.html')))
    for (const url of ['/admin', '/admin/*']) app.get(url, { schema: { hide: true } }, send)
  }
