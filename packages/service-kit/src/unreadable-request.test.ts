import { type AddressInfo, connect } from 'node:net'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttpApp } from './http-app.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'

const lines: string[] = []
const destination = new Writable({
  write: (line, _, done) => {
    lines.push(String(line))
    done()
  },
})
const app = createHttpApp({
  service: 'users',
  log: createLog({ level: 'info', service: 'users', destination }),
  metrics: createMetrics(),
})
app.get('/here', async () => 'here')
app.post('/here', async () => 'here')
beforeAll(() => app.listen({ port: 0, host: '127.0.0.1' }))
afterAll(() => app.close())

/** Sends bytes as they are and reads until the other side hangs up. */
const send = (bytes: string): Promise<string> => {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(bytes)
  return text(socket)
}
const HOST = 'host: x\r\n'

test.each([
  ['an address of 17 KB', `GET /here?q=${'x'.repeat(17_000)} HTTP/1.1\r\n${HOST}\r\n`, 431, 'headers_too_large'],
  ['headers of 17 KB', `GET /here HTTP/1.1\r\n${HOST}x-long: ${'x'.repeat(17_000)}\r\n\r\n`, 431, 'headers_too_large'],
  ['no HTTP at all', 'Good evening\r\n\r\n', 400, 'malformed_request'],
  ['a method that does not exist', `FETCH /here HTTP/1.1\r\n${HOST}\r\n`, 400, 'malformed_request'],
  ['a space in a header’s name', `GET /here HTTP/1.1\r\n${HOST}bad name: 1\r\n\r\n`, 400, 'malformed_request'],
  [
    'two lengths',
    `POST /here HTTP/1.1\r\n${HOST}content-length: 1\r\ncontent-length: 2\r\n\r\nx`,
    400,
    'malformed_request',
  ],
  [
    'a length and chunks',
    `POST /here HTTP/1.1\r\n${HOST}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
    'malformed_request',
  ],
  [
    'broken chunks',
    `POST /here HTTP/1.1\r\n${HOST}content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n`,
    400,
    'malformed_request',
  ],
  ['no host', 'GET /here HTTP/1.1\r\nconnection: close\r\n\r\n', 400, 'malformed_request'],
])('%s is answered by a problem document', async (_, bytes, status, code) => {
  const [head = '', body = ''] = (await send(bytes)).split('\r\n\r\n')
  expect(head).toMatch(
    new RegExp(`^HTTP/1\\.1 ${status} .*\\r\\n(.*\\r\\n)*content-type: application/problem\\+json`, 'i'),
  )
  const correlationId = /x-correlation-id: (\S+)/i.exec(head)?.[1]
  expect(JSON.parse(body)).toMatchObject({ type: `/errors/${code}`, status, code, correlationId })
})

test('what is well formed is answered as ever, by HTTP/1.0 without a host too', async () => {
  const host = `GET /here?q=${'x'.repeat(15_000)} HTTP/1.1\r\n${HOST}connection: close\r\n\r\n`
  for (const bytes of [host, 'GET /here HTTP/1.0\r\n\r\n'])
    expect(await send(bytes)).toMatch(/^HTTP\/1\.1 200 [\s\S]*here$/)
})

test('the log tells the kind of the fault, and nothing of what was sent', async () => {
  const [, body = ''] = (await send(`GET /here?name=anna HTTP/1.1\r\n${HOST}bad name: anna\r\n\r\n`)).split('\r\n\r\n')
  const { correlationId } = JSON.parse(body)
  const line = lines.find(one => one.includes(correlationId)) ?? ''
  expect(JSON.parse(line)).toMatchObject({ fault: 'HPE_INVALID_HEADER_TOKEN', status: 400 })
  expect(line).not.toContain('anna')
})
