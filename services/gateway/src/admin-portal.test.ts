import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHttpApp, createLog, createMetrics } from '@flow/service-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminPortal } from './admin-portal.ts'
import { securityHeaders } from './security-headers.ts'

const dir = mkdtempSync(join(tmpdir(), 'flow-admin-portal-'))
mkdirSync(join(dir, 'assets'))
writeFileSync(join(dir, 'index.html'), '<!doctype html><title>Portal</title>')
writeFileSync(join(dir, 'assets', 'index-abc.js'), 'console.log(1)')
writeFileSync(join(dir, 'secret.txt'), 'not for anybody')

const app = createHttpApp({
  service: 'gateway',
  log: createLog({ level: 'silent', service: 'gateway' }),
  metrics: createMetrics(),
})
beforeAll(async () => {
  securityHeaders(app)
  await app.register(adminPortal({ dir }))
  await app.ready()
})
afterAll(async () => {
  await app.close()
  rmSync(dir, { recursive: true })
})

test.for(['/admin', '/admin/', '/admin/audit?service=users', '/admin/a/b'])('the page answers %s', async url => {
  const reply = await app.inject(url)
  expect(reply.statusCode).toBe(200)
  expect(reply.body).toContain('<title>Portal</title>')
  expect(reply.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  expect(reply.headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+';/)
  expect(reply.headers['x-frame-options']).toBe('DENY')
})

test('files with hashed names are kept for ever', async () => {
  const reply = await app.inject('/admin/assets/index-abc.js')
  expect(reply.statusCode).toBe(200)
  expect(reply.headers['content-type']).toMatch(/javascript/)
  expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test.for([
  ['index-old.js', 404],
  ['', 400],
  ['..%2fsecret.txt', 404],
  ['..%5csecret.txt', 400],
  ['%00', 400],
] as const)('no other file is served: assets/%s', async ([path, status]) => {
  const reply = await app.inject(`/admin/assets/${path}`)
  expect(reply.statusCode).toBe(status)
  expect(reply.json()).toMatchObject({ status })
  expect(String(reply.headers['cache-control'])).not.toMatch(/immutable/)
})

test('what stands beside the assets is not served', async () => {
  expect((await app.inject('/admin/secret.txt')).body).not.toContain('not for anybody')
})
