import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

const COMMON = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'strict-transport-security': 'max-age=31536000; includeSubDomains; preload',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(self)',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

/** What a page may load: ourselves, by nonce for scripts, and the tile server when one is set. */
export const pagePolicy = (nonce: string, tileOrigin?: string): string => {
  const tiles = tileOrigin ? ` ${tileOrigin}` : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: https:${tiles}`,
    `connect-src 'self'${tiles}`,
    "font-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const newNonce = (): string => randomBytes(16).toString('base64')

/** Security headers on every reply; a reply that is a page puts its own content policy in place of this one. */
export const securityHeaders = (app: FastifyInstance): void => {
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers(COMMON)
    done()
  })
}
