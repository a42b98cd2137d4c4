import { readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, PHONE } from './browser.ts'
import { freePort, ROOT } from './platform.ts'
import { walk } from './walk.ts'

const SCRIPT = readFileSync(join(ROOT, 'apps/web/app/features/offline/offline-worker.js'))
const TICKET = '/tickets/01a2076d-c80d-7456-b648-9c7e05a8bc7a'
const OTHER = '/tickets/01a2076d-c80d-7456-b648-9c7e05a8bc7b'
const DOOR = '/organise/01a2076d-c80d-7456-b648-9c7e05a8bc7c/door'

type Answer = (reply: ServerResponse) => void
const html: Answer = reply =>
  reply.writeHead(200, { 'content-type': 'text/html' }).end('<link rel=stylesheet href=/assets/a.css>A ticket')
const status =
  (code: number, headers = {}): Answer =>
  reply =>
    reply.writeHead(code, headers).end('no')
const toSignIn = status(302, { location: '/sign-in' })

describe.skipIf(!chromiumPath())('what is kept for places without a network', () => {
  let server: Server
  let port: number
  const answers = new Map<string, Answer>()
  const listen = () => new Promise<void>(done => server.listen(port, '127.0.0.1', done))
  const hangUp = () =>
    new Promise<void>(done => {
      server.close(() => done())
      server.closeAllConnections()
    })

  beforeAll(async () => {
    port = await freePort()
    answers.set('/offline-worker.js', reply => reply.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPT))
    answers.set('/sign-in', status(200))
    answers.set('/assets/a.css', reply =>
      reply.writeHead(200, { 'content-type': 'text/css', vary: 'Origin, Accept' }).end('p{}'),
    )
    for (const path of ['/', '/tickets', TICKET, OTHER, DOOR]) answers.set(path, html)
    server = createServer((request, reply) => (answers.get(request.url ?? '') ?? status(404))(reply))
    await listen()
  })
  afterAll(() => hangUp())

  /** The statuses that the paths answer; 0 where nothing answered. */
  const ask = (page: Page, paths: string[]) =>
    page.evaluate(
      asked =>
        Promise.all(
          asked.map(path =>
            fetch(path).then(
              ({ status }) => status,
              () => 0,
            ),
          ),
        ),
      paths,
    )

  it('outlives a server that stops or is in trouble, and goes when the server says so', async () => {
    await walk(PHONE, async page => {
      await page.goto(`http://127.0.0.1:${port}/`)
      await page.evaluate(async () => {
        await navigator.serviceWorker.register('/offline-worker.js')
        const { serviceWorker } = navigator
        if (!serviceWorker.controller)
          await new Promise(done => serviceWorker.addEventListener('controllerchange', done))
      })
      const all = ['/tickets', TICKET, OTHER, DOOR]
      expect(await ask(page, all)).toEqual([200, 200, 200, 200])

      for (const code of [500, 502, 503, 429]) {
        answers.set(TICKET, status(code))
        expect(await ask(page, [TICKET]), `a ticket that the server answers ${code}`).toEqual([200])
      }
      await hangUp()
      expect(await ask(page, all)).toEqual([200, 200, 200, 200])
      await page.goto(`http://127.0.0.1:${port}${TICKET}`)
      await page.getByText('A ticket').waitFor()
      expect(await ask(page, ['/assets/a.css'])).toEqual([200])
      const asked = () => fetch('/assets/a.css', { headers: { accept: 'text/css' } }).then(({ status }) => status)
      expect(await page.evaluate(asked), 'a file asked for in another way than it was kept').toBe(200)

      // Giving a ticket away needs a network; without one it is still ours.
      const post = (path: string) =>
        page.evaluate(
          at =>
            fetch(at, { method: 'POST' }).then(
              ({ status }) => status,
              () => 0,
            ),
          path,
        )
      expect(await post(OTHER)).toBe(0)
      expect(await ask(page, [OTHER])).toEqual([200])

      // A door that is no longer ours, and a ticket that was given away, go alone.
      await listen()
      answers.set(DOOR, status(403))
      answers.set(TICKET, status(404))
      expect(await ask(page, all)).toEqual([200, 404, 200, 403])
      await hangUp()
      expect(await ask(page, all)).toEqual([200, 0, 200, 0])

      // Somebody whose session is over keeps nothing.
      await listen()
      answers.set('/tickets', toSignIn)
      expect(await ask(page, ['/tickets'])).toEqual([200])
      await hangUp()
      expect(await ask(page, all)).toEqual([0, 0, 0, 0])
    })
  })
})
