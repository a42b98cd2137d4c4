import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BODY_LIMIT, createHttpApp, createLog, createMetrics } from '@flow/service-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages } from './pages.ts'

const dir = mkdtempSync(join(tmpdir(), 'flow-pages-'))
const app = createHttpApp({
  service: 'gateway',
  log: createLog({ level: 'silent', service: 'gateway' }),
  metrics: createMetrics(),
})
/** How long the forms were that a page could read, or why it could not. */
const read: Array<number | string> = []
let port = 0

beforeAll(async () => {
  const web = {
    assetsDir: dir,
    assetsUrlPrefix: '/assets/',
    fetch: async (request: Request) => {
      const form = await request.arrayBuffer().catch(fault => String(fault))
      read.push(typeof form === 'string' ? form : form.byteLength)
      return new Response(request.method === 'HEAD' ? null : 'a page', { headers: { 'content-type': 'text/html' } })
    },
  }
  await app.register(pages({ web, publicUrl: 'http://localhost:3000' }))
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(async () => {
  await app.close()
  rmSync(dir, { recursive: true })
})

test('a page reads a form of the length that bodies may have, and is not asked with a longer one', async () => {
  const send = (length: number) =>
    fetch(`http://127.0.0.1:${port}/sign-in`, { method: 'POST', body: new Uint8Array(length) })
  expect((await send(BODY_LIMIT)).status).toBe(200)
  expect(read).toEqual([BODY_LIMIT])
  const socket = connect(port, '127.0.0.1')
  socket.write(`POST /sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: ${BODY_LIMIT + 1}\r\n\r\n`)
  const reply = await new Promise<string>(resolve => socket.once('data', data => resolve(String(data))))
  socket.destroy()
  expect(reply).toMatch(/^HTTP\/1\.1 413 /)
  expect(reply).toContain('payload_too_large')
  expect(read).toHaveLength(1)
})

test('a form that does not say its length is read no further than that', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined).resume()
  socket.write('POST /sign-in HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n')
  const ended = new Promise(resolve => socket.once('close', resolve))
  const piece = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000), Buffer.from('\r\n')])
  // Without an end, and no faster than it is taken, until the server ends the connection.
  for (let goesOn = true; goesOn; ) {
    const taken = new Promise(resolve => socket.write(piece, resolve))
    goesOn = await Promise.race([taken.then(() => !socket.destroyed), ended.then(() => false)])
  }
  expect(read.at(-1)).toMatch(/body is too large/i)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
})

test.each(['undefined:undefined', 'a b', '[::1'])('a page asked of the host "%s" is refused', async host => {
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET / HTTP/1.1\r\nhost: ${host}\r\n\r\n`)
  const reply = await new Promise<string>(resolve => socket.once('data', data => resolve(String(data))))
  socket.destroy()
  expect(reply).toMatch(/^HTTP\/1\.1 400 /)
  expect(reply).toContain('malformed_request')
})

test('the head of a page tells how long the page is', async () => {
  const head = await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD' })
  const whole = await fetch(`http://127.0.0.1:${port}/`)
  expect(head.headers.get('content-length')).toBe(whole.headers.get('content-length'))
  expect(await head.text()).toBe('')
  expect(await whole.text()).toBe('a page')
})
