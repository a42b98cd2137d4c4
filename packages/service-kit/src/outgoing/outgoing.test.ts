import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { createOutgoing, type OutgoingError, type OutgoingOptions } from './outgoing.ts'

const closing: Array<() => Promise<unknown>> = []
afterAll(() => Promise.all(closing.map(close => close())))

const outgoing = (options: OutgoingOptions = {}) => {
  const made = createOutgoing(options)
  closing.push(made.close)
  return made
}

const serve = async (handler: RequestListener) => {
  const server = createServer(handler)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    port: (server.address() as AddressInfo).port,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
}

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: OutgoingError) => error.fault,
  )

const addresses =
  (...found: string[]) =>
  async () =>
    found.map(address => ({ address, family: address.includes(':') ? 6 : 4 }))

describe('calls out of the house', () => {
  it('reach no private address, however it is written', async () => {
    let calls = 0
    const { port } = await serve((_, reply) => reply.end(String(calls++)))
    const hosts = ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '0177.0.0.1', '[::ffff:127.0.0.1]', '0']
    for (const host of hosts)
      expect(await faultOf(outgoing().fetch(`http://${host}:${port}/`)), host).toBe('address_refused')
    expect(await faultOf(outgoing().fetch('http://169.254.169.254/latest/meta-data/'))).toBe('address_refused')
    for (const url of ['ftp://example.org', 'file:///etc/passwd', 'http://a:b@example.org', 'nonsense', 'gopher://x'])
      expect(await faultOf(outgoing().fetch(url)), url).toBe('url_refused')
    expect(calls).toBe(0)
  })

  it('refuse a name of which one address is private, and one that has none', async () => {
    const mixed = outgoing({ resolve: addresses('93.184.215.14', '10.0.0.7') })
    expect(await faultOf(mixed.fetch('http://mixed.example/'))).toBe('address_refused')
    expect(await faultOf(mixed.check('https://mixed.example/'))).toBe('address_refused')
    expect(await faultOf(outgoing({ resolve: addresses() }).fetch('http://nowhere.example/'))).toBe('unresolved')
    expect(await faultOf(outgoing({ resolve: addresses('93.184.215.14') }).check('https://good.example/'))).toBe('none')
  })

  it('connect to the address that was checked, so that a name that changes its mind gains nothing', async () => {
    let calls = 0
    const { port } = await serve((_, reply) => reply.end(String(calls++)))
    let asked = 0
    const resolve = async () => [{ address: asked++ === 0 ? '93.184.215.14' : '127.0.0.1', family: 4 }]
    const moving = outgoing({ resolve })
    await moving.check(`http://moving.example:${port}/`)
    expect(await faultOf(moving.fetch(`http://moving.example:${port}/`))).toBe('address_refused')
    expect([asked, calls]).toEqual([2, 0])
    const pinned = outgoing({ allowPrivate: true, resolve: addresses('127.0.0.1') })
    const reply = await pinned.fetch(`http://pinned.example:${port}/`)
    expect([reply.status, calls]).toEqual([200, 1])
  })

  it('follow redirects, check each, and leave secrets behind at another host', async () => {
    const seen: Array<string | undefined> = []
    const target = await serve((request, reply) => {
      seen.push(request.headers.authorization)
      reply.end('there')
    })
    const first = await serve((request, reply) => {
      seen.push(request.headers.authorization)
      if (request.url === '/round') return reply.writeHead(302, { location: '/round' }).end()
      if (request.url === '/file') return reply.writeHead(302, { location: 'file:///etc/passwd' }).end()
      reply.writeHead(307, { location: `http://second.example:${target.port}/` }).end()
    })
    const open = outgoing({ allowPrivate: true, resolve: addresses('127.0.0.1') })
    const headers = { authorization: 'Bearer secret' }
    const reply = await open.fetch(`http://first.example:${first.port}/`, { headers })
    expect([reply.body.toString(), reply.url]).toEqual(['there', `http://second.example:${target.port}/`])
    expect(seen).toEqual(['Bearer secret', undefined])
    expect(await faultOf(open.fetch(`${first.url}/round`))).toBe('too_many_redirects')
    expect(await faultOf(open.fetch(`${first.url}/file`))).toBe('url_refused')
    expect((await open.fetch(first.url, { redirects: 0 })).status).toBe(307)
    expect((await open.fetch(first.url, { method: 'POST', body: 'x' })).status).toBe(307)
  })

  it('end in time and size: a slow answer, a huge one, a packed one, a broken one', async () => {
    const { url } = await serve((request, reply) => {
      if (request.url === '/slow') return void reply.write('a')
      if (request.url === '/broken') return void request.socket.destroy()
      if (request.url === '/bomb')
        return void reply.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)))
      const chunk = Buffer.alloc(65_536, 'x')
      const more = () => {
        while (!reply.destroyed && reply.write(chunk));
      }
      reply.on('drain', more)
      more()
    })
    const open = outgoing({ allowPrivate: true })
    expect(await faultOf(open.fetch(`${url}/slow`, { timeoutMs: 300 }))).toBe('timeout')
    expect(await faultOf(open.fetch(`${url}/endless`, { maxBytes: 100_000 }))).toBe('too_large')
    expect(await faultOf(open.fetch(`${url}/bomb`, { maxBytes: 100_000 }))).toBe('too_large')
    expect(await faultOf(open.fetch(`${url}/broken`))).toBe('unreachable')
    const cut = await open.fetch(`${url}/endless`, { maxBytes: 1000, overflow: 'cut' })
    expect(cut.body.length).toBe(1000)
  })
})
